import { isCommitteeTableKind, type BudgetTable } from '../domain/budgetTable';

/**
 * The sets of Tabel A–E among a proposal's tables: those written in the proposal, and those made later on a sheet of
 * their own. A sheet that has a letter again which the set before it has begins the next set; each set ties to Tabel 1
 * and within itself, never to another. Tables of other kinds stand in the first.
 */
export function tableSets(tables: readonly BudgetTable[]): readonly (readonly BudgetTable[])[] {
  const setOfSheet = new Map<string, number>();
  const letters: Set<string>[] = [new Set()];
  for (const { sheetId } of tables) {
    if (setOfSheet.has(sheetId)) continue;
    const kinds = tables
      .filter((table) => table.sheetId === sheetId && isCommitteeTableKind(table.kind))
      .map(({ kind }) => kind);
    if (kinds.some((kind) => letters.at(-1)?.has(kind))) letters.push(new Set());
    for (const kind of kinds) letters.at(-1)?.add(kind);
    setOfSheet.set(sheetId, letters.length - 1);
  }
  return letters.map((_, set) =>
    tables.filter(({ kind, sheetId }) => (isCommitteeTableKind(kind) ? setOfSheet.get(sheetId) : 0) === set),
  );
}
