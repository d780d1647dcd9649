import { MAX_COLUMNS, MAX_ROWS } from './limits';

/** Up to 15 digits, and powers of ten up to 22, are exact in a double, so one division rounds correctly. */
const EXACT_DIGITS = 15;
const powersOfTen = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

const ascii = new TextDecoder('latin1');

/**
 * The number written in bytes start..end (XML Schema's double without its special values), white space around it allowed.
 * @returns NaN if it is no finite number
 */
export function numberIn(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let pointAt = -1;
  for (; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
    } else if (bytes[at] === 0x2e && pointAt < 0) pointAt = digits;
    else break;
  }
  if (at !== end || digits === 0 || digits > EXACT_DIGITS) return uncommonNumber(bytes, start, end);
  const magnitude = pointAt < 0 ? mantissa : mantissa / powersOfTen[digits - pointAt]!;
  return negative && magnitude !== 0 ? -magnitude : magnitude;
}

function uncommonNumber(bytes: Uint8Array, start: number, end: number): number {
  const text = ascii.decode(bytes.subarray(start, end)).trim();
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : NaN;
}

/** The whole number written in bytes start..end with digits only; -1 if it is none or too large to be a position. */
export function positionIn(bytes: Uint8Array, start: number, end: number): number {
  if (start === end || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The place that an A1 address in bytes start..end names, as row * MAX_COLUMNS + column, both from 0.
 * @returns -1 if it is no address or lies outside Excel's sheet
 */
export function placeIn(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  let column = 0;
  for (; at < end && at < start + 3; at++) {
    const letter = (bytes[at]! & ~0x20) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = bytes[at] === 0x30 ? -1 : positionIn(bytes, at, end);
  if (column < 1 || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS) return -1;
  return (row - 1) * MAX_COLUMNS + column - 1;
}
