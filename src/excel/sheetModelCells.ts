import { quotedSheetName } from '../domain/a1';
import type { SheetModel, SheetModelCell } from '../workbook/sheetModel';

/** Rows of a sheet of ours in the two forms that are assigned to a range: number formats first, then contents. */
export interface CellGrids {
  readonly numberFormats: string[][];
  readonly inputs: (string | number)[][];
}

/** Excel's own limit. */
const LONGEST_TEXT = 32_767;

/** The grids of some rows, as wide as told; what the model says nothing of becomes blank. */
export function cellGrids({ rows }: SheetModel, from: number, to: number, width: number): CellGrids {
  const numberFormats: string[][] = [];
  const inputs: (string | number)[][] = [];
  for (let row = from; row < to; row += 1) {
    const formats = Array<string>(width).fill('General');
    const contents = Array<string | number>(width).fill('');
    for (const cell of rows[row]?.cells ?? []) {
      formats[cell.column] = cell.numberFormat ?? 'General';
      contents[cell.column] = inputOf(cell);
    }
    numberFormats.push(formats);
    inputs.push(contents);
  }
  return { numberFormats, inputs };
}

/**
 * What to assign: numbers as numbers, texts marked as such, or "-1.200" and "=A1" would be taken apart. A link is a
 * formula: `Range.hyperlink` is set cell by cell, a formula comes with all other contents.
 */
export function inputOf({ value, formula, numberFormat, link }: SheetModelCell): string | number {
  if (link !== null) {
    const place = `#${quotedSheetName(link.sheet)}!${link.address}`;
    return `=HYPERLINK(${literal(place)},${typeof value === 'number' ? value : literal(value ?? link.address)})`;
  }
  if (formula !== null) return `=${formula}`;
  if (value === null) return '';
  if (typeof value === 'number') return value;
  const text = value.slice(0, LONGEST_TEXT);
  return text === '' || numberFormat === '@' ? text : `'${text}`;
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
