import { a1Of } from '../domain/a1';
import { cellNamesOf, type CellNames } from '../findings/cellNames';
import type { SheetInfo } from '../reading/workbookReading';

/**
 * Names of the open workbook's cells. Sheets come and go while the pane talks of them: of a sheet that is not known
 * the name is empty, and its cells go by their address alone.
 */
export function paneNames(list: readonly SheetInfo[]): CellNames {
  const names = cellNamesOf([{ file: '', sheets: list }]);
  const known = new Set(list.map(({ id }) => id));
  return {
    sheetOf: (cell) => (known.has(cell.sheetId) ? names.sheetOf(cell) : ''),
    nameOf: (cell, from) =>
      known.has(cell.sheetId) && known.has(from.sheetId) ? names.nameOf(cell, from) : a1Of(cell),
  };
}
