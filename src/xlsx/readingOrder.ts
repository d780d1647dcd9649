import type { SheetCell, SheetRow } from '../domain/sheetSnapshot';

/**
 * The rows of a sheet from top to bottom with their cells from left to right, which nearly every file has already.
 * @returns null if a row or a cell stands there twice: nobody can say which one counts
 */
export function inReadingOrder(rows: readonly SheetRow[]): readonly SheetRow[] | null {
  const ordered: SheetRow[] = [];
  for (const row of rows) {
    const cells = ascending(row.cells, columnOf);
    if (cells === null) return null;
    ordered.push(cells === row.cells ? row : { ...row, cells });
  }
  return ascending(ordered, rowOf);
}

function columnOf(cell: SheetCell): number {
  return cell.column;
}

function rowOf(row: SheetRow): number {
  return row.row;
}

/** The items sorted by position, the same array if they were; null if two share one. */
function ascending<T>(items: readonly T[], position: (item: T) => number): readonly T[] | null {
  if (isAscending(items, position)) return items;
  const sorted = [...items].sort((left, right) => position(left) - position(right));
  return isAscending(sorted, position) ? sorted : null;
}

function isAscending<T>(items: readonly T[], position: (item: T) => number): boolean {
  let last = -1;
  for (const item of items) {
    const here = position(item);
    if (here <= last) return false;
    last = here;
  }
  return true;
}
