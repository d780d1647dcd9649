export type DigitEdit = 'digits-transposed' | 'digit-wrong' | 'digit-missing' | 'digit-extra';

/**
 * The one typing error that makes `printed` of `meant`, digits only: two neighbours swapped, one replaced, one left
 * out, one too many; null where it takes more than one. This is the restricted Damerau–Levenshtein distance of 1
 * (Scholtus 2009; R package deducorrect, correctTypos).
 */
export function digitEdit(meant: string, printed: string): DigitEdit | null {
  if (meant === printed) return null;
  let start = 0;
  while (start < meant.length && meant[start] === printed[start]) start += 1;
  let end = 0;
  const shorter = Math.min(meant.length, printed.length);
  while (end < shorter - start && meant.at(-1 - end) === printed.at(-1 - end)) end += 1;
  const rest = meant.slice(start, meant.length - end);
  const other = printed.slice(start, printed.length - end);
  if (rest.length === 1 && other.length === 1) return 'digit-wrong';
  if (rest.length === 1 && other.length === 0) return 'digit-missing';
  if (rest.length === 0 && other.length === 1) return 'digit-extra';
  const swapped = rest.length === 2 && other.length === 2 && rest[0] === other[1] && rest[1] === other[0];
  return swapped ? 'digits-transposed' : null;
}
