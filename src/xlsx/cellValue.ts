import type { CellContent } from '../domain/sheetSnapshot';
import { numberIn, positionIn } from './cellNumbers';
import { serialOfIsoDate } from './isoDate';
import { officeString } from './officeString';
import type { XmlScanner } from './xmlScanner';

/** What a cell's stored value means (ST_CellType, ECMA-376 part 1, 18.18.11). */
export type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

/** What the values of a sheet refer to elsewhere in the workbook. */
export interface ValueContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

/** The cell type named in bytes start..end; null if there is none of that name. */
export function cellTypeIn(bytes: Uint8Array, start: number, end: number): CellType | null {
  const name = String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 10)));
  return isCellType(name) ? name : null;
}

function isCellType(name: string): name is CellType {
  return ['s', 'n', 'str', 'inlineStr', 'b', 'e', 'd'].includes(name);
}

/**
 * Consumes a value element and returns its value; null if the element is empty.
 * @throws UnusableWorkbook `broken-part` if the value does not fit the type
 */
export function readCellValue(scanner: XmlScanner, type: CellType, context: ValueContext): CellContent {
  if (type === 'n' || type === 's') return readNumber(scanner, type === 's' ? context.sharedStrings : null);
  const text = scanner.text();
  switch (type) {
    case 'str':
    case 'inlineStr':
      return officeString(text);
    case 'e':
      return { error: text.trim() };
    case 'b':
      return booleanOf(text.trim(), scanner);
    case 'd':
      return dateOf(text, scanner, context.date1904);
  }
}

function readNumber(scanner: XmlScanner, sharedStrings: readonly string[] | null): number | string | null {
  const { tagEnd } = scanner;
  const end = scanner.plainText();
  // References, comments or CDATA inside a number: allowed by XML, though nobody is known to write them.
  if (end < 0) throw scanner.broken('not a plain number');
  return end === tagEnd ? null : numberOrString(scanner, tagEnd, end, sharedStrings);
}

/**
 * The number in bytes start..end of the part, or the shared string at that position if there are shared strings to
 * choose from.
 * @throws UnusableWorkbook `broken-part` if there is no such number or string
 */
export function numberOrString(
  scanner: XmlScanner,
  start: number,
  end: number,
  sharedStrings: readonly string[] | null,
): number | string {
  if (sharedStrings !== null) {
    const text = sharedStrings[positionIn(scanner.bytes, start, end)];
    if (text === undefined) throw scanner.broken('no such shared string');
    return text;
  }
  const value = numberIn(scanner.bytes, start, end);
  if (Number.isNaN(value)) throw scanner.broken('not a number');
  return value;
}

function booleanOf(text: string, scanner: XmlScanner): boolean | null {
  if (text === '1' || text === 'true') return true;
  if (text === '0' || text === 'false') return false;
  if (text === '') return null;
  throw scanner.broken('neither true nor false');
}

function dateOf(text: string, scanner: XmlScanner, date1904: boolean): number | null {
  if (text.trim() === '') return null;
  const serial = serialOfIsoDate(text, date1904);
  if (Number.isNaN(serial)) throw scanner.broken('not a date');
  return serial;
}
