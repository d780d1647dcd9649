import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import type { ExcelServer, ServerOptions } from '../excelHost/excelServer';
import { startExcel } from '../excelHost/startExcel';
import type { SimWorkbook } from '../excelHost/workbook/simWorkbook';
import { workbookOfSnapshots } from '../excelHost/workbook/workbookOfSnapshots';

export interface StartedExcel {
  readonly server: ExcelServer;
  readonly workbook: SimWorkbook;
}

/** Puts sheets into the simulated Excel as they stand, stored results included. */
export function excelWith(sheets: readonly SheetSnapshot[], options: ServerOptions = {}): StartedExcel {
  const workbook = workbookOfSnapshots('Forslag.xlsx', sheets);
  return { server: startExcel(workbook, options), workbook };
}
