import type { SimValue } from './cell';
import type { SimSheet } from './simSheet';
import type { SimWorkbook } from './simWorkbook';

/** A row of a sheet to build: text that starts with "=" is a formula, null a blank. */
export type GridRow = readonly (SimValue | null)[];

/** Adds a sheet with the given cells from A1 on. Text stays text, also where it looks like a number. */
export function buildSheet(
  workbook: SimWorkbook,
  name: string,
  grid: readonly GridRow[],
  numberFormat = 'General',
): SimSheet {
  const sheet = workbook.addSheet(name);
  for (const [row, values] of grid.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === null) continue;
      const cell = sheet.editCell(row, column);
      if (typeof value === 'string' && value.startsWith('=')) cell.formula = value;
      else cell.value = value;
      if (typeof value === 'number' || cell.formula !== null) cell.numberFormat = numberFormat;
    }
  }
  return sheet;
}
