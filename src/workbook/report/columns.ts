import type { ReportColumn } from '../../findings/reportSheetWords';

/** In characters: together they print legibly on A4 across, the key left out. */
export const COLUMN_WIDTHS: Readonly<Record<ReportColumn, number>> = {
  severity: 14,
  proposal: 10,
  table: 18,
  cell: 14,
  year: 7,
  printed: 10,
  expected: 10,
  difference: 10,
  explanation: 54,
  consequenceOf: 12,
  reason: 26,
  author: 9,
  date: 11,
  key: 5,
};

export const FIGURE_COLUMNS: ReadonlySet<ReportColumn> = new Set([
  'year',
  'printed',
  'expected',
  'difference',
]);
