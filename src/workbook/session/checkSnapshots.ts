import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { workbookReader } from '../../reading/readWorkbook';
import type { CheckedWorkbook } from '../checkedWorkbook';
import { checkReadings } from '../checkWorkbooks';
import type { Progress } from './sessionState';

/** So long the page may be held up before it gets to draw and to hear a click on "cancel". */
const LONGEST_STRETCH_MS = 40;

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
  let since = Date.now();
  for (const [index, sheet] of sheets.entries()) {
    reader.addSheet(sheet);
    if (Date.now() - since < LONGEST_STRETCH_MS) continue;
    onProgress({ read: index + 1, total: sheets.length });
    await nextTask();
    signal.throwIfAborted();
    since = Date.now();
  }
  const [checked] = checkReadings([reader.finish()]);
  if (checked === undefined) throw new Error('A reading went in and no result came out');
  return checked;
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
