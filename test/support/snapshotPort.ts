import type { SheetSnapshot, WorkbookSnapshot } from '../../src/domain/sheetSnapshot';
import { workbookReader } from '../../src/reading/readWorkbook';
import type { WorkbookReading } from '../../src/reading/workbookReading';
import type { CheckedWorkbook } from '../../src/workbook/checkedWorkbook';
import { checkReadings } from '../../src/workbook/checkWorkbooks';

/** Reads plain sheets as a workbook. */
export function readSheets(file: string, sheets: readonly SheetSnapshot[]): WorkbookReading {
  const reader = workbookReader(file);
  for (const sheet of sheets) reader.addSheet(sheet);
  return reader.finish();
}

/** Reads and checks one plain workbook. */
export function checkSnapshot(workbook: WorkbookSnapshot, diagnose = true): CheckedWorkbook {
  const [checked] = checkReadings([readSheets(workbook.file, workbook.sheets)], { diagnose });
  if (checked === undefined) throw new Error('no result for a workbook');
  return checked;
}
