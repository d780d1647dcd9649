import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { isCellError } from '../../src/domain/sheetSnapshot';
import type { ExcelServer } from '../excelHost/excelServer';
import { startExcel } from '../excelHost/startExcel';
import { SimWorkbook } from '../excelHost/workbook/simWorkbook';

export interface StartedExcel {
  readonly server: ExcelServer;
  readonly workbook: SimWorkbook;
}

/** Puts sheets into the simulated Excel as they stand, stored results included. */
export function excelWith(sheets: readonly SheetSnapshot[]): StartedExcel {
  const workbook = new SimWorkbook('Forslag.xlsx');
  for (const { name, rows } of sheets) {
    const sheet = workbook.addSheet(name);
    for (const { row, cells } of rows) {
      for (const { column, value, formula, numberFormat } of cells) {
        const cell = sheet.editCell(row, column);
        cell.value = value === null ? '' : isCellError(value) ? value.error : value;
        cell.formula = formula === null ? null : `=${formula}`;
        cell.numberFormat = numberFormat ?? 'General';
      }
    }
  }
  return { server: startExcel(workbook), workbook };
}
