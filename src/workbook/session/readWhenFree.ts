import type { OpenReading, OpenWorkbook, SheetChoice } from './openWorkbook';
import { pause } from './pause';

/** How often it is tried whether a cell is still being edited. */
const EDITING_MS = 800;

/**
 * Reads sheets. While a cell is being edited the host refuses everything: the check waits for the user, not the user for
 * it.
 *
 * @param onWaiting called whenever it has to wait
 * @throws the signal's reason when it aborts
 */
export async function readWhenFree(
  workbook: OpenWorkbook,
  choice: SheetChoice,
  signal: AbortSignal,
  onWaiting: () => void,
): Promise<OpenReading> {
  for (;;) {
    try {
      const reading = await workbook.read(choice, signal);
      signal.throwIfAborted();
      return reading;
    } catch (error) {
      if (signal.aborted || workbook.failureOf(error) !== 'cell-being-edited') throw error;
    }
    onWaiting();
    await pause(EDITING_MS, signal);
  }
}
