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
