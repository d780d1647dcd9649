import type { CheckedWorkbook } from './checkedWorkbook';
import type { MarkOutcome, MarkPort } from './markPort';
import { marksOf } from './marksOf';
import { buildReport, type ReportContext } from './report/buildReport';
import { isReportSheet } from './report/reportSheet';
import type { SheetOutcome, SheetWriter } from './sheetWriter';

export interface MarkedAndReported {
  readonly marks: MarkOutcome;
  readonly report: SheetOutcome;
}

/** Marks a checked workbook and writes its report, instead of an earlier one where there is one. */
export async function markAndReport(
  checked: CheckedWorkbook,
  host: MarkPort & SheetWriter,
  context: Omit<ReportContext, 'marks'>,
): Promise<MarkedAndReported> {
  const marks = await host.replaceMarks(marksOf(checked));
  const earlier = checked.reading.ownSheets.find(isReportSheet)?.id ?? null;
  const report = await host.putSheet(buildReport(checked, { ...context, marks }), earlier);
  return { marks, report };
}

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
