import { distance } from 'fastest-levenshtein';

/** The words of a folded label. */
export function wordsOf(folded: string): string[] {
  return folded.split(/[^a-zæøåéü0-9]+/).filter((word) => word !== '');
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
