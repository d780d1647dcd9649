import { brokenPart } from './brokenPart';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const ascii = new TextDecoder('latin1');
const DECLARATION_BYTES = 128;

/**
 * The UTF-8 text of an XML part without its byte order mark. Office Open XML allows UTF-8 and UTF-16 (ECMA-376 part 2,
 * 6.1.4); UTF-16 parts are converted, so that only one encoding has to be scanned.
 * @throws UnusableWorkbook `broken-part` for malformed text or any other declared encoding
 */
export function utf8Part(bytes: Uint8Array, part: string): Uint8Array {
  try {
    const wide = wideEncoding(bytes);
    if (wide !== null) {
      return new TextEncoder().encode(new TextDecoder(wide, { fatal: true }).decode(bytes));
    }
    if (!isAscii(bytes)) utf8.decode(bytes);
  } catch (error) {
    throw brokenPart(part, `malformed text: ${String(error)}`);
  }
  const encoding = declaredEncoding(bytes);
  if (encoding !== null && encoding !== 'utf-8' && encoding !== 'us-ascii') {
    throw brokenPart(part, `encoding ${encoding}`);
  }
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** The sheets of most files hold ASCII only, which is well-formed by itself. */
function isAscii(bytes: Uint8Array): boolean {
  const lead = Math.min(bytes.length, -bytes.byteOffset & 3);
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + lead, (bytes.length - lead) >> 2);
  let seen = 0;
  for (let at = 0; at < words.length; at++) seen |= words[at]!;
  for (let at = 0; at < lead; at++) seen |= bytes[at]!;
  for (let at = lead + words.length * 4; at < bytes.length; at++) seen |= bytes[at]!;
  return (seen & 0x80808080) === 0;
}

/** UTF-16 by its byte order mark, or by the first "<" where the mark is missing. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}

/** How nearly every part begins: told without decoding it. */
const USUAL_START = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"');

function declaredEncoding(bytes: Uint8Array): string | null {
  if (USUAL_START.every((byte, index) => bytes[index] === byte)) return 'utf-8';
  const start = ascii.decode(bytes.subarray(0, DECLARATION_BYTES));
  const declaration = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(start);
  return declaration?.[1]?.toLowerCase() ?? null;
}
