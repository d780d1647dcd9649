import { distance } from 'fastest-levenshtein';

const WORDS = /[a-z0-9æøåéü]+/g;

/** The words of a folded label. */
export function wordsOf(folded: string): string[] {
  return folded.match(WORDS) ?? [];
}

/** A small letter, a digit, or one of æ ø å é ü. */
export function isWordCharacter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code === 0xe6 || code === 0xf8 || code === 0xe5 || code === 0xe9 || code === 0xfc;
}

/** How many typing errors a keyword of this length may carry (domain guide, section 3: "one or two typing errors"). */
function allowedErrors(keyword: string): number {
  if (keyword.length < 5) return 0;
  return keyword.length < 9 ? 1 : 2;
}

/** Is `word` the keyword, give or take a typing error or two? */
export function isNear(word: string | undefined, keyword: string): boolean {
  if (word === undefined) return false;
  if (word === keyword) return true;
  const allowed = allowedErrors(keyword);
  if (allowed === 0 || Math.abs(word.length - keyword.length) > allowed) return false;
  // Two words that begin and end differently are no typing errors of each other: spares most of the distances.
  if (word[0] !== keyword[0] && word.at(-1) !== keyword.at(-1)) return false;
  return distance(word, keyword) <= allowed || isTransposed(word, keyword);
}

/** Two neighbouring letters changed places: one typing error, though two by insertion and deletion. */
function isTransposed(word: string, keyword: string): boolean {
  if (word.length !== keyword.length) return false;
  let first = 0;
  while (word[first] === keyword[first]) first += 1;
  return (
    word[first] === keyword[first + 1] &&
    word[first + 1] === keyword[first] &&
    word.slice(first + 2) === keyword.slice(first + 2)
  );
}

export function hasWordNear(words: readonly string[], keyword: string): boolean {
  return words.some((word) => isNear(word, keyword));
}
