/** To whom, or to what, each of some items is given. */
export type Assignment<Item, Owner> = ReadonlyMap<Item, Owner>;

/** How many ways there are to give items to owners. */
export function waysToAssign(items: readonly unknown[], owners: readonly unknown[]): number {
  return owners.length ** items.length;
}

/** The way-th way to give items to owners, counted from 0: its digits in base |owners|. */
export function assignmentOf<Item, Owner>(
  way: number,
  items: readonly Item[],
  owners: readonly Owner[],
): Assignment<Item, Owner> {
  const assignment = new Map<Item, Owner>();
  let rest = way;
  for (const item of items) {
    const owner = owners[rest % owners.length];
    if (owner !== undefined) assignment.set(item, owner);
    rest = Math.floor(rest / owners.length);
  }
  return assignment;
}
