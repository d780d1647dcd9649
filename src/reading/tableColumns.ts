import { readArea } from './rowLabel';
import { cleanLabel } from './labelText';
import type { TableColumns } from './rawRow';
import { cellAt, isBlankCell, textOf, type SheetGrid } from './sheetGrid';
import type { TableHeader } from './tableHeader';

/** How many rows below a header are looked at to find out what its columns hold. */
const LOOK_AHEAD = 60;

/**
 * Which columns left of the figures hold the label, the styringsområde and the appropriation. The label may be
 * spread over neighbouring columns (indentation, a number before the title); left of it, a blank column ends the
 * table.
 */
export function findColumns(grid: SheetGrid, header: TableHeader, stopRow: number): TableColumns {
  const contents = columnContents(grid, header, stopRow);
  let area: number | null = null;
  let appropriation: number | null = null;
  for (const [column, side] of header.sides) {
    if (side === 'area') area = column;
    if (side === 'appropriation') appropriation = column;
  }
  if (area === null) {
    const marked = contents.find(({ areas, texts }) => areas >= 1 && areas * 2 > texts);
    area = marked?.column ?? null;
  }
  const isLabel = (column: number): boolean =>
    column !== area && column !== appropriation && header.sides.get(column) !== 'description';
  const candidates = contents.filter(({ column }) => isLabel(column));
  const label: number[] = [];
  let found = false;
  for (const { column, texts, used } of [...contents].reverse()) {
    if (!used && found) break;
    if (!used || !isLabel(column)) continue;
    label.unshift(column);
    found ||= texts >= fewestLabels(candidates);
  }
  return { label, area, appropriation, amounts: header.columns };
}

/** A column with a few words is a number or an indentation beside the label, not the label itself. */
function fewestLabels(candidates: readonly ColumnContent[]): number {
  const most = Math.max(0, ...candidates.map(({ texts }) => texts));
  return Math.min(2, most);
}

interface ColumnContent {
  readonly column: number;
  /** Rows with words in the column. */
  readonly texts: number;
  /** Rows with a styringsområde in the column. */
  readonly areas: number;
  /** Anything at all, the header included. */
  readonly used: boolean;
}

function columnContents(grid: SheetGrid, header: TableHeader, stopRow: number): ColumnContent[] {
  const contents: ColumnContent[] = [];
  const last = Math.min(stopRow - 1, grid.lastRow, header.bottom + LOOK_AHEAD);
  for (let column = header.leftLimit; column < header.firstYearColumn; column += 1) {
    contents.push(columnContent(grid, header, column, last));
  }
  return contents;
}

function columnContent(grid: SheetGrid, header: TableHeader, column: number, last: number): ColumnContent {
  let texts = 0;
  let areas = 0;
  let used = header.texts.some((text) => text.at.column === column);
  for (let row = header.bottom + 1; row <= last; row += 1) {
    const cell = cellAt(grid.row(row), column);
    if (cell === undefined || isBlankCell(cell)) continue;
    used = true;
    const text = textOf(cell);
    if (HAS_WORD.test(text)) texts += 1;
    if (text.length <= 30 && BEGINS_LIKE_AREA.test(text) && readArea(cleanLabel(text)) !== null) areas += 1;
  }
  return { column, texts, areas, used };
}

const HAS_WORD = /[a-zæøå]{2}/i;
const BEGINS_LIKE_AREA = /^\s*(service|anl|overf)/i;
