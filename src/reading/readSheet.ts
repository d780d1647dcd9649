import {
  isCommitteeTableKind,
  type BudgetRow,
  type BudgetTable,
  type PriceLevelMention,
  type TableKind,
} from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import type { SheetSnapshot } from '../domain/sheetSnapshot';
import { findAdministrationBlocks } from './administrationBlocks';
import { beginsLikeCaption, readCaption, type Caption } from './caption';
import { classifyTable } from './classifyTable';
import { readEconomyRows } from './economyRows';
import { inferAreas } from './inferAreas';
import { cleanLabel } from './labelText';
import { readListRows } from './listRows';
import type { LabelReader } from './readLabel';
import { readOverviewRows } from './overviewRows';
import type { CommitteeNames } from './owners';
import { readRawRow, type RawRow, type TableColumns } from './rawRow';
import { gridOf, isBlankCell, refOf, textOf, type SheetGrid } from './sheetGrid';
import { readBody, repeatsHeader } from './tableBody';
import { findColumns } from './tableColumns';
import { findHeaders, type TableHeader } from './tableHeader';
import { isUnitText, readPriceLevel, readUnit } from './unitText';
import { amountsAmongAreas, unreadCaptions, unreadColumns } from './unreadPlaces';
import type { UnrecognisedPlace } from './workbookReading';

/** The columns of an overview, which parts without a header of their own inherit, also on a later sheet. */
export interface OverviewColumns {
  readonly header: TableHeader;
  readonly columns: TableColumns;
}

export interface SheetReading {
  readonly tables: readonly BudgetTable[];
  readonly unrecognised: readonly UnrecognisedPlace[];
  /** The last overview's columns on this sheet, or those handed in. */
  readonly overview: OverviewColumns | null;
}

/** How far above its header a caption may stand. */
const HIGHEST_CAPTION = 6;
/** How far below its last row a note on the price level may stand. */
const LOWEST_NOTE = 8;

/** Reads every standard table on a sheet, wherever it stands. */
export function readSheet(
  snapshot: SheetSnapshot,
  names: CommitteeNames,
  label: LabelReader,
  inherited: OverviewColumns | null,
): SheetReading {
  const grid = gridOf(snapshot, label);
  const headers = findHeaders(grid, names);
  const tables: BudgetTable[] = [];
  const unrecognised: UnrecognisedPlace[] = [];
  const consumed = new Set<TableHeader>();
  let overview = inherited;

  for (const header of headers) {
    if (consumed.has(header)) continue;
    const later = headers.filter((other) => other !== header && !consumed.has(other));
    const stop = nextHeaderBelow(header, later) ?? grid.lastRow + 1;
    const columns = findColumns(grid, header, stop);
    const body = readBody(grid, header, columns, later);
    for (const repeated of body.repeatedHeaders) consumed.add(repeated);
    const caption = findCaption(grid, header, leftOf(header, columns), tables);
    const kind = classifyTable(header, caption?.caption ?? null, body.rows);
    if (kind === null) {
      const place = unrecognisedPlace(grid, header, caption?.text ?? null, body.rows);
      if (place !== null) unrecognised.push(place);
      continue;
    }
    const rows = rowsOf(kind, grid, body.rows, columns, names);
    if (rows.length === 0) continue;
    if (kind === 'overview') overview = { header, columns };
    const table = buildTable(grid, kind, header, columns, caption, rows);
    tables.push(table);
    unrecognised.push(
      ...unreadColumns(grid, table, header),
      ...amountsAmongAreas(grid, table, body.rows, columns.area),
    );
  }
  const isTaken = (row: number, column: number): boolean =>
    tables.some(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  for (const header of findAdministrationBlocks(grid, isTaken, names)) {
    const columns: TableColumns = {
      label: [header.leftLimit],
      area: null,
      appropriation: null,
      amounts: header.columns,
    };
    const caption = findCaption(grid, header, header.leftLimit, tables);
    const named = caption?.caption.kind ?? null;
    const body = readBody(grid, header, columns, []).rows;
    // Tabel A–E without years: what stands in which of them cannot be told. Numbered captions are looked through below.
    if (named !== null && isCommitteeTableKind(named)) {
      const text = caption?.text ?? '';
      const place = beginsLikeCaption(text) ? null : unrecognisedPlace(grid, header, text, body);
      if (place !== null) unrecognised.push(place);
      continue;
    }
    const kind = named === 'effect-split' ? named : 'distribution-key';
    const rows = readListRows(kind, body, names);
    tables.push(buildTable(grid, kind, header, columns, caption, rows));
  }
  if (tables.length === 0 && headers.length === 0 && overview !== null) {
    const part = readInheritedPart(grid, overview);
    if (part !== null) tables.push(part);
  }
  unrecognised.push(...unreadCaptions(grid, tables));
  tables.sort((one, other) => one.area.top - other.area.top || one.area.left - other.area.left);
  return { tables, unrecognised, overview };
}

function nextHeaderBelow(header: TableHeader, others: readonly TableHeader[]): number | null {
  // A header that a page break repeats shows the same columns: the rows below it tell of them too.
  const below = others.filter(
    (other) =>
      other.top > header.bottom &&
      other.leftLimit <= header.firstYearColumn &&
      other.rightEdge >= header.leftLimit &&
      !(repeatsHeader(other, header) && haveSameSides(other, header)),
  );
  return below.length === 0 ? null : Math.min(...below.map((other) => other.top));
}

function haveSameSides(one: TableHeader, other: TableHeader): boolean {
  if (one.sides.size !== other.sides.size) return false;
  for (const [column, side] of one.sides) if (other.sides.get(column) !== side) return false;
  return true;
}

function rowsOf(
  kind: TableKind,
  grid: SheetGrid,
  rows: readonly RawRow[],
  columns: TableColumns,
  names: CommitteeNames,
): readonly BudgetRow[] {
  if (kind === 'proposal-economy') return inferAreas(readEconomyRows(grid, rows, columns, names));
  if (kind === 'overview') return readOverviewRows(rows);
  return readListRows(kind, rows, names);
}

interface PlacedCaption {
  readonly caption: Caption;
  readonly text: string;
  readonly at: CellRef;
}

/** The nearest caption above a header, in its columns and below the tables before it. */
function findCaption(
  grid: SheetGrid,
  header: TableHeader,
  left: number,
  earlier: readonly BudgetTable[],
): PlacedCaption | null {
  const ceiling = Math.max(
    -1,
    ...earlier
      .filter(({ area }) => area.bottom < header.top && area.left <= header.rightEdge && area.right >= left)
      .map(({ area }) => area.bottom),
  );
  for (let at = header.top - 1; at > ceiling && at >= header.top - HIGHEST_CAPTION; at -= 1) {
    for (const cell of grid.row(at)?.cells ?? []) {
      // A caption may begin one column left of an indented table.
      if (cell.column < left - 1 || cell.column > header.rightEdge) continue;
      const text = cleanLabel(textOf(cell));
      const caption = text === '' ? null : readCaption(text);
      if (caption !== null) return { caption, text, at: refOf(grid, at, cell.column) };
    }
  }
  return null;
}

function buildTable(
  grid: SheetGrid,
  kind: TableKind,
  header: TableHeader,
  columns: TableColumns,
  caption: PlacedCaption | null,
  rows: readonly BudgetRow[],
): BudgetTable {
  const lastRow = Math.max(
    header.bottom,
    ...rows.map((row) => Math.max(row.at.row, row.payback?.value.at.row ?? 0)),
  );
  const labelColumn = leftOf(header, columns);
  const headerTexts = header.texts.filter(({ at }) => at.column >= labelColumn);
  const unitTexts = [
    ...headerTexts,
    ...(caption === null ? [] : [{ text: caption.text, at: caption.at }]),
    ...unitLinesAbove(grid, header),
  ];
  const unitText = unitTexts.find(({ text }) => readUnit(text) !== null);
  const levelText = unitTexts.find(({ text }) => readPriceLevel(text) !== null);
  const level = levelText === undefined ? null : readPriceLevel(levelText.text);
  const lastColumn = columns.amounts.at(-1)?.at.column ?? header.firstYearColumn;
  return {
    kind,
    sheetId: grid.sheetId,
    caption: caption === null ? null : { text: caption.text, at: caption.at },
    number: caption?.caption.number ?? null,
    unit: (unitText && readUnit(unitText.text)) ?? 'assumed-thousands',
    unitAt: unitText?.at ?? null,
    priceLevel: level === null || levelText === undefined ? null : { year: level, at: levelText.at },
    notedPriceLevels: [
      ...captionLevel(caption, levelText?.at ?? null),
      ...notedPriceLevels(grid, lastRow, labelColumn, lastColumn),
    ],
    columns: columns.amounts,
    rows,
    area: { top: header.top, left: labelColumn, bottom: lastRow, right: lastColumn },
    at: headerTexts[0]?.at ?? refOf(grid, header.top, labelColumn),
  };
}

/** The price level in a caption, where the header names one too. */
function captionLevel(caption: PlacedCaption | null, named: CellRef | null): PriceLevelMention[] {
  if (caption === null || named === null || named === caption.at) return [];
  const year = readPriceLevel(caption.text);
  return year === null ? [] : [{ year, at: caption.at }];
}

/** The table's first column: its label, or what stands left of its figures where it has none. */
function leftOf(header: TableHeader, columns: TableColumns): number {
  const sides = [columns.area, columns.appropriation].flatMap((column) => column ?? []);
  return Math.min(...columns.label, ...sides, header.firstYearColumn);
}

/** A unit on a line of its own between caption and header. */
function unitLinesAbove(
  grid: SheetGrid,
  header: TableHeader,
): { readonly text: string; readonly at: CellRef }[] {
  const found: { text: string; at: CellRef }[] = [];
  for (const at of [header.top - 1, header.top - 2]) {
    for (const cell of grid.row(at)?.cells ?? []) {
      const text = cleanLabel(textOf(cell));
      const inside = cell.column >= header.leftLimit && cell.column <= header.rightEdge;
      if (inside && isUnitText(text)) found.push({ text, at: refOf(grid, at, cell.column) });
    }
  }
  return found;
}

/** Price levels that the notes directly below a table name. */
function notedPriceLevels(
  grid: SheetGrid,
  lastRow: number,
  left: number,
  right: number,
): PriceLevelMention[] {
  const mentions: PriceLevelMention[] = [];
  for (let at = lastRow + 1; at <= lastRow + LOWEST_NOTE; at += 1) {
    const row = grid.row(at);
    if (row === undefined) continue;
    const filled = row.cells.filter(
      (cell) => cell.column >= left && cell.column <= right && !isBlankCell(cell),
    );
    const [only] = filled;
    if (filled.length > 1 || (only !== undefined && readCaption(cleanLabel(textOf(only))) !== null)) break;
    const year = only === undefined ? null : readPriceLevel(textOf(only));
    if (year !== null && only !== undefined && /^\s*(\*|note|anm|alle|beløb|tal)/i.test(textOf(only))) {
      mentions.push({ year, at: refOf(grid, at, only.column) });
    }
  }
  return mentions;
}

/** A part of an overview on a sheet without any header: the columns of the part before it. */
function readInheritedPart(grid: SheetGrid, inherited: OverviewColumns): BudgetTable | null {
  const raw = grid.rows.flatMap((row) => readRawRow(grid, row, inherited.columns) ?? []);
  if (!raw.some((row) => row.hasAmounts && row.label !== '')) return null;
  const first = raw.findIndex((row, index) => !row.hasAmounts && (raw[index + 1]?.hasAmounts ?? false));
  const rows = readOverviewRows(raw.slice(Math.max(0, first)));
  const top = rows[0]?.at.row ?? 0;
  const columns: TableColumns = {
    ...inherited.columns,
    amounts: inherited.columns.amounts.map((column) => ({
      ...column,
      at: refOf(grid, top, column.at.column),
    })),
  };
  const header: TableHeader = { ...inherited.header, top, bottom: top, columns: columns.amounts, texts: [] };
  return buildTable(grid, 'overview', header, columns, null, rows);
}

function unrecognisedPlace(
  grid: SheetGrid,
  header: TableHeader,
  caption: string | null,
  rows: readonly RawRow[],
): UnrecognisedPlace | null {
  const amounts = rows.reduce(
    (count, row) =>
      count + row.amounts.filter((cell) => cell.kind === 'amount' || cell.kind === 'unreadable').length,
    0,
  );
  if (amounts === 0 || !looksStandard(header, caption)) return null;
  const left = header.texts[0]?.at.column ?? header.firstYearColumn;
  const bottom = rows.at(-1)?.row ?? header.bottom;
  const right = header.columns.at(-1)?.at.column ?? header.firstYearColumn;
  return {
    kind: 'table',
    sheetId: grid.sheetId,
    area: { top: header.top, left, bottom, right },
    at: header.texts[0]?.at ?? refOf(grid, header.top, header.firstYearColumn),
    caption,
    amounts,
  };
}

/** Years alone are no sign of a standard table: key figures and staff plans have them too. */
function looksStandard(header: TableHeader, caption: string | null): boolean {
  const kind = caption === null ? null : (readCaption(caption)?.kind ?? null);
  if (kind !== null) return true;
  const sides = [...header.sides.values()];
  if (sides.some((side) => side === 'area' || side === 'appropriation' || side === 'committee')) return true;
  return header.texts.some(({ text }) => readUnit(text) === 'thousands' || readPriceLevel(text) !== null);
}
