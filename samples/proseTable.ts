import type { Worksheet } from 'exceljs';
import { dress, dressCaption } from './look';

/** A follow-up table: words only, as they stand between the figures in every catalogue. */
export interface ProseTable {
  readonly caption: string;
  readonly rows: readonly (readonly [string, string])[];
}

export const followUp: ProseTable = {
  caption: 'Opfølgning på forslaget',
  rows: [
    ['Succeskriterium', 'Hvordan og hvornår måles der?'],
    ['Indsatsen er i gang i alle enheder', 'Opgøres af projektledelsen ved halvåret 2025'],
    ['Effekten viser sig i forbruget', 'Følges i den månedlige ledelsesinformation fra 2025'],
  ],
};

/** Draws the table over columns A to H and returns the first row below it. */
export function drawProse(sheet: Worksheet, table: ProseTable, top: number): number {
  const caption = sheet.getCell(top, 1);
  caption.value = table.caption;
  dressCaption(caption);
  table.rows.forEach(([left, right], index) => {
    const row = top + 1 + index;
    sheet.getCell(row, 1).value = left;
    sheet.getCell(row, 2).value = right;
    for (let column = 1; column <= 8; column += 1) {
      dress(sheet.getCell(row, column), index === 0 ? 'header' : 'item', 'text');
    }
    sheet.mergeCells(row, 2, row, 8);
  });
  return top + 1 + table.rows.length;
}
