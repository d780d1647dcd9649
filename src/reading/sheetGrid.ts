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
  private readonly byNumber = new Map<number, SheetRow>();

  constructor({ id, rows }: SheetSnapshot, label: LabelReader) {
    this.sheetId = id;
    this.rows = rows;
    this.lastRow = rows.at(-1)?.row ?? -1;
    this.label = label;
    for (const row of rows) this.byNumber.set(row.row, row);
  }

  row(row: number): SheetRow | undefined {
    return this.byNumber.get(row);
  }
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
