import { add, subtract, sum, ZERO, type Amount } from '../domain/amount';

/** A row to be given to one of the targets that may own it. */
export interface OwnableRow {
  readonly amounts: readonly Amount[];
  readonly candidates: readonly number[];
}

export interface OwnerSolution {
  /** By row: its target, or what each target has of it by year. */
  readonly owners: readonly (
    | { readonly kind: 'whole'; readonly target: number }
    | { readonly kind: 'split'; readonly amounts: readonly (readonly Amount[])[] }
  )[];
  /** No other solution of its kind. */
  readonly unique: boolean;
}

/** Steps after which a search gives up: some hundredths of a second. */
const PATIENCE = 20_000;

/**
 * Which row belongs to which target, so that every target's rows sum to its amounts in all years: rows whole if that can be, else the smallest
 * row that can be split so that every part has its sign (domain guide, section 4: TV04's frikøb). Null where neither
 * is found; the targets must sum to the rows.
 */
export function searchOwners(
  rows: readonly OwnableRow[],
  targets: readonly (readonly Amount[])[],
): OwnerSolution | null {
  if (!tie(rows, targets)) return null;
  return searchWhole(rows, targets) ?? searchSplit(rows, targets);
}

function tie(rows: readonly OwnableRow[], targets: readonly (readonly Amount[])[]): boolean {
  const years = [...(rows[0]?.amounts ?? []).keys()];
  return years.every(
    (year) =>
      sum(rows.map(({ amounts }) => amounts[year] ?? ZERO)) ===
      sum(targets.map((amounts) => amounts[year] ?? ZERO)),
  );
}

function searchWhole(
  rows: readonly OwnableRow[],
  targets: readonly (readonly Amount[])[],
): OwnerSolution | null {
  const found: number[][] = [];
  assignments(rows, targets, (chosen, rest) => {
    if (rest.every((amounts) => amounts.every((amount) => amount === ZERO))) found.push([...chosen]);
    return found.length > 1;
  });
  const [first, second] = found;
  return first === undefined
    ? null
    : { owners: first.map((target) => ({ kind: 'whole', target })), unique: second === undefined };
}

function searchSplit(
  rows: readonly OwnableRow[],
  targets: readonly (readonly Amount[])[],
): OwnerSolution | null {
  const [split] = [...rows.keys()]
    .filter((row) => (rows[row]?.candidates.length ?? 0) > 1)
    .sort((a, b) => sizeOf(rows[a]) - sizeOf(rows[b]));
  if (split === undefined) return null;
  const others = rows.filter((_, row) => row !== split);
  const found: OwnerSolution['owners'][number][][] = [];
  assignments(others, targets, (chosen, rest) => {
    if (!isSplitOf(rows[split], rest)) return false;
    const owners: OwnerSolution['owners'][number][] = chosen.map((target) => ({ kind: 'whole', target }));
    owners.splice(split, 0, { kind: 'split', amounts: rest.map((amounts) => [...amounts]) });
    found.push(owners);
    return found.length > 1;
  });
  const [first, second] = found;
  return first === undefined ? null : { owners: first, unique: second === undefined };
}

function sizeOf(row: OwnableRow | undefined): number {
  return (row?.amounts ?? []).reduce<number>((size, amount) => size + Math.abs(amount), 0);
}

/** Every part is 0 or has the row's sign in each year. */
function isSplitOf(row: OwnableRow | undefined, rest: readonly (readonly Amount[])[]): boolean {
  return rest.every((amounts) =>
    amounts.every(
      (amount, year) => amount === ZERO || Math.sign(amount) === Math.sign(row?.amounts[year] ?? ZERO),
    ),
  );
}

/** Tries every way of giving rows to targets, with what is left of the targets, until told to stop or out of patience. */
function assignments(
  rows: readonly OwnableRow[],
  targets: readonly (readonly Amount[])[],
  visit: (chosen: readonly number[], rest: readonly (readonly Amount[])[]) => boolean,
): void {
  const rest = targets.map((amounts) => [...amounts]);
  const chosen: number[] = [];
  let steps = 0;
  const move = (target: number, row: OwnableRow, combine: typeof add): void => {
    const amounts = rest[target] ?? [];
    for (const [year, amount] of row.amounts.entries())
      amounts[year] = combine(amounts[year] ?? ZERO, amount);
  };
  const place = (index: number): boolean => {
    const row = rows[index];
    if (row === undefined) return visit(chosen, rest);
    for (const target of row.candidates) {
      steps += 1;
      if (steps > PATIENCE) return true;
      move(target, row, subtract);
      chosen.push(target);
      const stop = place(index + 1);
      chosen.pop();
      move(target, row, add);
      if (stop) return true;
    }
    return false;
  };
  place(0);
}
