import { CELL_LOOKS, type CellKind, type CellLook } from '../workbook/cellLooks';
import { mergeCells } from '../workbook/mergeCells';
import type { SheetModel } from '../workbook/sheetModel';
import { addressChunks, addressOf } from './markAddresses';

const FONT = 'Calibri';

/** A digit of the standard font and the padding of a cell, in pixels, and what a pixel is in points. */
const DIGIT = 7;
const PADDING = 5;
const POINTS = 0.75;

/** What a call on a cell or range costs in a request, its object's path included. */
const BYTES_PER_CALL = 350;
const CALLS_PER_KIND = 18;
const CALLS_PER_SHAPE = 4;

/** At most so many bytes the looks, merged cells and choices of a sheet take in a request. */
export function bytesOfLooks(model: SheetModel): number {
  const { columns, merges = [], choices = [] } = model;
  const ranges = [...placesByKind(model).values()].flatMap((places) => addressChunks(mergeCells(places)));
  const addresses = ranges.reduce((sum, areas) => sum + addressOf(areas).length, 0);
  const calls =
    2 * columns.length + CALLS_PER_KIND * ranges.length + CALLS_PER_SHAPE * (merges.length + choices.length);
  return addresses + calls * BYTES_PER_CALL;
}

/** Queues how a sheet of ours looks: one range of many areas for each kind of cell, one cell for each column's width. */
export function queueLooks(worksheet: Excel.Worksheet, model: SheetModel): void {
  for (const [column, { width }] of model.columns.entries()) {
    const cell = worksheet.getCell(0, column).untrack();
    cell.format.columnWidth = (width * DIGIT + PADDING) * POINTS;
  }
  for (const [kind, places] of placesByKind(model)) {
    for (const areas of addressChunks(mergeCells(places))) {
      dress(worksheet.getRanges(addressOf(areas)).untrack().format, CELL_LOOKS[kind]);
    }
  }
}

function placesByKind({ rows }: SheetModel): ReadonlyMap<CellKind, { row: number; column: number }[]> {
  const byKind = new Map<CellKind, { row: number; column: number }[]>();
  for (const [row, { cells }] of rows.entries()) {
    for (const { kind, column } of cells) {
      const places = byKind.get(kind) ?? [];
      places.push({ row, column });
      byKind.set(kind, places);
    }
  }
  return byKind;
}

function dress(format: Excel.RangeFormat, look: CellLook): void {
  const { font } = format;
  font.name = FONT;
  font.size = look.size;
  font.color = look.colour;
  font.bold = look.bold;
  font.italic = look.italic;
  font.underline = look.underlined ? Excel.RangeUnderlineStyle.single : Excel.RangeUnderlineStyle.none;
  format.wrapText = look.wrapped;
  format.horizontalAlignment = ACROSS[look.horizontal];
  format.verticalAlignment = DOWN[look.vertical];
  if (look.indent > 0) format.indentLevel = look.indent;
  if (look.fill !== null) format.fill.color = look.fill;
  if (look.line !== null) {
    for (const edge of ['EdgeBottom', 'InsideHorizontal'] as const) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = look.line;
    }
  }
}

const ACROSS = { left: 'Left', center: 'Center', right: 'Right' } as const;
const DOWN = { top: 'Top', center: 'Center' } as const;
