import type { SheetCell, SheetSnapshot } from '../../src/domain/sheetSnapshot';
import type { SheetModel } from '../../src/workbook/sheetModel';

/** A sheet of ours as it is read back. */
export function snapshotOfModel({ name, rows }: SheetModel, id: string): SheetSnapshot {
  return {
    id,
    name,
    visible: true,
    rows: rows
      .map(({ cells }, row) => ({
        row,
        hidden: false,
        cells: cells
          .filter(({ value }) => value !== null)
          .map(({ column, value, formula, numberFormat }) => ({ column, value, formula, numberFormat })),
      }))
      .filter(({ cells }) => cells.length > 0),
  };
}

/** The sheet with another value in a cell, which may have been blank. */
export function withValue(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  value: SheetCell['value'],
  numberFormat: string | null = null,
): SheetSnapshot {
  const known = sheet.rows.find((candidate) => candidate.row === row);
  const others = (known?.cells ?? []).filter((cell) => cell.column !== column);
  const cells = value === null ? others : [...others, { column, value, formula: null, numberFormat }];
  const changed = {
    row,
    hidden: false,
    ...known,
    cells: cells.sort((one, other) => one.column - other.column),
  };
  const rows = [...sheet.rows.filter((candidate) => candidate !== known), changed];
  return { ...sheet, rows: rows.sort((one, other) => one.row - other.row) };
}

/** The sheet with so many blank rows above everything. */
export function movedDown(sheet: SheetSnapshot, rows: number): SheetSnapshot {
  return { ...sheet, rows: sheet.rows.map((row) => ({ ...row, row: row.row + rows })) };
}

/** The place of the first cell that holds this; throws if there is none. */
export function placeOf(
  sheet: SheetSnapshot,
  wanted: (value: SheetCell['value']) => boolean,
): { readonly row: number; readonly column: number } {
  for (const { row, cells } of sheet.rows) {
    const cell = cells.find(({ value }) => wanted(value));
    if (cell !== undefined) return { row, column: cell.column };
  }
  throw new Error(`${sheet.name} has no such cell`);
}
