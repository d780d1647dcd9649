import type { Area } from '../../../src/domain/a1';
import { a1OfArea, columnLetters, columnOfLetters, quotedSheetName } from '../../../src/domain/a1';
import { invalidArgument } from '../wire/richApiError';

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

/** Excel refuses longer addresses of several areas (Worksheet.getRanges, documented on Microsoft Learn). */
const LONGEST_ADDRESS = 8192;

/** The areas of "A1:B2,D4"; a sheet name before "!" is left out of account. */
export function parseAreas(address: string, location: string): Area[] {
  if (address.length > LONGEST_ADDRESS) throw invalidArgument(location, 'The address is too long.');
  return address.split(/[,;]/).map((part) => parseArea(part.trim(), location));
}

export function parseArea(address: string, location: string): Area {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows !== null) return { ...WHOLE_SHEET, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const columns = /^([A-Z]+):([A-Z]+)$/i.exec(local);
  if (columns !== null) {
    return {
      ...WHOLE_SHEET,
      left: columnOfLetters(columns[1] ?? ''),
      right: columnOfLetters(columns[2] ?? ''),
    };
  }
  const cells = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/i.exec(local);
  if (cells === null) throw invalidArgument(location);
  const [, left = '', top = '', right = left, bottom = top] = cells;
  const area = {
    top: Number(top) - 1,
    left: columnOfLetters(left),
    bottom: Number(bottom) - 1,
    right: columnOfLetters(right),
  };
  if (area.left < 0 || area.right >= COLUMNS || area.bottom >= ROWS) throw invalidArgument(location);
  return area;
}

/** The address as Excel gives it: with the sheet's name; whole rows and columns in their short form. */
export function addressOf(sheetName: string, areas: readonly Area[]): string {
  return areas.map((area) => `${quotedSheetName(sheetName)}!${localAddress(area)}`).join(',');
}

export function localAddress(area: Area): string {
  if (area.left === 0 && area.right === COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === ROWS - 1)
    return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  return a1OfArea(area);
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function intersects(left: Area, right: Area): boolean {
  return (
    left.top <= right.bottom &&
    right.top <= left.bottom &&
    left.left <= right.right &&
    right.left <= left.right
  );
}

export function contains(area: Area, row: number, column: number): boolean {
  return area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;
}

export function boundingArea(left: Area, right: Area): Area {
  return {
    top: Math.min(left.top, right.top),
    left: Math.min(left.left, right.left),
    bottom: Math.max(left.bottom, right.bottom),
    right: Math.max(left.right, right.right),
  };
}
