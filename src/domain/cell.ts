/**
 * The place of one cell. Rows and columns count from 0; A1 text exists only at the edges of the program.
 * `sheetId` is unique among all workbooks of one check.
 */
export interface CellRef {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A value that identifies a cell, for maps and sets. */
export type CellKey = string;

export function keyOfCell(cell: CellRef): CellKey {
  return `${cell.sheetId}!${cell.row},${cell.column}`;
}

export function sameCell(left: CellRef, right: CellRef): boolean {
  return left.row === right.row && left.column === right.column && left.sheetId === right.sheetId;
}
