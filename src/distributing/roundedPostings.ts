import type { CommitteeRegistry } from '../domain/committee';
import { addFractions, NOTHING, sumFractions, type Fraction } from '../domain/fraction';
import type { AllocationProblem } from './allocationProblem';
import { roundControlled, type ExactRow, type RequiredTotals } from './controlledRounding';
import { keyOfDestination, type ExactPosting, type PostedKind } from './exactPostings';
import type { Destination } from './keyClaims';

/** An exact posting and the whole thousands that it is shown as. */
export interface RoundedPosting extends ExactPosting {
  readonly rounded: readonly bigint[];
}

export type RoundedPostings =
  | { readonly kind: 'rounded'; readonly postings: readonly RoundedPosting[] }
  | { readonly kind: 'refused'; readonly problems: readonly AllocationProblem[] };

/**
 * `exact`: each table and year must sum to its exact total, which must therefore be whole (Tabel 1 in whole thousands).
 * `nearest`: a total may be either neighbour of its exact value (amounts times a price factor).
 */
export type TotalsRule = 'exact' | 'nearest';

/** The tables that are rounded together, because a third is their sum: A = B + C. */
const TOGETHER: readonly (readonly [PostedKind] | readonly [PostedKind, PostedKind])[] = [
  ['running-cost', 'gross-effect'],
  ['capital-split'],
  ['service-split'],
];

/**
 * Rounds year by year. A year's result depends on that year's exact shares only, so equal years are rounded equally; a row's sum over the
 * years is the sum of what is shown, and may be further than 1 from its exact sum (docs/adr/0006).
 */
export function roundPostings(
  years: readonly number[],
  postings: readonly ExactPosting[],
  committees: CommitteeRegistry,
  totals: TotalsRule,
): RoundedPostings {
  const rounded = postings.map((posting) => ({ ...posting, rounded: [] as bigint[] }));
  const problems: AllocationProblem[] = [];
  for (const tables of TOGETHER) {
    const lines = linesOf(rounded, tables, committees);
    for (const [index, year] of years.entries()) {
      const rows = lines.map((line) => exactRow(line, tables, index));
      const required = tables.map((_, column) =>
        totals === 'exact' ? sumFractions(rows.map((row) => row.shares[column] ?? NOTHING)) : null,
      );
      const result = roundControlled(rows, requiredOf(required));
      if (result.kind === 'refused') {
        problems.push({ kind: 'not-roundable', tables, year, refusal: result.refusal });
        continue;
      }
      for (const [row, line] of lines.entries()) {
        for (const [column, kind] of tables.entries()) {
          line.postings
            .find((posting) => posting.kind === kind)
            ?.rounded.push(result.rows[row]?.[column] ?? 0n);
        }
      }
    }
  }
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'rounded', postings: rounded };
}

interface Line {
  readonly path: readonly string[];
  readonly postings: readonly (ExactPosting & { readonly rounded: bigint[] })[];
}

/** The postings of one destination and area, which are a row of the rounding. */
function linesOf(
  postings: readonly (ExactPosting & { readonly rounded: bigint[] })[],
  tables: readonly PostedKind[],
  committees: CommitteeRegistry,
): Line[] {
  const lines = new Map<string, (ExactPosting & { readonly rounded: bigint[] })[]>();
  for (const posting of postings.filter(({ kind }) => tables.includes(kind))) {
    const id = JSON.stringify([keyOfDestination(posting.destination), posting.area]);
    lines.set(id, [...(lines.get(id) ?? []), posting]);
  }
  return [...lines.values()].flatMap((line) => {
    const [first] = line;
    return first === undefined
      ? []
      : [{ path: [...pathOf(first.destination, committees), first.area ?? ''], postings: line }];
  });
}

/** From the widest sum that is shown to the narrowest: all that is posted, an administration with its sub-units, a committee, an appropriation. */
function pathOf(destination: Destination, committees: CommitteeRegistry): string[] {
  switch (destination.kind) {
    case 'post': {
      const { committeeId, appropriation } = destination.post;
      const family = committees.find(({ id }) => id === committeeId)?.parent ?? committeeId;
      return ['posted', family, committeeId, appropriation];
    }
    case 'left-out':
      return ['unposted', destination.key, destination.entry];
  }
}

function exactRow(line: Line, tables: readonly PostedKind[], year: number): ExactRow {
  const shares = tables.map((kind) =>
    line.postings.reduce<Fraction>(
      (sum, posting) =>
        posting.kind === kind ? addFractions(sum, posting.years[year]?.amount ?? NOTHING) : sum,
      NOTHING,
    ),
  );
  return { path: line.path, shares };
}

function requiredOf(totals: readonly (Fraction | null)[]): RequiredTotals {
  const [first = null, second] = totals;
  return second === undefined ? [first] : [first, second];
}
