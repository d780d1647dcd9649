import type { AmountColumn, ColumnRole } from '../domain/budgetTable';
import type { SheetCell, SheetRow } from '../domain/sheetSnapshot';
import { beginsLikeCaption, readCaption } from './caption';
import { cleanLabel, foldLabel } from './labelText';
import type { CommitteeNames } from './owners';
import { isTotalLabel } from './rowLabel';
import { readAmountText } from './amountText';
import { cellAt, isBlankCell, refOf, textOf, type SheetGrid } from './sheetGrid';
import type { TableHeader } from './tableHeader';
import { readPriceLevel, readUnit } from './unitText';

/** How many rows of names make a block, and how many rows may stand between them and their total. */
const FEWEST_NAMES = 2;
const LONGEST_BLOCK = 80;

/**
 * Headers of tables without a row of years: a list of administrations or committees with one or more columns of
 * figures and a total (a distribution key, or the distribution of the effect). Domain guide, section 2.
 */
export function findAdministrationBlocks(
  grid: SheetGrid,
  isTaken: (row: number, column: number) => boolean,
  names: CommitteeNames,
): TableHeader[] {
  const headers: TableHeader[] = [];
  let after = -1;
  for (const row of grid.rows) {
    if (row.row <= after) continue;
    for (const cell of row.cells) {
      if (typeof cell.value !== 'string' || isTaken(row.row, cell.column) || !isName(cell.value, names))
        continue;
      const block = blockAt(grid, row, cell.column, isTaken, names);
      if (block === null) continue;
      headers.push(block.header);
      after = block.lastRow;
      break;
    }
  }
  return headers;
}

function isName(text: string, names: CommitteeNames): boolean {
  return (
    text.length >= 2 &&
    text.length <= 60 &&
    /^\s*(?:<[^<>]*>\s*)*\p{Lu}/u.test(text) &&
    names.ofName(text) !== null
  );
}

function blockAt(
  grid: SheetGrid,
  first: SheetRow,
  nameColumn: number,
  isTaken: (row: number, column: number) => boolean,
  names: CommitteeNames,
): { readonly header: TableHeader; readonly lastRow: number } | null {
  let rows: SheetRow[] = [];
  let named = 0;
  let total: SheetRow | null = null;
  for (let at = first.row; at <= Math.min(grid.lastRow, first.row + LONGEST_BLOCK); at += 1) {
    const row = grid.row(at);
    const label = textOf(cellAt(row, nameColumn));
    if (row === undefined || label === '') continue;
    if (isTotalLabel(foldLabel(cleanLabel(label)))) {
      total = row;
      break;
    }
    rows.push(row);
    if (isName(label, names)) named += 1;
  }
  if (total === null || named < FEWEST_NAMES) return null;
  const columns = figureColumns(rows, nameColumn, (column) => rows.some(({ row }) => isTaken(row, column)));
  if (columns.length === 0 || named * 3 < rows.filter((row) => !isBare(row, columns)).length) return null;
  rows = [...rowsAbove(grid, first.row, nameColumn, columns), ...rows];
  const firstRow = rows[0]?.row ?? first.row;
  const headerRow = grid.row(firstRow - 1);
  const amountColumns = columns.map((column): AmountColumn => {
    const label = headerText(headerRow, column);
    return {
      role: columnRole(label, rows, column),
      label,
      at: refOf(grid, headerRow?.row ?? firstRow, column),
      shareOf: null,
    };
  });
  const top =
    headerRow !== undefined && columns.some((column) => headerText(headerRow, column) !== '')
      ? headerRow.row
      : firstRow;
  const right = columns.at(-1) ?? nameColumn;
  const texts = (headerRow?.cells ?? []).flatMap((cell) => {
    const text = cleanLabel(textOf(cell));
    return text !== '' && cell.column >= nameColumn && cell.column <= right
      ? [{ text, folded: foldLabel(text), at: refOf(grid, headerRow?.row ?? firstRow, cell.column) }]
      : [];
  });
  return {
    lastRow: total.row,
    header: {
      top,
      bottom: firstRow - 1,
      leftLimit: nameColumn,
      firstYearColumn: columns[0] ?? nameColumn + 1,
      rightEdge: right,
      columns: amountColumns,
      sides: new Map([[nameColumn, 'administration']]),
      texts,
    },
  };
}

/** Rows directly above the first name that carry figures, or a label broken over two rows. */
function rowsAbove(
  grid: SheetGrid,
  first: number,
  nameColumn: number,
  columns: readonly number[],
): SheetRow[] {
  const rows: SheetRow[] = [];
  for (let at = first - 1; at >= 0; at -= 1) {
    const row = grid.row(at);
    if (row !== undefined && row.cells.length === 0) continue;
    const label = cleanLabel(textOf(cellAt(row, nameColumn)));
    if (row === undefined || label === '' || readCaption(label) !== null || beginsLikeCaption(label)) break;
    const cells = columns.flatMap((column) => cellAt(row, column) ?? []).filter((cell) => !isBlankCell(cell));
    if (!cells.every(isFigure) || (cells.length > 0 && isYearRow(label, cells))) break;
    rows.unshift(row);
  }
  // A bare line at the top is a title, not a label whose figures follow, unless it is left open.
  while (
    rows[0] !== undefined &&
    isBare(rows[0], columns) &&
    !/(og|-)$/.test(cleanLabel(textOf(cellAt(rows[0], nameColumn))))
  ) {
    rows.shift();
  }
  return rows;
}

/** A header of years: with a unit or "Forvaltning" as its label, or with several years that rise. */
function isYearRow(label: string, cells: readonly SheetCell[]): boolean {
  const years = cells.map(({ value }) =>
    Number(typeof value === 'string' ? value.replace(/\*+$/, '') : value),
  );
  if (!years.every((year) => Number.isInteger(year) && year >= 2000 && year <= 2100)) return false;
  if (readUnit(label) !== null || readPriceLevel(label) !== null) return true;
  if (/^(forvaltning|udvalg|administration|navn|enhed)(er|en|erne)?\b/i.test(label)) return true;
  return years.length > 1 && years.every((year, index) => index === 0 || year > (years[index - 1] ?? year));
}

function isBare(row: SheetRow, columns: readonly number[]): boolean {
  return columns.every((column) => {
    const cell = cellAt(row, column);
    return cell === undefined || isBlankCell(cell);
  });
}

function isFigure(cell: SheetCell): boolean {
  return (
    typeof cell.value === 'number' ||
    readAmountText(textOf(cell).replace(/%$/, '')).kind === 'amount' ||
    cell.formula !== null
  );
}

/** The columns right of the names in which most rows hold a figure, up to the first that holds nothing. */
function figureColumns(
  rows: readonly SheetRow[],
  nameColumn: number,
  isTaken: (column: number) => boolean,
): number[] {
  const columns: number[] = [];
  const last = Math.max(...rows.flatMap((row) => row.cells.map((cell) => cell.column)));
  for (let column = nameColumn + 1; column <= last && !isTaken(column); column += 1) {
    const cells = rows.flatMap((row) => cellAt(row, column) ?? []).filter((cell) => !isBlankCell(cell));
    if (cells.length === 0) {
      if (columns.length > 0) break;
      continue;
    }
    if (cells.filter(isFigure).length * 2 >= cells.length) columns.push(column);
  }
  return columns;
}

function headerText(row: SheetRow | undefined, column: number): string {
  const cell = cellAt(row, column);
  return typeof cell?.value === 'number' ? String(cell.value) : cleanLabel(textOf(cell));
}

function columnRole(label: string, rows: readonly SheetRow[], column: number): ColumnRole {
  if (/^(år |budget )?20\d\d\**$/i.test(label.trim())) {
    const year = Number(/20\d\d/.exec(label)?.[0]);
    return { kind: 'year', printed: year, year };
  }
  const percentFormat = rows.some((row) => cellAt(row, column)?.numberFormat?.includes('%') === true);
  const percentText = rows.some((row) => /%\s*$/.test(textOf(cellAt(row, column))));
  if (percentFormat || percentText || /%|\bpct\b|procent/i.test(label)) return { kind: 'percent' };
  return readUnit(label) === 'thousands' ? { kind: 'amount' } : { kind: 'units' };
}
