import { REPORT_COLUMNS, type ReportColumn, type ReportSheetWords } from '../../findings/reportSheetWords';
import type { SheetModelCell, SheetModelRow } from '../sheetModel';
import type { LapsedWaiver } from '../waivers';
import { rowOf, textCell, typedCell } from './cells';
import { keyOf } from './findingKey';

/** A reason that no longer holds, with what its finding said when it was typed. */
export function lapsedRow({ waiver, now }: LapsedWaiver, words: ReportSheetWords): SheetModelRow {
  const { about } = waiver;
  const cells: Readonly<Record<ReportColumn, SheetModelCell>> = {
    severity: textCell('waived-text', words.lapsed),
    proposal: typedCell('waived-text', about.proposal, 0),
    table: typedCell('waived-text', about.table, 0),
    cell: typedCell('waived-text', about.cell, 0),
    year: typedCell('waived-figure', about.year, 0),
    printed: typedCell('waived-figure', about.printed, 0),
    expected: typedCell('waived-figure', about.expected, 0),
    difference: typedCell('waived-figure', about.difference, 0),
    explanation: typedCell('waived-text', about.explanation, 0),
    consequenceOf: textCell('waived-text', now === null ? words.notFoundAnyMore : words.figuresChanged),
    reason: textCell('input', waiver.reason),
    author: typedCell('input', waiver.author, 0),
    date: typedCell('input', waiver.date, 0),
    key: textCell('key', keyOf(waiver)),
  };
  return rowOf(...REPORT_COLUMNS.map((column, index) => ({ ...cells[column], column: index })));
}
