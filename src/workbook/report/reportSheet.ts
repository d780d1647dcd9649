import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { OWN_SHEET_MARKER, ownSheetText } from '../../reading/ownSheets';

const KIND = 'kontrolrapport';

/** What a report's marker cell says beside what it is. */
export interface ReportStamp {
  /** The day of the check (ISO), so that an unchanged report can keep its date. */
  readonly date: string;
  /** The content of the workbook it was written into, so that a copy that was worked on is not written over. */
  readonly content: string;
}

/** The marker cell of a report. */
export function reportMarker({ date, content }: ReportStamp): string {
  return [`${OWN_SHEET_MARKER}${KIND}`, date, content].join(':');
}

export function isReportSheet(sheet: SheetSnapshot): boolean {
  return ownSheetText(sheet)?.split(':')[0] === KIND;
}

/** What the first report among a workbook's own sheets says of itself; null if there is none. */
export function reportStamp(ownSheets: readonly SheetSnapshot[]): ReportStamp | null {
  const report = ownSheets.find(isReportSheet);
  const [, date, content] = (report === undefined ? null : ownSheetText(report))?.split(':') ?? [];
  if (date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  return { date, content: content ?? '' };
}
