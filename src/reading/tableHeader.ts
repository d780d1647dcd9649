import type { AmountColumn } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import type { SheetCell, SheetRow } from '../domain/sheetSnapshot';
import type { SideColumn } from './headerText';
import { readAmountText } from './amountText';
import type { CommitteeNames } from './owners';
import { isBlankCell, refOf, textOf, type SheetGrid } from './sheetGrid';
import { headerWords, rightColumns } from './rightColumns';
import { isUnitText } from './unitText';
import { isYearHeader, yearRunsOf, yearsAsMeant, type YearRun } from './yearHeader';

/** The header of one table: one or two rows, its amount columns, and what stands left of them. */
export interface TableHeader {
  readonly top: number;
  readonly bottom: number;
  /** The first column that may belong to the table. */
  readonly leftLimit: number;
  readonly firstYearColumn: number;
  /** The last column of the table's header, text columns at its right included. */
  readonly rightEdge: number;
  readonly columns: readonly AmountColumn[];
  readonly sides: ReadonlyMap<number, SideColumn>;
  /** The header's texts with their places, for unit, price level and words. */
  readonly texts: readonly { readonly text: string; readonly folded: string; readonly at: CellRef }[];
}

/** How far above the years the rest of a header may stand. */
const TALLEST_HEADER = 3;

/** Every header on the sheet, top to bottom, left to right. */
export function findHeaders(grid: SheetGrid, names: CommitteeNames): TableHeader[] {
  const runs: YearRun[] = [];
  let stacked = true;
  for (const row of grid.rows) {
    for (const run of yearRunsOf(row)) {
      stacked &&= runs.length === 0 || firstColumnOf(run) >= firstColumnOf(runs.at(-1));
      runs.push(run);
    }
  }
  // A table at the left keeps its columns for itself, also where its header stands lower: it must be known first.
  if (!stacked) runs.sort((one, other) => firstColumnOf(one) - firstColumnOf(other));
  const found: TableHeader[] = [];
  for (const run of runs) {
    const header = headerOf(grid, run, found, names);
    if (header !== null) found.push(header);
  }
  if (!stacked) found.sort((one, other) => yearRowOf(one) - yearRowOf(other));
  return found;
}

function firstColumnOf(run: YearRun | undefined): number {
  return run?.years[0]?.column ?? 0;
}

function yearRowOf(header: TableHeader): number {
  return header.columns[0]?.at.row ?? header.top;
}

function headerOf(
  grid: SheetGrid,
  run: YearRun,
  earlier: readonly TableHeader[],
  names: CommitteeNames,
): TableHeader | null {
  const first = run.years[0];
  const last = run.years.at(-1);
  if (first === undefined || last === undefined) return null;
  const strong = isYearHeader(run);
  if (!strong && (run.years.length > 2 || !standsAlone(grid, run))) return null;
  const { rows, left } = headerRows(grid, run.row, first.column, last.column, earlier);
  if (!strong && !areNamedYears(run) && !hasSideHeader(grid, rows, left, first.column)) return null;
  const right = rightColumns(grid, rows, last.column);
  const texts = rows.flatMap((row) =>
    row.cells.flatMap((cell) => {
      if (cell.column < left || cell.column > right.edge) return [];
      const { text, folded } = grid.label(textOf(cell));
      return text === '' ? [] : [{ text, folded, at: refOf(grid, row.row, cell.column) }];
    }),
  );
  const meant = yearsAsMeant(run.years.map((year) => year.printed));
  const yearColumns = run.years.map((year, index): AmountColumn => {
    const label = headerWords(grid, rows, year.column);
    return {
      role: { kind: 'year', printed: year.printed, year: meant[index] ?? year.printed },
      label,
      at: refOf(grid, run.row, year.column),
      shareOf: shareOf(label, names),
    };
  });
  const moreColumns = right.columns.map(({ column, role }): AmountColumn => ({
    role,
    label: headerWords(grid, rows, column),
    at: refOf(grid, run.row, column),
    shareOf: null,
  }));
  return {
    top: rows[0]?.row ?? run.row,
    bottom: rows.at(-1)?.row ?? run.row,
    leftLimit: left,
    firstYearColumn: first.column,
    rightEdge: right.edge,
    columns: [...yearColumns, ...moreColumns],
    sides: sideColumns(grid, rows, left, first.column),
    texts,
  };
}

/** One or two years head a table only in a row of headings: an amount of 2.025 in a table's row is no year. */
function standsAlone(grid: SheetGrid, run: YearRun): boolean {
  const cells = (grid.row(run.row)?.cells ?? []).filter((cell) => !isBlankCell(cell));
  const isYear = ({ column }: SheetCell): boolean => run.years.some((year) => year.column === column);
  // Figures beside it: the row of an amount.
  if (cells.some((cell) => typeof cell.value !== 'string' && !isYear(cell))) return false;
  const isTitled = cells.some((cell) => grid.label(textOf(cell)).side === 'title');
  return cells.every((cell) => {
    if (isYear(cell) || typeof cell.value !== 'string') return true;
    if (cell.column > (run.years.at(-1)?.column ?? 0) || grid.label(cell.value).isHeading) return true;
    // "Nr.", "Kode" beside "Titel"
    if (isTitled && cell.value.trim().length <= 20) return true;
    return grid.label(cell.value).side !== null;
  });
}

/** Two headings that name years in words ("Effektivisering 2025") need no heading beside them. */
function areNamedYears(run: YearRun): boolean {
  return run.years.length === 2 && run.years.every((year) => year.embedded);
}

/** A table further left, beside whose rows the years or figures of this one stand, keeps its columns for itself. */
function leftLimitOf(
  grid: SheetGrid,
  row: number,
  first: number,
  last: number,
  earlier: readonly TableHeader[],
): number {
  let limit = 0;
  for (const header of earlier) {
    if (header.rightEdge >= first || header.rightEdge < limit) continue;
    const left = header.rightEdge + 1;
    const isBeside =
      header.top <= row
        ? lastAmountRow(grid, header) >= row
        : header.top <= row + TALLEST_TABLE &&
          lastAmountBelow(grid, { row, left, first, right: last }) >= header.top;
    if (isBeside) limit = left;
  }
  return limit;
}

/** How many rows below its header a table's figures are looked for. */
const TALLEST_TABLE = 120;

/** Columns below a row of years, as far as they are known while headers are looked for. */
interface YearColumns {
  readonly row: number;
  readonly left: number;
  /** The first and the last column with figures. */
  readonly first: number;
  readonly right: number;
}

function lastAmountRow(grid: SheetGrid, header: TableHeader): number {
  return lastAmountBelow(grid, {
    row: header.bottom,
    left: header.leftLimit,
    first: header.firstYearColumn,
    right: header.rightEdge,
  });
}

/** The last row with an amount under a row of years, before the next caption. */
function lastAmountBelow(grid: SheetGrid, { row, left, first, right }: YearColumns): number {
  let last = row;
  for (let at = row + 1; at <= Math.min(grid.lastRow, row + TALLEST_TABLE); at += 1) {
    for (const cell of grid.row(at)?.cells ?? []) {
      if (cell.column < left || cell.column > right) continue;
      const text = textOf(cell);
      if (text !== '' && grid.label(text).isCaption) return last;
      if (cell.column < first) continue;
      if (typeof cell.value === 'number' || readAmountText(text).kind === 'amount') last = at;
    }
  }
  return last;
}

interface HeaderRows {
  readonly rows: readonly SheetRow[];
  /** The first column that may belong to the table. */
  readonly left: number;
}

/** The year row with the header rows directly above and below it, right of the tables that stand beside them. */
function headerRows(
  grid: SheetGrid,
  yearRow: number,
  first: number,
  last: number,
  earlier: readonly TableHeader[],
): HeaderRows {
  let left = leftLimitOf(grid, yearRow, first, last, earlier);
  const rows: SheetRow[] = [];
  for (let row = yearRow - 1; row > yearRow - TALLEST_HEADER; row -= 1) {
    const above = grid.row(row);
    if (above === undefined) break;
    if (!isUpperHeaderRow(grid, above, left, last)) {
      // The last rows of a table at the left may stand beside the first of this header.
      const beside = leftLimitOf(grid, row, first, last, earlier);
      if (beside <= left || !isUpperHeaderRow(grid, above, beside, last)) break;
      left = beside;
    }
    rows.unshift(above);
  }
  const own = grid.row(yearRow);
  if (own !== undefined) rows.push(own);
  const below = grid.row(yearRow + 1);
  if (below !== undefined && isLowerHeaderRow(grid, below, left, last)) rows.push(below);
  return { rows, left };
}

function isUpperHeaderRow(grid: SheetGrid, row: SheetRow, left: number, right: number): boolean {
  let found = false;
  for (const cell of row.cells) {
    if (cell.column < left || cell.column > right || isBlankCell(cell)) continue;
    if (typeof cell.value !== 'string') return false;
    const label = grid.label(cell.value);
    if (label.isCaption) return false;
    found ||= label.isHeading;
  }
  return found;
}

function isLowerHeaderRow(grid: SheetGrid, row: SheetRow, left: number, right: number): boolean {
  let found = false;
  for (const cell of row.cells) {
    if (cell.column < left || cell.column > right || isBlankCell(cell)) continue;
    if (typeof cell.value !== 'string' || cell.value.length > 40) return false;
    const { side } = grid.label(cell.value);
    found ||= side === 'appropriation' || side === 'area';
  }
  return found;
}

function hasSideHeader(grid: SheetGrid, rows: readonly SheetRow[], left: number, firstYear: number): boolean {
  return [...sideColumns(grid, rows, left, firstYear).values()].some((side) => side !== 'description');
}

function sideColumns(
  grid: SheetGrid,
  rows: readonly SheetRow[],
  left: number,
  firstYear: number,
): Map<number, SideColumn> {
  const sides = new Map<number, SideColumn>();
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.column < left || cell.column >= firstYear) continue;
      const text = textOf(cell);
      if (text === '' || text.length > 60 || isUnitText(text)) continue;
      const { side } = grid.label(text);
      if (side !== null) sides.set(cell.column, side);
    }
  }
  return sides;
}

function shareOf(label: string, names: CommitteeNames): string | null {
  const match = /\b([A-ZÆØÅ]{2,5})s andel\b/.exec(label);
  return match ? names.ofLabel(match[1] ?? '') : null;
}
