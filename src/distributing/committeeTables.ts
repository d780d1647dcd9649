import { add, amountOfWhole, sum, ZERO, type Amount } from '../domain/amount';
import { COMMITTEE_TABLE_KINDS, type CommitteeTableKind, type ExpenditureArea } from '../domain/budgetTable';
import type { CommitteeId, CommitteeRegistry } from '../domain/committee';
import { keyOfPost, type Post } from '../domain/distributionKey';
import { addFractions, NOTHING, type Fraction } from '../domain/fraction';
import type { CellSource, PostedKind } from './exactPostings';
import type { RoundedPosting } from './roundedPostings';

/** What is shown of a row in one expenditure area, by year: Tabel 1's cells behind it included. */
export interface CommitteeTablePart {
  readonly area: ExpenditureArea | null;
  readonly amounts: readonly Amount[];
  readonly sources: readonly (readonly CellSource[])[];
}

export interface CommitteeTableRow {
  readonly committeeId: CommitteeId;
  readonly appropriation: string;
  /** Whole thousands, one per year. */
  readonly amounts: readonly Amount[];
  /** What they are rounded from. */
  readonly exact: readonly Fraction[];
  /** The same by expenditure area; the parts sum to the row. */
  readonly parts: readonly CommitteeTablePart[];
}

/** One of Tabel A–E. */
export interface CommitteeTable {
  readonly kind: CommitteeTableKind;
  readonly years: readonly number[];
  /** Committees in the workbook's order, each followed by its sub-units. */
  readonly rows: readonly CommitteeTableRow[];
  readonly total: readonly Amount[];
}

/** An entry of a key that is not posted, with what it would have had. */
export interface LeftOut {
  readonly kind: CommitteeTableKind;
  readonly key: string;
  readonly entry: string;
  readonly reason: string;
  readonly amounts: readonly Amount[];
}

/** Tables in the order A–E; a table that no row is posted in does not exist. */
export function committeeTables(
  years: readonly number[],
  postings: readonly RoundedPosting[],
  committees: CommitteeRegistry,
): CommitteeTable[] {
  return COMMITTEE_TABLE_KINDS.flatMap((kind) => {
    const posted = postings.filter((posting) => postedIn(kind).includes(posting.kind));
    if (!posted.some(({ years: amounts }) => amounts.some(({ sources }) => sources.length > 0))) return [];
    const alongside =
      kind === 'running-cost' || kind === 'gross-effect' ? postedIn('net-effect') : postedIn(kind);
    const posts = orderedPosts(
      postings.filter((posting) => alongside.includes(posting.kind)),
      committees,
    );
    const rows = posts.map((post) => rowOf(post, years.length, posted));
    const total = years.map((_, index) => sum(rows.map((row) => row.amounts[index] ?? ZERO)));
    return [{ kind, years, rows, total }];
  });
}

/** What the left-out entries would have had, in the tables that they are left out of. */
export function leftOutOf(years: readonly number[], postings: readonly RoundedPosting[]): LeftOut[] {
  return COMMITTEE_TABLE_KINDS.flatMap((kind) => {
    const entries = new Map<string, LeftOut>();
    for (const posting of postings) {
      const { destination } = posting;
      if (destination.kind !== 'left-out' || !postedIn(kind).includes(posting.kind)) continue;
      const { key, entry, reason } = destination;
      const id = JSON.stringify([key, entry]);
      const amounts = entries.get(id)?.amounts ?? years.map(() => ZERO);
      entries.set(id, { kind, key, entry, reason, amounts: addRounded(amounts, posting) });
    }
    return [...entries.values()];
  });
}

function postedIn(kind: CommitteeTableKind): readonly PostedKind[] {
  return kind === 'net-effect' ? ['running-cost', 'gross-effect'] : [kind];
}

function rowOf(post: Post, years: number, postings: readonly RoundedPosting[]): CommitteeTableRow {
  const own = postings.filter(
    ({ destination }) => destination.kind === 'post' && keyOfPost(destination.post) === keyOfPost(post),
  );
  const areas = [...new Set(own.map(({ area }) => area))];
  const parts = areas.map((area) => partOf(area, years, own));
  const indices = [...Array(years).keys()];
  return {
    ...post,
    amounts: indices.map((index) => sum(parts.map((part) => part.amounts[index] ?? ZERO))),
    exact: indices.map((index) =>
      own.reduce((total, posting) => addFractions(total, posting.years[index]?.amount ?? NOTHING), NOTHING),
    ),
    parts,
  };
}

function partOf(
  area: ExpenditureArea | null,
  years: number,
  postings: readonly RoundedPosting[],
): CommitteeTablePart {
  const own = postings.filter((posting) => posting.area === area);
  const nothing: readonly Amount[] = Array.from({ length: years }, () => ZERO);
  return {
    area,
    amounts: own.reduce(addRounded, nothing),
    sources: nothing.map((_, index) => own.flatMap((posting) => posting.years[index]?.sources ?? [])),
  };
}

function addRounded(amounts: readonly Amount[], posting: RoundedPosting): readonly Amount[] {
  return amounts.map((amount, index) => add(amount, amountOfWhole(posting.rounded[index] ?? 0n)));
}

function orderedPosts(postings: readonly RoundedPosting[], committees: CommitteeRegistry): Post[] {
  const posts = new Map(
    postings.flatMap(({ destination }) =>
      destination.kind === 'post' ? [[keyOfPost(destination.post), destination.post] as const] : [],
    ),
  );
  const place = (id: CommitteeId): number => committees.findIndex((committee) => committee.id === id);
  const family = (id: CommitteeId): number => place(committees[place(id)]?.parent ?? id);
  const below = (id: CommitteeId): number => (committees[place(id)]?.parent === null ? 0 : 1);
  return [...posts.values()].sort(
    (a, b) =>
      family(a.committeeId) - family(b.committeeId) ||
      below(a.committeeId) - below(b.committeeId) ||
      place(a.committeeId) - place(b.committeeId) ||
      (a.appropriation < b.appropriation ? -1 : 1),
  );
}
