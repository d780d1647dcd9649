import { distance } from 'fastest-levenshtein';

/** More typing errors than these make another word. */
const TYPING_ERRORS = 2;

/** The known word that was probably meant, or null. */
export function closestWord(word: string, known: readonly string[]): string | null {
  const near = known
    .map((candidate) => ({ candidate, errors: distance(word, candidate) }))
    .filter(({ errors }) => errors <= TYPING_ERRORS)
    .sort((left, right) => left.errors - right.errors);
  return near[0]?.candidate ?? null;
}
