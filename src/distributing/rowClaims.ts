import { shareInYear, type RowAllocation, type Share } from '../domain/allocation';
import { valueOfCell } from '../domain/budgetTable';
import type { CommitteeRegistry } from '../domain/committee';
import { keyOfPost, type DistributionKey, type Post } from '../domain/distributionKey';
import {
  compareFractions,
  fraction,
  fractionOfAmount,
  multiplyFractions,
  NOTHING,
  sumFractions,
  type Fraction,
} from '../domain/fraction';
import type { AllocationProblem } from './allocationProblem';
import type { EconomyRow } from './economyRows';
import { portionsOfKey, type Destination } from './keyClaims';

/** What a destination gets of one row in one year, exactly. */
export interface Claim {
  readonly destination: Destination;
  readonly amount: Fraction;
}

/** Who gets what of a row's amount in a year. The row's problems must have been looked for first. */
export function claimsInYear(
  row: EconomyRow,
  allocation: RowAllocation,
  year: { readonly year: number; readonly index: number },
  keys: ReadonlyMap<string, DistributionKey>,
): Claim[] {
  const cell = row.amounts[year.index];
  const amount = cell === undefined ? NOTHING : fractionOfAmount(valueOfCell(cell));
  const share = shareInYear(allocation, year.year);
  if (share === null) return [];
  switch (share.kind) {
    case 'equal': {
      const portion = fraction(1n, BigInt(share.posts.length));
      return share.posts.map((post) => ({
        destination: postOf(post),
        amount: multiplyFractions(amount, portion),
      }));
    }
    case 'percent':
      return share.parts.map(({ post, percent }) => ({
        destination: postOf(post),
        amount: multiplyFractions(amount, multiplyFractions(fractionOfAmount(percent), ONE_PERCENT)),
      }));
    case 'key': {
      const key = keys.get(share.name);
      return (key === undefined ? [] : portionsOfKey(key)).map(({ destination, portion }) => ({
        destination,
        amount: multiplyFractions(amount, portion),
      }));
    }
    case 'amounts':
      return share.parts.map((part) => ({
        destination: postOf(part.post),
        amount: givenIn(part, year.year),
      }));
  }
}

const ONE_PERCENT = fraction(1n, 100n);
const HUNDRED = fraction(100n, 1n);

function postOf(post: Post): Destination {
  return { kind: 'post', post };
}

function givenIn(part: Extract<Share, { kind: 'amounts' }>['parts'][number], year: number): Fraction {
  return sumFractions(
    part.amounts.flatMap((each) => (each.year === year ? [fractionOfAmount(each.amount)] : [])),
  );
}

/** What keeps a row from being divided as its allocation says. */
export function problemsOfRow(
  row: EconomyRow,
  allocation: RowAllocation,
  years: readonly number[],
  keys: ReadonlyMap<string, DistributionKey>,
  committees: CommitteeRegistry,
): AllocationProblem[] {
  const { ref } = row;
  const problems: AllocationProblem[] = [];
  if (allocation.status.kind === 'suggested') {
    problems.push({ kind: 'unconfirmed', row: ref, confidence: allocation.status.confidence });
  }
  const permanent = allocation.counts !== 'capital' && allocation.counts !== 'service';
  if (permanent !== (row.section === 'permanent')) {
    problems.push({
      kind: 'counts-in-other-section',
      row: ref,
      counts: allocation.counts,
      section: row.section,
    });
  }
  const begun = new Set<number | null>();
  for (const { fromYear, share } of allocation.periods) {
    if (begun.has(fromYear)) problems.push({ kind: 'period-repeated', row: ref, fromYear });
    begun.add(fromYear);
    problems.push(...problemsOfShare(row, fromYear, share, keys, committees));
    problems.push(...unusedAmounts(row, allocation, share, years));
  }
  for (const [index, year] of years.entries())
    problems.push(...problemsOfYear(row, allocation, { year, index }));
  return problems;
}

function problemsOfShare(
  { ref }: EconomyRow,
  fromYear: number | null,
  share: Share,
  keys: ReadonlyMap<string, DistributionKey>,
  committees: CommitteeRegistry,
): AllocationProblem[] {
  if (share.kind === 'key')
    return keys.has(share.name) ? [] : [{ kind: 'unknown-key', row: ref, key: share.name }];
  const posts = share.kind === 'equal' ? share.posts : share.parts.map(({ post }) => post);
  if (posts.length === 0) return [{ kind: 'no-committees', row: ref, fromYear }];
  const problems: AllocationProblem[] = [];
  const seen = new Set<string>();
  for (const post of posts) {
    const { committeeId, appropriation } = post;
    if (seen.has(keyOfPost(post)))
      problems.push({ kind: 'post-repeated', row: ref, committeeId, appropriation });
    seen.add(keyOfPost(post));
    const committee = committees.find(({ id }) => id === committeeId);
    if (committee === undefined) problems.push({ kind: 'unknown-committee', row: ref, committeeId });
    else if (!committee.hasCommittee)
      problems.push({ kind: 'office-without-committee', row: ref, committeeId });
  }
  if (share.kind !== 'percent') return problems;
  for (const { post, percent } of share.parts) {
    if (percent >= 0) continue;
    const { committeeId } = post;
    problems.push({ kind: 'negative-percent', row: ref, committeeId, percent: fractionOfAmount(percent) });
  }
  const total = sumFractions(share.parts.map(({ percent }) => fractionOfAmount(percent)));
  if (compareFractions(total, HUNDRED) !== 0)
    problems.push({ kind: 'percent-total', row: ref, fromYear, total });
  return problems;
}

function unusedAmounts(
  { ref }: EconomyRow,
  allocation: RowAllocation,
  share: Share,
  years: readonly number[],
): AllocationProblem[] {
  if (share.kind !== 'amounts') return [];
  return share.parts.flatMap(({ post, amounts }) =>
    amounts
      .filter(({ year }) => !years.includes(year) || shareInYear(allocation, year) !== share)
      .map(({ year }) => ({ kind: 'amount-unused', row: ref, year, committeeId: post.committeeId }) as const),
  );
}

function problemsOfYear(
  row: EconomyRow,
  allocation: RowAllocation,
  { year, index }: { readonly year: number; readonly index: number },
): AllocationProblem[] {
  const cell = row.amounts[index];
  if (cell?.kind === 'unreadable') return [{ kind: 'unreadable-amount', row: row.ref, year, raw: cell.raw }];
  const expected = cell === undefined ? NOTHING : fractionOfAmount(valueOfCell(cell));
  const share = shareInYear(allocation, year);
  if (share === null) {
    return expected.numerator === 0n ? [] : [{ kind: 'year-not-covered', row: row.ref, year }];
  }
  if (share.kind !== 'amounts') return [];
  const given = sumFractions(share.parts.map((part) => givenIn(part, year)));
  return compareFractions(given, expected) === 0
    ? []
    : [{ kind: 'amounts-total', row: row.ref, year, given, expected }];
}

/** Is a claim the row's whole amount? Then a live reference can take its place. */
export function isWholeClaim(claim: Claim, amount: Fraction): boolean {
  return amount.numerator !== 0n && compareFractions(claim.amount, amount) === 0;
}
