import type { OpenReading, OpenWorkbook, SheetChoice } from './openWorkbook';
import { pause } from './pause';

/** How often it is tried whether a cell is still being edited. */
const EDITING_MS = 800;

/**
 * While a cell is being edited the host refuses everything: a check waits for the user, not the user for it.
 *
 * @param tell whether it has to wait, each time that this changes
 * @throws what the host gives otherwise, and the signal's reason when it aborts
 */
export async function readWhenFree(
  workbook: OpenWorkbook,
  choice: SheetChoice,
  signal: AbortSignal,
  tell: (isWaiting: boolean) => void,
): Promise<OpenReading> {
  for (;;) {
    try {
      const reading = await workbook.read(choice, signal);
      signal.throwIfAborted();
      tell(false);
      return reading;
    } catch (error) {
      if (signal.aborted || workbook.failureOf(error) !== 'cell-being-edited') throw error;
    }
    tell(true);
    await pause(EDITING_MS, signal);
  }
}
