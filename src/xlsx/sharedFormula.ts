import { tokenize, translateTokensToA1, translateTokensToR1C1, type Token } from '@borgar/fx/xlsx';
import { a1Of } from '../domain/a1';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A formula that a file stores once for many cells. */
export interface SharedFormula {
  /** The formula as it reads in another cell. */
  at(place: Place): string;
}

/**
 * Prepares a shared formula for translation: references without $ move with the cell, and wrap round the sheet's edges
 * as in Excel.
 * @param formula as written in the cell `place`
 * @returns null if it cannot be translated faithfully, as a reference to several sheets at once
 */
export function sharedFormula(formula: string, place: Place): SharedFormula | null {
  const relative = translateTokensToR1C1(tokenize(formula, { mergeRefs: true }), a1Of(place));
  const at = (other: Place): string => joined(translateTokensToA1(relative, a1Of(other)));
  return at(place) === formula ? { at } : null;
}

function joined(tokens: readonly Token[]): string {
  return tokens.map((token) => token.value).join('');
}
