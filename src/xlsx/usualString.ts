import { AMPERSAND, BRACKET, classes, FORBIDDEN, LT, startsWithBytes } from './xmlBytes';

const START = new TextEncoder().encode('<si><t>');
const END = new TextEncoder().encode('</t></si>');

/**
 * Finds a string item that is written as Excel writes nearly all of them, `<si><t>text</t></si>` with nothing in the text
 * that stands for something else. As with {@link UsualCell}, any deviation makes it decline.
 */
export class UsualString {
  /** The text's bytes. */
  textStart = 0;
  textEnd = 0;
  /** The byte after the item. */
  end = 0;

  /** Whether such an item begins at a byte offset. */
  read(bytes: Uint8Array, start: number): boolean {
    if (!startsWithBytes(bytes, start, START)) return false;
    let at = start + START.length;
    this.textStart = at;
    while (isUsual(bytes[at])) at++;
    this.textEnd = at;
    this.end = at + END.length;
    return startsWithBytes(bytes, at, END);
  }
}

function isUsual(byte: number | undefined): boolean {
  if (byte === undefined || byte === LT || byte === AMPERSAND || byte === BRACKET) return false;
  return (classes[byte]! & FORBIDDEN) === 0;
}
