import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { workbookReader } from '../../reading/readWorkbook';
import type { CheckedWorkbook } from '../checkedWorkbook';
import { checkReadings } from '../checkWorkbooks';
import { breather } from './breather';
import type { Progress } from './sessionState';

/**
 * Checks sheets that are already read, without holding up the page.
 *
 * @throws the signal's reason when it aborts
 */
export async function checkSnapshots(
  file: string,
  sheets: readonly SheetSnapshot[],
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<CheckedWorkbook> {
  const reader = workbookReader(file);
  const breathe = breather();
  for (const [index, sheet] of sheets.entries()) {
    reader.addSheet(sheet);
    if (!(await breathe())) continue;
    onProgress({ read: index + 1, total: sheets.length });
    signal.throwIfAborted();
  }
  const [checked] = checkReadings([reader.finish()]);
  if (checked === undefined) throw new Error('A reading went in and no result came out');
  return checked;
}
