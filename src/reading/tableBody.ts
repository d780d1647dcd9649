import type { SheetRow } from '../domain/sheetSnapshot';
import { isOverviewHeader } from './classifyTable';
import { joinBrokenLabels } from './joinRows';
import { cleanLabel } from './labelText';
import { readStrictHeading } from './proposalCode';
import { readRawRow, type RawRow, type TableColumns } from './rawRow';
import { isTotalLabel } from './rowLabel';
import { cellAt, isBlankCell, textOf, type SheetGrid } from './sheetGrid';
import type { TableHeader } from './tableHeader';

/** How many rows without figures may stand inside a table that a page break divides. */
const WIDEST_GAP = 10;

export interface TableBody {
  readonly rows: readonly RawRow[];
  /** Headers repeated inside the table after a page break. */
  readonly repeatedHeaders: readonly TableHeader[];
}

/**
 * The rows below a header as far as they belong to its table: up to the next caption or header, past a header that a
 * page break repeats as long as no closing total stands before it (algorithms: page-split tables).
 */
export function readBody(
  grid: SheetGrid,
  header: TableHeader,
  columns: TableColumns,
  laterHeaders: readonly TableHeader[],
): TableBody {
  const isOverview = isOverviewHeader(header);
  const rows: RawRow[] = [];
  const repeatedHeaders: TableHeader[] = [];
  const below = laterHeaders.filter((later) => later.top > header.bottom && overlaps(later, header));
  let gap = 0;
  for (let at = header.bottom + 1; at <= grid.lastRow && gap <= WIDEST_GAP; at += 1) {
    const next = headerAt(below, at);
    if (next !== null) {
      if (!repeatsHeader(next, header) || isClosed(rows, grid, next, columns)) break;
      repeatedHeaders.push(next);
      gap = 0;
      at = next.bottom;
      continue;
    }
    const row = grid.row(at);
    if (row === undefined) {
      gap += 1;
      continue;
    }
    const caption = captionIn(grid, at, columns);
    if (caption !== null) {
      if (isContinuationCaption(caption) && isHeaderRepeatedBelow(below, at, header)) continue;
      break;
    }
    const raw = readRawRow(grid, row, columns);
    if (raw === null || isDashRow(raw) || isHeaderEcho(raw, columns) || isPageFurniture(raw)) {
      gap += 1;
      continue;
    }
    if (!isOverview && !raw.hasAmounts && raw.areaText === '' && readStrictHeading(raw.label) !== null) break;
    gap = raw.hasAmounts || raw.meaning.kind !== 'other' ? 0 : gap + 1;
    rows.push(raw);
  }
  return { rows: joinBrokenLabels(rows), repeatedHeaders };
}

function headerAt(headers: readonly TableHeader[], row: number): TableHeader | null {
  for (const header of headers) if (row >= header.top && row <= header.bottom) return header;
  return null;
}

/** Rows of dashes only are not rows (domain guide, section 3). */
function isDashRow(row: RawRow): boolean {
  return (
    row.amounts.every((cell) => cell.kind === 'dash' || cell.kind === 'blank') &&
    /^[-–—\s]*$/.test(row.label) &&
    /^[-–—\s]*$/.test(row.areaText)
  );
}

/** "Side 7" in a column of figures, without a label: no row of the table. */
function isPageFurniture(row: RawRow): boolean {
  return (
    row.label === '' &&
    row.areaText === '' &&
    row.amounts.every(({ kind }) => kind === 'blank' || kind === 'unreadable')
  );
}

/** A header that a page break repeats, in a table whose header has no years. */
function isHeaderEcho(row: RawRow, columns: TableColumns): boolean {
  return (
    row.hasAmounts &&
    row.amounts.every((cell, index) => {
      const printed = columns.amounts[index]?.label ?? '';
      return cell.kind === 'blank'
        ? printed === ''
        : cell.kind === 'unreadable' && cleanLabel(cell.raw) === printed;
    })
  );
}

/** The caption that stands alone in the label columns of a row, or null. */
function captionIn(grid: SheetGrid, at: number, columns: TableColumns): string | null {
  const row = grid.row(at);
  for (const column of columns.label) {
    const text = textOf(cellAt(row, column));
    if (text === '') continue;
    if (row === undefined || !isBareOfAmounts(row, columns)) return null;
    return grid.label(text).isCaption ? text : null;
  }
  return null;
}

function isBareOfAmounts(row: SheetRow, columns: TableColumns): boolean {
  for (const { at } of columns.amounts) {
    const cell = cellAt(row, at.column);
    if (cell !== undefined && !isBlankCell(cell)) return false;
  }
  return true;
}

function isContinuationCaption(caption: string): boolean {
  return /\b(fortsat|forts\.?)\b/i.test(caption);
}

function isHeaderRepeatedBelow(below: readonly TableHeader[], at: number, header: TableHeader): boolean {
  const after = below.find((later) => later.top > at && later.top - at <= WIDEST_GAP);
  return after !== undefined && repeatsHeader(after, header);
}

function overlaps(one: TableHeader, other: TableHeader): boolean {
  const lastOf = (header: TableHeader): number => header.columns.at(-1)?.at.column ?? header.firstYearColumn;
  return (
    one.firstYearColumn <= lastOf(other) && other.leftLimit <= lastOf(one) && one.leftLimit <= lastOf(other)
  );
}

/** Do two headers name the same columns in the same places? */
export function repeatsHeader(later: TableHeader, header: TableHeader): boolean {
  return (
    later.columns.length === header.columns.length &&
    later.columns.every((column, index) => {
      const own = header.columns[index];
      return own !== undefined && own.at.column === column.at.column && own.label === column.label;
    })
  );
}

/** Has the table's closing total, or the row that comes after all totals, been read? */
function isClosed(
  rows: readonly RawRow[],
  grid: SheetGrid,
  repeated: TableHeader,
  columns: TableColumns,
): boolean {
  const last = rows.findLast((row) => row.hasAmounts || row.areaText !== '');
  if (last !== undefined && isTotalLabel(last.labelKey)) return true;
  const kinds = rows.map((row) => row.meaning.kind);
  if (kinds.includes('payback')) return true;
  if (!kinds.includes('impact')) return false;
  const next = grid.rows.find((row) => row.row > repeated.bottom);
  const raw = next === undefined ? null : readRawRow(grid, next, columns);
  return raw === null || raw.meaning.kind !== 'payback';
}
