import type { AmountCell, AmountColumn } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import type { SheetRow } from '../domain/sheetSnapshot';
import { readAmountCell, readPaybackCell, readPercentCell } from './amountCell';
import { readLabel, type Label } from './readLabel';
import type { RowLabel } from './rowLabel';
import { cellAt, isBlankCell, refOf, textOf, type SheetGrid } from './sheetGrid';

/** The columns of one table on its sheet. */
export interface TableColumns {
  /** Columns whose texts make the label, left to right. */
  readonly label: readonly number[];
  readonly area: number | null;
  readonly appropriation: number | null;
  readonly amounts: readonly AmountColumn[];
}

/** One row of a table before its meaning is known. */
export interface RawRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly label: string;
  readonly labelKey: string;
  /** What the label says of the row in a proposal's economy table. */
  readonly meaning: RowLabel;
  /** The number in a column of its own before the label ("6" of an overview line). */
  readonly ordinal: string | null;
  /** A footnote or source line. */
  readonly note: boolean;
  readonly at: CellRef;
  readonly areaText: string;
  readonly appropriation: string;
  readonly amounts: readonly AmountCell[];
  readonly hasAmounts: boolean;
}

/** Reads one sheet row as a row of the table; null where the table's columns are empty. */
export function readRawRow(grid: SheetGrid, row: SheetRow, columns: TableColumns): RawRow | null {
  let label: Label | null = null;
  let labelColumn: number | null = null;
  let ordinal: string | null = null;
  for (const column of columns.label) {
    const cell = cellAt(row, column);
    if (cell === undefined || isBlankCell(cell)) continue;
    if (typeof cell.value === 'number') {
      ordinal ??= String(cell.value);
      continue;
    }
    const read = grid.label(textOf(cell));
    if (read.ordinal !== null) {
      ordinal ??= read.ordinal;
      continue;
    }
    if (read.text === '' && !read.note) continue;
    label = label === null ? read : readLabel(`${label.text} ${read.text}`.trim(), label.note);
    labelColumn ??= column;
  }
  const amounts = readAmounts(grid, row, columns.amounts);
  const areaText = columns.area === null ? '' : grid.label(sideTextOf(row, columns.area)).text;
  const hasAmounts = amounts.some(({ kind }) => kind !== 'blank');
  label ??= grid.label('');
  if (label.text === '' && areaText === '' && !hasAmounts) return null;
  return {
    row: row.row,
    hidden: row.hidden,
    label: label.text,
    labelKey: label.key,
    meaning: label.meaning,
    ordinal,
    note: label.note,
    at: refOf(grid, row.row, labelColumn ?? columns.label[0] ?? 0),
    areaText,
    appropriation:
      columns.appropriation === null ? '' : grid.label(sideTextOf(row, columns.appropriation)).text,
    amounts,
    hasAmounts,
  };
}

/** The row's cells under the amount columns, in one walk: both stand by ascending column. */
function readAmounts(grid: SheetGrid, row: SheetRow, columns: readonly AmountColumn[]): AmountCell[] {
  const { cells } = row;
  let next = 0;
  return columns.map(({ at, role }) => {
    while (next < cells.length && (cells[next]?.column ?? 0) < at.column) next += 1;
    const found = cells[next]?.column === at.column ? cells[next] : undefined;
    const place = { sheetId: grid.sheetId, row: row.row, column: at.column };
    return role.kind === 'percent' ? readPercentCell(found, place) : readAmountCell(found, place);
  });
}

function sideTextOf(row: SheetRow, column: number): string {
  const cell = cellAt(row, column);
  return typeof cell?.value === 'number' ? String(cell.value) : textOf(cell);
}

/** How far right of the last year a payback value may stand. */
const PAYBACK_REACH = 2;

/**
 * The cell with a payback row's value: the first that is filled, in the Styringsområde column, a year column or right of
 * them, else the label itself ("...: 3 år"); the first year's cell where none is (domain guide, section 3).
 */
export function readPaybackValue(
  grid: SheetGrid,
  row: SheetRow | undefined,
  columns: TableColumns,
  label: CellRef,
): AmountCell {
  const at = row?.row ?? label.row;
  const last = columns.amounts.at(-1)?.at.column ?? 0;
  const order = [
    ...(columns.area === null ? [] : [columns.area]),
    ...columns.amounts.map((amount) => amount.at.column),
    ...Array.from({ length: PAYBACK_REACH }, (_, index) => last + 1 + index),
  ];
  for (const column of order) {
    const cell = cellAt(row, column);
    if (cell === undefined || isBlankCell(cell)) continue;
    const value = readPaybackCell(cell, refOf(grid, at, column));
    // Beside the table may stand anything; only a number of years is its payback.
    if (column <= last || value.kind === 'amount') return value;
  }
  const labelCell = cellAt(row, label.column);
  const years = /(\d{1,2})\s*år\s*$/.exec(textOf(labelCell))?.[1];
  if (labelCell !== undefined && years !== undefined)
    return readPaybackCell({ ...labelCell, value: years }, label);
  return readPaybackCell(undefined, refOf(grid, at, order[0] ?? 0));
}
