import type { CellRef } from '../domain/cell';
import { runExcel } from './runExcel';

/** Selects a cell on its sheet. False: the sheet is hidden or gone, and stays so. Two round trips. */
export async function goToCell({ sheetId, row, column }: CellRef): Promise<boolean> {
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    worksheet.load('visibility');
    await context.sync();
    if (worksheet.isNullObject || worksheet.visibility !== Excel.SheetVisibility.visible) return false;
    const cell = worksheet.getCell(row, column);
    worksheet.activate();
    cell.select();
    cell.untrack();
    await context.sync();
    return true;
  });
}
