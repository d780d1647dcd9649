import { asExcelFailure, ExcelFailure } from './excelFailure';
import type { SheetList } from './listSheets';
import { queueSheets, takeSheets } from './listSheets';

/** The sheets, and which of them is in front. */
export interface SheetsInFront {
  readonly list: SheetList;
  readonly activeSheetId: string;
}

/**
 * The sheets and the one in front: one round trip.
 *
 * @throws ExcelFailure 'no-sheet-in-front' when a chart sheet or another workbook is in front
 */
export async function listWithSheetInFront(context: Excel.RequestContext): Promise<SheetsInFront> {
  const queued = queueSheets(context);
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load('id');
  try {
    await context.sync();
  } catch (error) {
    throw sorted(error);
  }
  return { list: takeSheets(queued), activeSheetId: active.id };
}

/** Nothing else in this batch can be missing or of the wrong kind. */
function sorted(error: unknown): unknown {
  const failure = asExcelFailure(error);
  if (!(failure instanceof ExcelFailure)) return failure;
  switch (failure.code) {
    case 'UnsupportedSheet':
    case 'InvalidSelection':
    case 'ItemNotFound':
      return new ExcelFailure('no-sheet-in-front', failure.code, error);
    default:
      return failure;
  }
}
