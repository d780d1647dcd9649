import type { CellContent, SheetSnapshot } from '../../../src/domain/sheetSnapshot';
import { isCellError } from '../../../src/domain/sheetSnapshot';
import type { SimValue } from './cell';
import { SimWorkbook } from './simWorkbook';

/** The workbook that Excel has in memory once it has opened a file: its content, without its looks. */
export function workbookOfSnapshots(name: string, sheets: readonly SheetSnapshot[]): SimWorkbook {
  const workbook = new SimWorkbook(name);
  for (const { name: sheetName, visible, rows } of sheets) {
    const sheet = workbook.addSheet(sheetName);
    if (!visible) sheet.visibility = 'Hidden';
    for (const { row, hidden, cells } of rows) {
      if (hidden) sheet.hiddenRows.add(row);
      for (const { column, value, formula, numberFormat } of cells) {
        const cell = sheet.editCell(row, column);
        cell.value = valueOf(value);
        cell.formula = formula === null ? null : `=${formula}`;
        cell.numberFormat = numberFormat ?? 'General';
      }
    }
  }
  return workbook;
}

function valueOf(content: CellContent): SimValue {
  if (content === null) return '';
  return isCellError(content) ? content.error : content;
}
