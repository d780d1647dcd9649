import { CELL_LOOKS } from '../cellLooks';
import type { SheetModelCell, SheetModelColumn } from '../sheetModel';

/** A column's width counts digits of 11 points; running text of 10 points is a little narrower. */
const CHARACTERS_PER_UNIT = 1.25;
const LINE = 1.25;
const PADDING = 4;

/**
 * The height in points that a row needs for its wrapped texts. Not every program finds it by itself when it opens a
 * file; estimated with some room, because fonts differ.
 */
export function heightOf(cells: readonly SheetModelCell[], columns: readonly SheetModelColumn[]): number {
  const heights = cells.map(({ kind, value, column }) => {
    const { size, wrapped, indent } = CELL_LOOKS[kind];
    const width = wrapped ? ((columns[column]?.width ?? 0) - indent) * CHARACTERS_PER_UNIT : Infinity;
    return linesOf(String(value ?? ''), width) * size * LINE + PADDING;
  });
  return Math.ceil(Math.max(0, ...heights));
}

/** How many lines a text takes when it is broken between words. */
function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, width), 0);
}

function linesOfParagraph(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const space = used === 0 ? 0 : 1;
    if (used + space + word.length <= width) {
      used += space + word.length;
      continue;
    }
    const broken = Math.ceil(word.length / width);
    lines += used === 0 ? broken - 1 : broken;
    used = word.length - (broken - 1) * width;
  }
  return lines;
}
