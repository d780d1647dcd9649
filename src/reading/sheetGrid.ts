import type { CellRef } from '../domain/cell';
import type { LabelReader } from './readLabel';
import { isCellError, type SheetCell, type SheetRow, type SheetSnapshot } from '../domain/sheetSnapshot';

/** A snapshot with its rows at hand by number. */
export interface SheetGrid {
  readonly sheetId: string;
  readonly rows: readonly SheetRow[];
  readonly lastRow: number;
  row(row: number): SheetRow | undefined;
  /** Reads a label's text. */
  readonly label: LabelReader;
}

export function gridOf(snapshot: SheetSnapshot, label: LabelReader): SheetGrid {
  return new Grid(snapshot, label);
}

class Grid implements SheetGrid {
  readonly sheetId: string;
  readonly rows: readonly SheetRow[];
  readonly lastRow: number;
  readonly label: LabelReader;
  /** Where most rows hold something, a row is found by its number; else by halving. */
  private readonly dense: readonly (SheetRow | undefined)[] | null;

  constructor({ id, rows }: SheetSnapshot, label: LabelReader) {
    this.sheetId = id;
    this.rows = rows;
    this.lastRow = rows.at(-1)?.row ?? -1;
    this.label = label;
    this.dense = this.lastRow < 4 * rows.length + 64 ? byNumber(rows, this.lastRow) : null;
  }

  row(row: number): SheetRow | undefined {
    return this.dense === null ? rowIn(this.rows, row) : this.dense[row];
  }
}

function byNumber(rows: readonly SheetRow[], last: number): (SheetRow | undefined)[] {
  const dense = new Array<SheetRow | undefined>(last + 1).fill(undefined);
  for (const row of rows) dense[row.row] = row;
  return dense;
}

function rowIn(rows: readonly SheetRow[], number: number): SheetRow | undefined {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row === undefined || row.row === number) return row;
    if (row.row < number) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

export function cellAt(row: SheetRow | undefined, column: number): SheetCell | undefined {
  if (row === undefined) return undefined;
  for (const cell of row.cells) {
    if (cell.column === column) return cell;
    if (cell.column > column) return undefined;
  }
  return undefined;
}

/** A cell's text: strings as they are, everything else not at all. */
export function textOf(cell: SheetCell | undefined): string {
  return cell !== undefined && typeof cell.value === 'string' ? cell.value : '';
}

export function isBlankCell(cell: SheetCell): boolean {
  const { value } = cell;
  if (value === null) return cell.formula === null;
  if (isCellError(value)) return false;
  return typeof value === 'string' && value.trim() === '';
}

export function refOf(grid: SheetGrid, row: number, column: number): CellRef {
  return { sheetId: grid.sheetId, row, column };
}
