/** The bytes that markup is made of. */
export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const AMPERSAND = 0x26;
export const COLON = 0x3a;
export const QUESTION = 0x3f;
export const EXCLAMATION = 0x21;
export const BRACKET = 0x5d;

/** What a byte of an XML part can be, as bits (XML 1.0, productions 2 to 5). */
export const SPACE = 1;
export const NAME_START = 2;
export const NAME = 4;
/** Neither markup, reference, line end to normalise nor outside ASCII: text that means what it says. */
export const PLAIN = 8;
export const FORBIDDEN = 16;

/** The classes of every byte of UTF-8 text; all bytes of characters outside ASCII count as letters. */
export const classes = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const character = String.fromCharCode(byte);
  if (' \t\r\n'.includes(character)) classes[byte] = SPACE;
  else if (byte < 0x20) classes[byte] = FORBIDDEN;
  if (/[A-Za-z_:]/.test(character) || byte >= 0x80) classes[byte]! |= NAME_START | NAME;
  if (/[0-9.-]/.test(character)) classes[byte]! |= NAME;
  if (byte >= 0x20 && byte < 0x80 && !'<&]'.includes(character)) classes[byte]! |= PLAIN;
  if (character === '\t' || character === '\n') classes[byte]! |= PLAIN;
}

/** Do these bytes stand at a byte offset? */
export function startsWithBytes(bytes: Uint8Array, at: number, text: Uint8Array): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text[index]) return false;
  return true;
}
