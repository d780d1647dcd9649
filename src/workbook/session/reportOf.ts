import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { cellNamesOf } from '../../findings/cellNames';
import type { Texts } from '../../findings/texts';
import type { CheckedWorkbook } from '../checkedWorkbook';
import { ContentDigest } from '../contentDigest';
import type { MarkOutcome } from '../markPort';
import { buildReport } from '../report/buildReport';
import type { FixRecord } from './fixRecord';
import type { SheetModel } from '../sheetModel';
import { VERSION } from '../version';

interface ReportOptions {
  readonly texts: Texts;
  /** What the last marking did; null: marking is off, and nothing is said of it. */
  readonly marks: MarkOutcome | null;
  /** The day, ISO. */
  readonly date: string;
  /** What was fixed since the last report. */
  readonly fixes: FixRecord;
}

/** The report of the open workbook. */
export function reportOf(
  checked: CheckedWorkbook,
  sheets: readonly SheetSnapshot[],
  { texts, marks, date, fixes }: ReportOptions,
): SheetModel {
  const content = new ContentDigest();
  for (const sheet of sheets) content.addSheet(sheet);
  const known = new Set(sheets.map(({ id }) => id));
  const skipped = (marks?.skipped ?? []).filter(({ sheetId }) => known.has(sheetId));
  // A sheet that is gone takes its lines along.
  const lines = fixes.lines.filter(({ cell }) => known.has(cell.sheetId));
  const names = cellNamesOf([{ file: checked.file, sheets }]);
  return buildReport(checked, {
    texts,
    names,
    version: VERSION,
    stamp: { date, content: content.text() },
    marks: { marked: marks?.marked ?? 0, skipped },
    fixes: lines,
    undone: fixes.undoneNames(names, known),
  });
}
