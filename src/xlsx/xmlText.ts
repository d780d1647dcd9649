const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A reference is at most "&#x10FFFF;" with some leading zeros. */
const MAX_REFERENCE = 16;

/**
 * Replaces the references in XML text: the five predefined entities and characters by number.
 * @returns null if one is malformed or names an entity of a DTD, which no part may have
 */
export function withReferences(text: string): string | null {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    if (end < 0 || end - at > MAX_REFERENCE) return null;
    const character = referenced(text.slice(at + 1, end));
    if (character === null) return null;
    result += text.slice(from, at) + character;
    from = end + 1;
  }
  return result + text.slice(from);
}

function referenced(name: string): string | null {
  const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (number === null) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? null) : null;
  const code = number[1] === undefined ? Number(number[2]) : parseInt(number[1], 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : null;
}

/** XML 1.0, production 2. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
