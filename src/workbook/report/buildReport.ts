import type { CellNames } from '../../findings/cellNames';
import type { Texts } from '../../findings/texts';
import type { CheckedWorkbook } from '../checkedWorkbook';
import type { FixLine } from '../fixes/fixLines';
import { countResults } from '../countResults';
import type { MarkOutcome } from '../markPort';
import type { SheetModel, SheetModelRow } from '../sheetModel';
import { emptyRow, rowOf, textCell } from './cells';
import { REPORT_COLUMNS } from '../../findings/reportSheetWords';
import { earlierFixRows } from './earlierFixRows';
import { findingRow } from './findingRow';
import { fixRow } from './fixRow';
import { lapsedRow } from './lapsedRow';
import { listedFindings } from './listedFindings';
import { heightOf } from './rowHeight';
import { reportMarker, type ReportStamp } from './reportSheet';
import { COLUMN_WIDTHS, FIGURE_COLUMNS } from './columns';

export interface ReportContext {
  readonly texts: Texts;
  readonly names: CellNames;
  /** The product's version. */
  readonly version: string;
  readonly stamp: ReportStamp;
  /** What could not be marked. */
  readonly marks: MarkOutcome;
  /** The cells that were fixed, and what was left out. */
  readonly fixes?: readonly FixLine[];
  /** The cells of earlier lines about fixes that no longer hold, as the report names them. */
  readonly undone?: ReadonlySet<string>;
}

/** The "Kontrolrapport" of one workbook. Equal content and day give an equal sheet, wherever the file lies. */
export function buildReport(checked: CheckedWorkbook, context: ReportContext): SheetModel {
  const { texts } = context;
  const top = [...summaryRows(checked, context), rowOf(textCell('note', texts.reportSheet.howToAccept))];
  const findings = listedFindings(checked).map((finding) => findingRow(finding, checked, context));
  const list = findings.length === 0 ? [rowOf(textCell('text', texts.reportSheet.nothingFound))] : findings;
  const header = top.length;
  const lastColumn = REPORT_COLUMNS.length - 1;
  const columns = REPORT_COLUMNS.map((column) => ({ width: COLUMN_WIDTHS[column] }));
  const rows = [
    ...top,
    headerRow(texts),
    ...list,
    ...fixRows(checked, context),
    ...lapsedRows(checked, texts),
  ];
  return {
    name: texts.reportSheet.title,
    columns,
    rows: rows.map(({ cells }) => ({ cells, height: cells.length === 0 ? null : heightOf(cells, columns) })),
    frozenRows: header + 1,
    filter: { top: header, left: 0, bottom: header + list.length, right: lastColumn },
    print: {
      orientation: 'landscape',
      titleRows: { first: header, last: header },
      lastColumn: lastColumn - 1,
      foot: { left: '&F', right: texts.reportSheet.page },
    },
  };
}

function summaryRows(checked: CheckedWorkbook, context: ReportContext): SheetModelRow[] {
  const { texts, version, stamp } = context;
  const { reportSheet: words, report } = texts;
  const told = (label: string, text: string, kind: 'text' | 'verdict' = 'text'): SheetModelRow =>
    rowOf(textCell('label', label), textCell(kind, text, 1));
  return [
    rowOf(textCell('marker', reportMarker(stamp))),
    rowOf(textCell('title', words.title)),
    told(words.file, checked.file.split(/[\\/]/).at(-1) ?? checked.file),
    told(words.checked, `${words.dateOf(stamp.date)} ${words.version(version)}`),
    told(report.result, texts.resultOf(countResults(checked)), 'verdict'),
    told(report.coverage, `${texts.coverageOf(checked.coverage)}.`),
    ...unmarkedNotes(context).map((note) => rowOf(textCell('note', note))),
  ];
}

/** What the colours do not show. */
function unmarkedNotes({ texts, names, marks }: ReportContext): string[] {
  const nameOf = (sheetId: string): string => names.sheetOf({ sheetId, row: 0, column: 0 });
  const unmarked = marks.skipped.filter(({ missing }) => missing > 0);
  const stale = marks.skipped.filter((sheet) => sheet.stale > 0);
  const cells = unmarked.reduce((sum, { missing }) => sum + missing, 0);
  const namesOf = (skipped: MarkOutcome['skipped']): string[] =>
    skipped.map(({ sheetId }) => nameOf(sheetId));
  return [
    ...(unmarked.length === 0 ? [] : [texts.reportSheet.unmarkedSheets(namesOf(unmarked), cells)]),
    ...(stale.length === 0 ? [] : [texts.reportSheet.staleSheets(namesOf(stale))]),
  ];
}

function headerRow({ reportSheet }: Texts): SheetModelRow {
  return rowOf(
    ...REPORT_COLUMNS.map((column, index) =>
      textCell(FIGURE_COLUMNS.has(column) ? 'figure-heading' : 'heading', reportSheet.columns[column], index),
    ),
  );
}

/** What was fixed now and, as an earlier report of this workbook has it, before. */
function fixRows(checked: CheckedWorkbook, context: ReportContext): SheetModelRow[] {
  const { fixes } = context.texts;
  const now = (context.fixes ?? []).map((line) => fixRow(line, context));
  const rows = [...earlierFixRows(checked.reading, context.undone ?? new Set()), ...now];
  if (rows.length === 0) return [];
  const title = rowOf(textCell('section', fixes.reportTitle));
  return [emptyRow(), title, rowOf(textCell('note', fixes.reportNote)), ...rows];
}

function lapsedRows({ waivers }: CheckedWorkbook, { reportSheet }: Texts): SheetModelRow[] {
  if (waivers.lapsed.length === 0) return [];
  return [
    emptyRow(),
    rowOf(textCell('section', reportSheet.lapsedTitle)),
    rowOf(textCell('note', reportSheet.lapsedNote)),
    ...waivers.lapsed.map((lapsed) => lapsedRow(lapsed, reportSheet)),
  ];
}
