import type { BudgetRow, BudgetTable } from '../domain/budgetTable';
import type { SheetCell } from '../domain/sheetSnapshot';
import { readAmountText } from './amountText';
import { beginsLikeCaption, readCaption } from './caption';
import { cleanLabel } from './labelText';
import { cellAt, isBlankCell, refOf, textOf, type SheetGrid } from './sheetGrid';
import type { RawRow } from './rawRow';
import type { TableHeader } from './tableHeader';
import { readPriceLevel, readUnit } from './unitText';
import type { UnrecognisedPlace } from './workbookReading';

/** How far below a caption its table is looked for. */
const DEEPEST_TABLE = 10;
/** How many amounts make something look like a table. */
const FEWEST_AMOUNTS = 3;

/**
 * Columns of figures inside a table's block, or at its edges, whose header is no year that is understood: "Varigt", "2030-2034", or
 * nothing at all. They are in no sum, so the table must not pass as read.
 */
export function unreadColumns(grid: SheetGrid, table: BudgetTable, header: TableHeader): UnrecognisedPlace[] {
  const places: UnrecognisedPlace[] = [];
  const known = new Set(table.columns.map((column) => column.at.column));
  const rows = table.rows.filter((row) => row.role !== 'payback' && row.role !== 'note');
  for (let column = table.area.left; column <= header.rightEdge + 1; column += 1) {
    const isLeft = column < header.firstYearColumn;
    if (known.has(column) || !(isLeft ? namesYear : mayHoldAmounts)(grid, header, column)) continue;
    const filled = rows.filter((row) => isAmount(cellAt(grid.row(row.at.row), column)));
    const isFull = filled.length >= FEWEST_AMOUNTS && filled.length * 3 >= rows.filter(isFilled).length;
    // A single figure right beside a row, under no heading, may belong to the row.
    const touches = column === header.rightEdge + 1 && filled.some((row) => isBesideItem(grid, row, column));
    if (!isFull && !touches) continue;
    places.push({
      kind: 'column',
      sheetId: grid.sheetId,
      area: { top: header.top, left: column, bottom: table.area.bottom, right: column },
      at: refOf(grid, header.bottom, column),
      caption: table.caption?.text ?? null,
      amounts: filled.length,
    });
  }
  return places;
}

function isBesideItem(grid: SheetGrid, row: BudgetRow, column: number): boolean {
  return row.role === 'item' && row.section !== null && cellAt(grid.row(row.at.row), column)?.value !== 0;
}

/** Amounts that stand in the styringsområde's column of a proposal's economy table: in no sum. */
export function amountsAmongAreas(
  grid: SheetGrid,
  table: BudgetTable,
  rows: readonly RawRow[],
  areaColumn: number | null,
): UnrecognisedPlace[] {
  if (areaColumn === null || table.kind !== 'proposal-economy') return [];
  const places: UnrecognisedPlace[] = [];
  for (const { row, areaText, hasAmounts, meaning } of rows) {
    const last = areaText.charCodeAt(areaText.length - 1);
    if (!(last >= 0x30 && last <= 0x39) || !hasAmounts || meaning.kind === 'payback') continue;
    if (readAmountText(areaText).kind !== 'amount') continue;
    places.push({
      kind: 'column',
      sheetId: grid.sheetId,
      area: { top: row, left: areaColumn, bottom: row, right: areaColumn },
      at: refOf(grid, row, areaColumn),
      caption: table.caption?.text ?? null,
      amounts: 1,
    });
  }
  return places;
}

function isFilled(row: BudgetRow): boolean {
  return row.amounts.some((cell) => cell.kind === 'amount');
}

/** A header that is blank, or speaks of years; an economist's own "Kontrol" beside the table is none of it. */
function mayHoldAmounts(grid: SheetGrid, header: TableHeader, column: number): boolean {
  const words = wordsAbove(grid, header, column);
  return words.length === 0 || words.some((word) => /20\d\d|varig|\bår\b|frem/i.test(word));
}

/** Left of the years, a year in words that are not known ("Oprindeligt 2024"); the table's unit, with its price level, is none. */
function namesYear(grid: SheetGrid, header: TableHeader, column: number): boolean {
  return wordsAbove(grid, header, column).some(
    (word) => /20\d\d/.test(word) && readUnit(word) === null && readPriceLevel(word) === null,
  );
}

function wordsAbove(grid: SheetGrid, header: TableHeader, column: number): string[] {
  const words: string[] = [];
  for (let row = header.top; row <= header.bottom; row += 1) {
    const cell = cellAt(grid.row(row), column);
    if (cell === undefined || isBlankCell(cell)) continue;
    words.push(typeof cell.value === 'number' ? String(cell.value) : cleanLabel(textOf(cell)));
  }
  return words;
}

/** Captions of standard tables below which amounts stand that belong to no table. */
export function unreadCaptions(grid: SheetGrid, tables: readonly BudgetTable[]): UnrecognisedPlace[] {
  const places: UnrecognisedPlace[] = [];
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      if (typeof cell.value !== 'string' || !beginsLikeCaption(cell.value)) continue;
      const place = unreadCaption(grid, row.row, cell, tables);
      if (place !== null) places.push(place);
    }
  }
  return places;
}

function unreadCaption(
  grid: SheetGrid,
  row: number,
  cell: SheetCell,
  tables: readonly BudgetTable[],
): UnrecognisedPlace | null {
  const caption = cleanLabel(textOf(cell));
  const kind = readCaption(caption)?.kind ?? null;
  const isRead = tables.some(({ caption: own }) => own?.at.row === row && own.at.column === cell.column);
  if (kind === null || isRead || /\b(fortsat|forts)\b/i.test(caption)) return null;
  const amounts = amountsBelow(grid, row, cell.column, tables);
  if (amounts.count < 2) return null;
  return {
    kind: 'caption',
    sheetId: grid.sheetId,
    area: { top: row, left: cell.column, bottom: amounts.lastRow, right: amounts.lastColumn },
    at: refOf(grid, row, cell.column),
    caption,
    amounts: amounts.count,
  };
}

function amountsBelow(
  grid: SheetGrid,
  captionRow: number,
  left: number,
  tables: readonly BudgetTable[],
): { readonly count: number; readonly lastRow: number; readonly lastColumn: number } {
  let count = 0;
  let lastRow = captionRow;
  let lastColumn = left;
  for (let at = captionRow + 1; at <= captionRow + DEEPEST_TABLE; at += 1) {
    for (const cell of grid.row(at)?.cells ?? []) {
      if (cell.column < left) continue;
      if (beginsLikeCaption(textOf(cell))) return { count, lastRow, lastColumn };
      if (!isAmount(cell) || tables.some((table) => covers(table, at, cell.column))) continue;
      count += 1;
      lastRow = at;
      lastColumn = Math.max(lastColumn, cell.column);
    }
  }
  return { count, lastRow, lastColumn };
}

function covers({ area }: BudgetTable, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

function isAmount(cell: SheetCell | undefined): boolean {
  if (cell === undefined) return false;
  return typeof cell.value === 'number' || readAmountText(textOf(cell)).kind === 'amount';
}
