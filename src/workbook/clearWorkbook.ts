import type { MarkOutcome, MarkPort } from './markPort';
import type { SheetOutcome, SheetWriter } from './sheetWriter';

export interface Cleared {
  readonly marks: MarkOutcome;
  /** One for each report there was. */
  readonly reports: readonly SheetOutcome[];
}

/** Takes out every mark and report, and nothing else. */
export async function clearWorkbook(
  reportSheetIds: readonly string[],
  host: MarkPort & SheetWriter,
): Promise<Cleared> {
  const marks = await host.replaceMarks([]);
  const reports: SheetOutcome[] = [];
  // From the last one on: the ids of sheets before it stay what they are.
  for (const sheetId of [...reportSheetIds].reverse()) reports.push(await host.removeSheet(sheetId));
  return { marks, reports };
}
