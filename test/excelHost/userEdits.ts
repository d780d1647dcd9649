import type { ExcelServer } from './excelServer';
import { typedContent } from './objects/typedContent';
import { parseArea } from './workbook/areas';
import type { SimValue } from './workbook/cell';
import type { ChangeSource } from './workbookChanges';
import { cellsChanged } from './workbookChanges';

/** Types something into a cell, as the user or a co-author does. */
export function editAsUser(
  server: ExcelServer,
  sheetName: string,
  address: string,
  content: SimValue,
  source: ChangeSource = 'Local',
): void {
  const sheet = server.state.workbook.sheetBy(sheetName);
  if (sheet === undefined) throw new Error(`There is no sheet ${sheetName}.`);
  const area = parseArea(address, 'editAsUser');
  const cell = sheet.editCell(area.top, area.left);
  Object.assign(cell, typedContent(content, cell, 'editAsUser'));
  cellsChanged(server.state, sheet, area, source, false);
}

/** Hides rows or shows them again, as the user or a co-author does. Rows counted from 0. */
export function hideRowsAsUser(
  server: ExcelServer,
  sheetName: string,
  rows: readonly number[],
  isHidden = true,
  source: ChangeSource = 'Local',
): void {
  const sheet = server.state.workbook.sheetBy(sheetName);
  if (sheet === undefined) throw new Error(`There is no sheet ${sheetName}.`);
  for (const row of rows) {
    if (isHidden) sheet.hiddenRows.add(row);
    else sheet.hiddenRows.delete(row);
  }
  server.events.raise('rowHiddenChanged', {
    type: 'WorksheetRowHiddenChanged',
    changeType: isHidden ? 'Hidden' : 'Unhidden',
    source,
    worksheetId: sheet.id,
    address: rows.map((row) => `${row + 1}:${row + 1}`).join(','),
  });
}
