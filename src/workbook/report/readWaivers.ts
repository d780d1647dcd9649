import type { SheetCell, SheetRow, SheetSnapshot } from '../../domain/sheetSnapshot';
import { isCellError } from '../../domain/sheetSnapshot';
import { LANGUAGES } from '../../findings/language';
import type { ReportColumn } from '../../findings/reportSheetWords';
import { REPORT_COLUMNS } from '../../findings/reportSheetWords';
import { textsOf } from '../../findings/textsOf';
import type { TypedCell, Waiver } from '../waivers';
import { findingKeyOf } from './findingKey';
import { isReportSheet } from './reportSheet';

/** The reasons typed into a workbook's reports, in whatever order people brought its rows and columns. */
export function readWaivers(ownSheets: readonly SheetSnapshot[]): Waiver[] {
  return ownSheets.filter(isReportSheet).flatMap(waiversOf);
}

/** Where a report has its columns, by any language's headings; null where it has none. */
export function columnsInReport({ rows }: SheetSnapshot): ReadonlyMap<ReportColumn, number> | null {
  return rows.map(columnsIn).find((columns) => columns.has('reason') && columns.has('key')) ?? null;
}

function waiversOf({ rows }: SheetSnapshot): Waiver[] {
  const headers = rows.map(columnsIn);
  const header = headers.findIndex((columns) => columns.has('reason') && columns.has('key'));
  const columns = headers[header];
  if (columns === undefined) return [];
  return rows.slice(header + 1).flatMap((row) => waiverOf(row, columns));
}

/** The columns that a row's cells name, in any language. */
function columnsIn({ cells }: SheetRow): ReadonlyMap<ReportColumn, number> {
  const columns = new Map<ReportColumn, number>();
  for (const { value, column } of cells) {
    const name = typeof value === 'string' ? COLUMN_BY_HEADING.get(value.trim()) : undefined;
    if (name !== undefined && !columns.has(name)) columns.set(name, column);
  }
  return columns;
}

const COLUMN_BY_HEADING: ReadonlyMap<string, ReportColumn> = new Map(
  LANGUAGES.flatMap((language) => {
    const { columns } = textsOf(language).reportSheet;
    return REPORT_COLUMNS.map((column) => [columns[column], column] as const);
  }),
);

function waiverOf({ cells }: SheetRow, columns: ReadonlyMap<ReportColumn, number>): Waiver[] {
  const typed = (name: ReportColumn): TypedCell | null => {
    const column = columns.get(name);
    return typedCell(cells.find((cell) => cell.column === column));
  };
  const key = findingKeyOf(String(typed('key')?.value ?? ''));
  const reason = String(typed('reason')?.value ?? '').trim();
  if (key === null || reason === '') return [];
  const about = {
    proposal: typed('proposal'),
    table: typed('table'),
    cell: typed('cell'),
    year: typed('year'),
    printed: typed('printed'),
    expected: typed('expected'),
    difference: typed('difference'),
    explanation: typed('explanation'),
  };
  return [{ ...key, reason, author: typed('author'), date: typed('date'), about }];
}

function typedCell(cell: SheetCell | undefined): TypedCell | null {
  if (cell === undefined || cell.value === null || isCellError(cell.value)) return null;
  const { value, numberFormat } = cell;
  return { value: typeof value === 'boolean' ? String(value) : value, numberFormat };
}
