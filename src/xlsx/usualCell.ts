import { placeIn, positionIn } from './cellNumbers';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const SPACE = 0x20;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const LETTER_C = 0x63;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;

/**
 * Reads a cell element that is written as Excel writes nearly all of them, `<c r="B5" s="1" t="s"><v>12</v></c>` or
 * `<c r="B5" s="1"/>`, several times faster than tag by tag. Any deviation makes it decline, and the cell is then read in
 * the general way; it never decides that something is wrong.
 */
export class UsualCell {
  /** What the last successful `read` found; `place` as in `placeIn`. */
  place = 0;
  style = 0;
  isShared = false;
  /** The value's bytes; empty if the cell has none. */
  valueStart = 0;
  valueEnd = 0;
  /** The byte after the cell. */
  end = 0;

  /** Whether such a cell begins at a byte offset. */
  read(bytes: Uint8Array, start: number): boolean {
    if (bytes[start] !== LT || bytes[start + 1] !== LETTER_C) return false;
    const at = this.readAttributes(bytes, start + 2);
    if (at < 0) return false;
    if (bytes[at] === SLASH && bytes[at + 1] === GT) {
      this.valueStart = at;
      this.valueEnd = at;
      this.end = at + 2;
      return true;
    }
    return bytes[at] === GT && this.readValue(bytes, at + 1);
  }

  /** Reads ` r=".." s=".." t="s"` in this order, the last two optional; returns the place after it, or -1. */
  private readAttributes(bytes: Uint8Array, start: number): number {
    const end = valueEnd(bytes, start, LETTER_R);
    if (end < 0) return -1;
    this.place = placeIn(bytes, start + 4, end);
    let at = end + 1;
    this.style = 0;
    const styleEnd = valueEnd(bytes, at, LETTER_S);
    if (styleEnd >= 0) {
      this.style = positionIn(bytes, at + 4, styleEnd);
      at = styleEnd + 1;
    }
    this.isShared = isSharedType(bytes, at);
    if (this.isShared) at += 6;
    return this.place < 0 || this.style < 0 ? -1 : at;
  }

  /** Reads `<v>12</v></c>`. */
  private readValue(bytes: Uint8Array, start: number): boolean {
    if (bytes[start] !== LT || bytes[start + 1] !== LETTER_V || bytes[start + 2] !== GT) return false;
    let at = start + 3;
    while (isNumeric(bytes[at])) at++;
    this.valueStart = start + 3;
    this.valueEnd = at;
    this.end = at + 8;
    return (
      bytes[at] === LT &&
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === LETTER_V &&
      bytes[at + 3] === GT &&
      bytes[at + 4] === LT &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === LETTER_C &&
      bytes[at + 7] === GT
    );
  }
}

/** Where the value of an attribute ` x="value"` ends that begins at a byte offset; -1 if something else is there. */
function valueEnd(bytes: Uint8Array, start: number, name: number): number {
  if (bytes[start] !== SPACE || bytes[start + 1] !== name) return -1;
  if (bytes[start + 2] !== EQUALS || bytes[start + 3] !== QUOTE) return -1;
  let at = start + 4;
  while (isNumeric(bytes[at])) at++;
  return bytes[at] === QUOTE ? at : -1;
}

/** Whether ` t="s"` begins at a byte offset. */
function isSharedType(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start] === SPACE &&
    bytes[start + 1] === LETTER_T &&
    bytes[start + 2] === EQUALS &&
    bytes[start + 3] === QUOTE &&
    bytes[start + 4] === LETTER_S &&
    bytes[start + 5] === QUOTE
  );
}

/** Digits, signs, points and letters: all that addresses, positions and numbers are made of. */
function isNumeric(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x2b && byte <= 0x39 && byte !== SLASH) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x65;
}
