import type { AmountColumn, ColumnRole } from '../domain/budgetTable';
import type { SheetRow } from '../domain/sheetSnapshot';
import { cleanLabel, foldLabel } from './labelText';
import type { CommitteeNames } from './owners';
import { isTotalLabel } from './rowLabel';
import { readAmountText } from './amountText';
import { cellAt, isBlankCell, refOf, textOf, type SheetGrid } from './sheetGrid';
import type { TableHeader } from './tableHeader';
import { readUnit } from './unitText';

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
      if (!isName(textOf(cell), names) || isTaken(row.row, cell.column)) continue;
      const block = blockAt(grid, row, cell.column, names);
      if (block === null) continue;
      headers.push(block.header);
      after = block.lastRow;
      break;
    }
  }
  return headers;
}

function isName(text: string, names: CommitteeNames): boolean {
  return text.length >= 8 && text.length <= 60 && names.ofName(text) !== null;
}

function blockAt(
  grid: SheetGrid,
  first: SheetRow,
  nameColumn: number,
  names: CommitteeNames,
): { readonly header: TableHeader; readonly lastRow: number } | null {
  const rows: SheetRow[] = [];
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
  if (total === null || named < FEWEST_NAMES || named * 2 < rows.length) return null;
  const columns = figureColumns(rows, nameColumn);
  const headerRow = grid.row(first.row - 1);
  if (columns.length === 0) return null;
  const amountColumns = columns.map((column): AmountColumn => {
    const label = headerText(headerRow, column);
    return {
      role: columnRole(label, rows, column),
      label,
      at: refOf(grid, headerRow?.row ?? first.row, column),
      shareOf: null,
    };
  });
  const top = headerRow !== undefined && columns.some((column) => headerText(headerRow, column) !== '') ? headerRow.row : first.row;
  const right = columns.at(-1) ?? nameColumn;
  const texts = (headerRow?.cells ?? []).flatMap((cell) => {
    const text = cleanLabel(textOf(cell));
    return text !== '' && cell.column >= nameColumn && cell.column <= right
      ? [{ text, folded: foldLabel(text), at: refOf(grid, headerRow?.row ?? first.row, cell.column) }]
      : [];
  });
  return {
    lastRow: total.row,
    header: {
      top,
      bottom: first.row - 1,
      leftLimit: nameColumn,
      firstYearColumn: columns[0] ?? nameColumn + 1,
      rightEdge: right,
      columns: amountColumns,
      sides: new Map([[nameColumn, 'administration']]),
      texts,
    },
  };
}

/** Columns right of the names in which most rows hold a figure. */
function figureColumns(rows: readonly SheetRow[], nameColumn: number): number[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.column <= nameColumn || isBlankCell(cell)) continue;
      const figure =
        typeof cell.value === 'number' ||
        readAmountText(textOf(cell).replace(/\s*%$/, '')).kind === 'amount' ||
        cell.formula !== null;
      if (figure) counts.set(cell.column, (counts.get(cell.column) ?? 0) + 1);
    }
  }
  const columns = [...counts].filter(([, count]) => count * 2 >= rows.length).map(([column]) => column);
  return columns.sort((left, right) => left - right);
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
