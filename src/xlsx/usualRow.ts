import { positionIn } from './cellNumbers';
import { startsWithBytes } from './xmlBytes';

const GT = 0x3e;
const QUOTE = 0x22;

/** What Excel writes into a row's tag after its number, in this order, and what says nothing of what the cells hold. */
const IDLE_ATTRIBUTES = [
  ' spans="',
  ' s="',
  ' customFormat="',
  ' ht="',
  ' customHeight="',
  ' x14ac:dyDescent="',
].map((text) => new TextEncoder().encode(text));
const START = new TextEncoder().encode('<row r="');

/**
 * Reads a row's tag that is written as Excel writes nearly all of them, `<row r="5" spans="1:8" ht="15">`. As with
 * {@link UsualCell}, any deviation makes it decline, and the tag is then read in the general way.
 */
export class UsualRow {
  /** The row's number, from 1. */
  number = 0;
  /** The byte after the tag. */
  end = 0;

  /** Whether such a tag begins at a byte offset. */
  read(bytes: Uint8Array, start: number): boolean {
    if (!startsWithBytes(bytes, start, START)) return false;
    let at = valueEnd(bytes, start + START.length);
    this.number = positionIn(bytes, start + START.length, at);
    if (this.number < 1 || bytes[at] !== QUOTE) return false;
    at++;
    for (const attribute of IDLE_ATTRIBUTES) {
      if (!startsWithBytes(bytes, at, attribute)) continue;
      at = valueEnd(bytes, at + attribute.length);
      if (bytes[at] !== QUOTE) return false;
      at++;
    }
    this.end = at + 1;
    return bytes[at] === GT;
  }
}

/** Passes digits, points and colons. */
function valueEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (isNumeric(bytes[at])) at++;
  return at;
}

function isNumeric(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x30 && byte <= 0x3a) || byte === 0x2e);
}
