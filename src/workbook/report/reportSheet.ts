import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { OWN_SHEET_MARKER, ownSheetText } from '../../reading/ownSheets';

const KIND = 'kontrolrapport';

/** The marker cell of a report: what it is, and of which day (ISO), so that an unchanged report can keep its date. */
export function reportMarker(date: string): string {
  return `${OWN_SHEET_MARKER}${KIND}:${date}`;
}

export function isReportSheet(sheet: SheetSnapshot): boolean {
  return ownSheetText(sheet)?.split(':')[0] === KIND;
}

/** The day of the first report among a workbook's own sheets; null if there is none. */
export function reportDate(ownSheets: readonly SheetSnapshot[]): string | null {
  const report = ownSheets.find(isReportSheet);
  const date = report === undefined ? undefined : ownSheetText(report)?.split(':')[1];
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : null;
}
