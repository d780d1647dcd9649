import type { SheetSnapshot } from '../../../src/domain/sheetSnapshot';
import type { SheetModel } from '../../../src/workbook/sheetModel';

/** A sheet that was written, as it is read again. */
export function snapshotOf({ name, rows }: SheetModel): SheetSnapshot {
  return {
    id: name,
    name,
    visible: true,
    rows: rows.flatMap(({ cells }, row) => {
      const filled = cells.filter(({ value, formula }) => value !== null || formula !== null);
      return filled.length === 0
        ? []
        : [
            {
              row,
              hidden: false,
              cells: filled.map(({ column, value, formula, numberFormat }) => ({
                column,
                value,
                formula,
                numberFormat,
              })),
            },
          ];
    }),
  };
}

/** The same sheet with one cell typed over; the row and column count from 0. */
export function typed(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  value: string | number | null,
): SheetSnapshot {
  const cell = { column, value, formula: null, numberFormat: null };
  const rows = sheet.rows.some((each) => each.row === row)
    ? sheet.rows
    : [...sheet.rows, { row, hidden: false, cells: [] }].sort((one, other) => one.row - other.row);
  return {
    ...sheet,
    rows: rows.map((each) =>
      each.row === row
        ? {
            ...each,
            cells: [...each.cells.filter((other) => other.column !== column), cell].sort(
              (one, other) => one.column - other.column,
            ),
          }
        : each,
    ),
  };
}
