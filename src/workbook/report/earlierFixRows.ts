import type { SheetCell, SheetRow, SheetSnapshot } from '../../domain/sheetSnapshot';
import { isCellError } from '../../domain/sheetSnapshot';
import { REPORT_COLUMNS, type ReportColumn } from '../../findings/reportSheetWords';
import type { SheetInfo, WorkbookReading } from '../../reading/workbookReading';
import type { CellLink, SheetModelCell, SheetModelRow } from '../sheetModel';
import type { TypedCell } from '../waivers';
import { rowOf, typedCell } from './cells';
import { FIGURE_COLUMNS } from './columns';
import { FIX_KEY } from './fixRow';
import { columnsInReport } from './readWaivers';
import { isReportSheet } from './reportSheet';

/**
 * The lines about fixes in a workbook's reports: what was fixed once goes on being told.
 * @param undone the cells, as a report names them, that were brought back since
 */
export function earlierFixRows(
  { ownSheets, sheets }: WorkbookReading,
  undone: ReadonlySet<string>,
): SheetModelRow[] {
  return ownSheets.filter(isReportSheet).flatMap((report) => fixRowsIn(report, sheets, undone));
}

function fixRowsIn(
  report: SheetSnapshot,
  sheets: readonly SheetInfo[],
  undone: ReadonlySet<string>,
): SheetModelRow[] {
  const columns = columnsInReport(report);
  if (columns === null) return [];
  return report.rows.flatMap(({ cells }) => {
    const typed = (column: ReportColumn): TypedCell | null => typedIn(cells, columns.get(column));
    if (!String(typed('key')?.value ?? '').startsWith(FIX_KEY)) return [];
    if (undone.has(String(typed('cell')?.value ?? ''))) return [];
    return [rowOf(...REPORT_COLUMNS.map((column, index) => cellOf(column, index, typed(column), sheets)))];
  });
}

function typedIn(cells: SheetRow['cells'], column: number | undefined): TypedCell | null {
  const cell: SheetCell | undefined = cells.find((each) => each.column === column);
  if (cell === undefined || cell.value === null || isCellError(cell.value)) return null;
  const { value, numberFormat } = cell;
  return { value: typeof value === 'boolean' ? String(value) : value, numberFormat };
}

function cellOf(
  column: ReportColumn,
  index: number,
  typed: TypedCell | null,
  sheets: readonly SheetInfo[],
): SheetModelCell {
  if (column === 'cell') return { ...typedCell('link', typed, index), link: linkOf(typed, sheets) };
  if (column === 'key') return typedCell('key', typed, index);
  const isFigure = FIGURE_COLUMNS.has(column) && (typed === null || typeof typed.value === 'number');
  return typedCell(isFigure ? 'figure' : 'listed', typed, index);
}

/** "HA06!F11", while there is a sheet of that name. */
function linkOf(typed: TypedCell | null, sheets: readonly SheetInfo[]): CellLink | null {
  const [, sheet, address] = /^(.+)!([A-Z]{1,3}\d+)$/.exec(String(typed?.value ?? '')) ?? [];
  if (sheet === undefined || address === undefined) return null;
  return sheets.some(({ name }) => name === sheet) ? { sheet, address } : null;
}
