import { a1Of } from '../../domain/a1';
import { amountOfNumber, numberOfAmount, subtract } from '../../domain/amount';
import { nameWithSheet } from '../../findings/cellNames';
import type { Printed } from '../../findings/finding';
import { REPORT_COLUMNS, type ReportColumn } from '../../findings/reportSheetWords';
import { isYear, reasonOfLine, type FixLine } from '../fixes/fixLines';
import type { SheetModelCell, SheetModelRow } from '../sheetModel';
import type { ReportContext } from './buildReport';
import { rowOf, textCell } from './cells';

/** Begins the key of a line about a fix: it belongs to no finding. */
export const FIX_KEY = 'fix:';

const FIGURE = '#,##0.####';
const YEAR = '0';

/** One cell that was fixed, or that was sure enough and was left alone. */
export function fixRow(
  line: FixLine,
  { texts, names }: Pick<ReportContext, 'texts' | 'names'>,
): SheetModelRow {
  const { cell, proposal, kind, year, before, after, outcome, formula } = line;
  const { fixes, report } = texts;
  const text = (value: string | null): SheetModelCell => textCell('listed', value);
  const sheet = names.sheetOf(cell);
  const reason = reasonOfLine(line, texts, names);
  const format = isYear(line) ? YEAR : FIGURE;
  const cells: Readonly<Record<ReportColumn, SheetModelCell>> = {
    severity: text(outcome === 'made' ? fixes.fixed : fixes.notFixed),
    proposal: text(proposal),
    table: text(kind === null ? null : texts.kinds[kind]),
    cell: { ...textCell('link', nameWithSheet(cell, names)), link: { sheet, address: a1Of(cell) } },
    year: figure(year, YEAR),
    printed: before === null ? text(report.blank) : contentCell(before, format),
    expected: contentCell(after, format),
    difference: figure(differenceOf(before, after), format),
    explanation: text(formula === null ? reason : `${reason} (${formula})`),
    consequenceOf: text(null),
    reason: text(null),
    author: text(null),
    date: text(null),
    key: textCell('key', `${FIX_KEY}${outcome}`),
  };
  return rowOf(...REPORT_COLUMNS.map((column, index) => ({ ...cells[column], column: index })));
}

function contentCell(content: Printed, format: string): SheetModelCell {
  return typeof content === 'number' ? figure(content, format) : textCell('listed', content);
}

function figure(value: number | null, numberFormat: string): SheetModelCell {
  return { ...textCell('figure', null), value, numberFormat: value === null ? null : numberFormat };
}

/** As in the list above: what stood there less what is right. */
function differenceOf(before: Printed, after: Printed): number | null {
  if (typeof before === 'string' || typeof after !== 'number') return null;
  const [stood, right] = [amountOfNumber(before ?? 0), amountOfNumber(after)];
  return stood === null || right === null ? null : numberOfAmount(subtract(stood, right));
}
