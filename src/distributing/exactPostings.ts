import type { Allocation, CountsAs, RowAllocation } from '../domain/allocation';
import { valueOfCell, type ExpenditureArea } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import type { CommitteeRegistry } from '../domain/committee';
import { keyOfPost, type DistributionKey } from '../domain/distributionKey';
import { addFractions, fractionOfAmount, NOTHING, type Fraction } from '../domain/fraction';
import type { AllocationProblem } from './allocationProblem';
import { keyOfRow, type Economy, type EconomyRow } from './economyRows';
import { problemsOfKey, type Destination } from './keyClaims';
import { claimsInYear, isWholeClaim, problemsOfRow } from './rowClaims';

export interface DistributionInput {
  readonly economy: Economy;
  readonly allocation: Allocation;
  readonly keys: readonly DistributionKey[];
  readonly committees: CommitteeRegistry;
}

/** The tables that rows are posted in; Tabel A is the sum of B and C. */
export type PostedKind = 'running-cost' | 'gross-effect' | 'capital-split' | 'service-split';

/** A cell of Tabel 1 that an amount comes from; `whole`: all of it. */
export interface CellSource {
  readonly at: CellRef;
  readonly whole: boolean;
}

export interface ExactYear {
  readonly amount: Fraction;
  readonly sources: readonly CellSource[];
}

/** What a destination has in one table and expenditure area, summed over the rows before anything is rounded. */
export interface ExactPosting {
  readonly kind: PostedKind;
  readonly destination: Destination;
  readonly area: ExpenditureArea | null;
  readonly years: readonly ExactYear[];
}

export type ExactPostings =
  | {
      readonly kind: 'postings';
      readonly years: readonly number[];
      readonly postings: readonly ExactPosting[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly AllocationProblem[] };

/** Divides every item row as allocated and adds up, exactly; or says everything that stands in the way. */
export function exactPostings(input: DistributionInput): ExactPostings {
  const { economy, allocation } = input;
  const allocated = new Map(allocation.rows.map((row) => [keyOfRow(row.row), row]));
  const keys = new Map(input.keys.map((key) => [key.name, key]));
  const problems = [...problemsOfReferences(economy, allocation), ...problemsOfUsedKeys(input)];
  const postings = new Map<string, ExactPosting>();
  for (const row of economy.rows) {
    const rowAllocation = allocated.get(keyOfRow(row.ref));
    if (rowAllocation === undefined) {
      if (row.amounts.some(isMoney)) problems.push({ kind: 'row-not-allocated', row: row.ref });
      continue;
    }
    problems.push(...problemsOfRow(row, rowAllocation, economy.years, keys, input.committees));
    for (const [index, year] of economy.years.entries()) {
      postRow(postings, row, rowAllocation, { year, index, count: economy.years.length }, keys);
    }
  }
  return problems.length > 0
    ? { kind: 'refused', problems }
    : { kind: 'postings', years: economy.years, postings: [...postings.values()] };
}

function isMoney(cell: EconomyRow['amounts'][number]): boolean {
  return cell.kind === 'unreadable' || valueOfCell(cell) !== 0;
}

function problemsOfReferences(economy: Economy, allocation: Allocation): AllocationProblem[] {
  const known = new Set(economy.rows.map((row) => keyOfRow(row.ref)));
  const seen = new Set<string>();
  return allocation.rows.flatMap(({ row }): AllocationProblem[] => {
    const key = keyOfRow(row);
    if (!known.has(key)) return [{ kind: 'row-not-found', row }];
    if (seen.has(key)) return [{ kind: 'row-repeated', row }];
    seen.add(key);
    return [];
  });
}

function problemsOfUsedKeys({ allocation, keys, committees }: DistributionInput): AllocationProblem[] {
  const used = new Set(
    allocation.rows.flatMap(({ periods }) =>
      periods.flatMap(({ share }) => (share.kind === 'key' ? [share.name] : [])),
    ),
  );
  return [...used].flatMap((name): AllocationProblem[] => {
    const named = keys.filter((key) => key.name === name);
    if (named.length > 1) return [{ kind: 'key-repeated', key: name }];
    return named.flatMap((key) => problemsOfKey(key, committees));
  });
}

function postRow(
  postings: Map<string, ExactPosting>,
  row: EconomyRow,
  allocation: RowAllocation,
  year: { readonly year: number; readonly index: number; readonly count: number },
  keys: ReadonlyMap<string, DistributionKey>,
): void {
  const cell = row.amounts[year.index];
  const amount = cell === undefined ? NOTHING : fractionOfAmount(valueOfCell(cell));
  const kind = postedKind(allocation.counts, amount);
  for (const claim of claimsInYear(row, allocation, year, keys)) {
    const { destination } = claim;
    const id = JSON.stringify([kind, row.area, keyOfDestination(destination)]);
    const known = postings.get(id);
    const years =
      known?.years ?? Array.from({ length: year.count }, () => ({ amount: NOTHING, sources: [] }));
    postings.set(id, {
      kind,
      destination,
      area: row.area,
      years: years.map((each, index) =>
        index !== year.index || claim.amount.numerator === 0n
          ? each
          : {
              amount: addFractions(each.amount, claim.amount),
              sources: [
                ...each.sources,
                ...(cell === undefined ? [] : [{ at: cell.at, whole: isWholeClaim(claim, amount) }]),
              ],
            },
      ),
    });
  }
}

/** Saving or cost is a matter of each amount's sign, so a row with both signs is split by cell (domain guide, section 7). */
function postedKind(counts: CountsAs, amount: Fraction): PostedKind {
  switch (counts) {
    case 'by-sign':
      return amount.numerator > 0n ? 'running-cost' : 'gross-effect';
    case 'saving':
      return 'gross-effect';
    case 'running-cost':
      return 'running-cost';
    case 'capital':
      return 'capital-split';
    case 'service':
      return 'service-split';
  }
}

export function keyOfDestination(destination: Destination): string {
  switch (destination.kind) {
    case 'post':
      return keyOfPost(destination.post);
    case 'left-out':
      return JSON.stringify(['', destination.key, destination.entry]);
  }
}
