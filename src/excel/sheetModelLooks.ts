import { CELL_LOOKS, type CellKind, type CellLook } from '../workbook/cellLooks';
import { mergeCells } from '../workbook/mergeCells';
import type { SheetModel } from '../workbook/sheetModel';
import { addressChunks, addressOf } from './markAddresses';

const FONT = 'Calibri';

/** A digit of the standard font and the padding of a cell, in pixels, and what a pixel is in points. */
const DIGIT = 7;
const PADDING = 5;
const POINTS = 0.75;

/** Queues how a sheet of ours looks: one range of many areas for each kind of cell, one cell for each column's width. */
export function queueLooks(worksheet: Excel.Worksheet, { rows, columns }: SheetModel): void {
  for (const [column, { width }] of columns.entries()) {
    const cell = worksheet.getCell(0, column).untrack();
    cell.format.columnWidth = (width * DIGIT + PADDING) * POINTS;
  }
  const byKind = new Map<CellKind, { row: number; column: number }[]>();
  for (const [row, { cells }] of rows.entries()) {
    for (const { kind, column } of cells) {
      const places = byKind.get(kind) ?? [];
      places.push({ row, column });
      byKind.set(kind, places);
    }
  }
  for (const [kind, places] of byKind) {
    for (const areas of addressChunks(mergeCells(places))) {
      const cells = worksheet.getRanges(addressOf(areas));
      dress(cells.format, CELL_LOOKS[kind]);
      cells.untrack();
    }
  }
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
