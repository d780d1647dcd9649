import type { PublishedTable } from './publishedTables';

/** A table whose cells may be overwritten. */
export interface EditableTable {
  readonly table: PublishedTable;
  readonly grid: string[][];
}

export function editable(table: PublishedTable): EditableTable {
  return { table, grid: table.grid.map((row) => [...row]) };
}

export function edited({ table, grid }: EditableTable): PublishedTable {
  return { ...table, grid };
}

/** Overwrites the last cells of the row that begins with the label (the n-th such row). */
export function setLast(target: EditableTable, label: string, texts: readonly string[], nth = 0): void {
  const row = rowOf(target, label, nth);
  row.splice(row.length - texts.length, texts.length, ...texts);
}

/** Overwrites one cell of the row that begins with the label. */
export function setCell(target: EditableTable, label: string, column: number, text: string): void {
  rowOf(target, label, 0)[column] = text;
}

/** Overwrites one cell of a header row. */
export function setHeader(target: EditableTable, row: number, column: number, text: string): void {
  const cells = target.grid[row];
  if (!cells) throw new Error(`${target.table.name} has no row ${row}`);
  cells[column] = text;
}

export function insertAbove(
  target: EditableTable,
  label: string,
  rows: readonly (readonly string[])[],
): void {
  const at = target.grid.indexOf(rowOf(target, label, 0));
  target.grid.splice(at, 0, ...rows.map((row) => [...row]));
}

function rowOf({ table, grid }: EditableTable, label: string, nth: number): string[] {
  const row = grid.filter((cells) => cells.some((text) => text.startsWith(label)))[nth];
  if (!row) throw new Error(`${table.proposal ?? table.catalogue} ${table.name} has no row "${label}"`);
  return row;
}
