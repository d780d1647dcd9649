const SPACE = 0x20;
const HYPHEN = 0x2d;
/** Markup, footnote marks, soft and special hyphens, and every kind of white space but a single plain space. */
const UNCLEAN: ReadonlySet<number> = new Set(
  [
    ...'<*¹²³\u00AD\u2010\u2011\n\r\t\v\f\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A',
    ...'\u2028\u2029\u202F\u205F\u3000\uFEFF',
  ].map((character) => character.charCodeAt(0)),
);
/** Between these, where nearly all letters are, no character is unclean. */
const LAST_UNCLEAN_ASCII = 0x3c;
const FIRST_UNCLEAN_BEYOND = 0xa0;

/** Every text of every sheet passes here, and nearly all are clean: one walk, a few times faster than a pattern. */
function needsCleaning(text: string): boolean {
  let before = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === SPACE) {
      if (before === SPACE || before === HYPHEN) return true;
    } else if ((code <= LAST_UNCLEAN_ASCII || code >= FIRST_UNCLEAN_BEYOND) && UNCLEAN.has(code)) return true;
    before = code;
  }
  return text.length > 0 && before === SPACE;
}

/**
 * A label as a person means it: markup, soft hyphens, footnote marks and line breaks removed, words that a line break
 * hyphenated joined again ("Effektivise- ring"), but never before "og" ("Børne- og Ungdomsudvalget").
 * Domain guide, section 3.
 */
export function cleanLabel(text: string): string {
  if (!needsCleaning(text)) return text;
  return text
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\u00AD\s*/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\s\u00A0\u2007\u2009\u202F]+/g, ' ')
    .replace(/([a-zæøåé])- (?!og\b|eller\b|samt\b)(?=[a-zæøåé])/g, '$1')
    .replace(/\s*(\*+|[¹²³]+)/g, '')
    .trim();
}

/** A clean label folded for comparison: lower case, no hyphen between small letters, no closing punctuation. */
export function foldLabel(clean: string): string {
  let folded = clean;
  if (folded.includes('-')) folded = folded.replace(/([a-zæøåé])-(?=[a-zæøåé])/g, '$1');
  folded = folded.toLowerCase();
  return ' :.;,'.includes(folded.charAt(folded.length - 1)) ? folded.replace(/[\s:.;,]+$/, '') : folded;
}

/** A name with everything that line breaks and hyphenation can change taken out. */
export function squeezeName(text: string): string {
  return cleanLabel(text)
    .toLowerCase()
    .replace(/[^a-zæøåéü0-9]/g, '');
}
