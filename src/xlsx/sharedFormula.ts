import { tokenize, tokenTypes, type Token } from '@borgar/fx/xlsx';
import { columnLetters, columnOfLetters } from '../domain/a1';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A formula that a file stores once for many cells. */
export interface SharedFormula {
  /** The formula as it reads in another cell. */
  at(place: Place): string;
}

/** Text that is the same in every cell, or a row or column that moves with the cell (an offset from it). */
type Piece = string | { readonly moves: 'row' | 'column'; readonly by: number };

/**
 * Prepares a shared formula for translation: references without $ move with the cell, and wrap round the sheet's edges
 * as in Excel. It is taken apart once, because thousands of cells may share it.
 * @param formula as written in the cell `place`
 * @returns null if it cannot be translated faithfully, as a reference to several sheets at once
 */
export function sharedFormula(formula: string, place: Place): SharedFormula | null {
  const tokens = tokenize(formula, { mergeRefs: true });
  const pieces: Piece[] = [];
  for (const [index, token] of tokens.entries()) {
    const parts = isReference(token) ? piecesOfReference(token.value, place) : [token.value];
    // "Ark1:Ark3!A1" comes as the cell ARK1 and the reference Ark3!A1.
    const spansSheets = token.value === ':' && tokens[index + 1]?.value.includes('!') === true;
    if (parts === null || spansSheets) return null;
    pieces.push(...parts);
  }
  return { at: (other) => pieces.map((piece) => textOf(piece, other)).join('') };
}

function isReference(token: Token): boolean {
  return [tokenTypes.REF_RANGE, tokenTypes.REF_BEAM, tokenTypes.REF_TERNARY].some(
    (type) => type === token.type,
  );
}

function piecesOfReference(reference: string, place: Place): Piece[] | null {
  const start = reference.lastIndexOf('!') + 1;
  const pieces: Piece[] = [reference.slice(0, start)];
  for (const [index, corner] of reference.slice(start).split(':').entries()) {
    const match = /^(\$?)([A-Za-z]{1,3})?(\$?)([0-9]+)?$/.exec(corner);
    if (match === null) return null;
    const [, first = '', letters, second = '', digits] = match;
    if (index > 0) pieces.push(':');
    // In "$1" the only $ belongs to the row.
    const rowIsFixed = (letters === undefined ? first : second) === '$';
    if (letters !== undefined) {
      const column = columnOfLetters(letters);
      pieces.push(first === '$' ? `$${letters}` : { moves: 'column', by: column - place.column });
    }
    if (digits !== undefined) {
      pieces.push(rowIsFixed ? `$${digits}` : { moves: 'row', by: Number(digits) - 1 - place.row });
    }
  }
  return pieces;
}

function textOf(piece: Piece, place: Place): string {
  if (typeof piece === 'string') return piece;
  if (piece.moves === 'row') return String(wrapped(place.row + piece.by, MAX_ROWS) + 1);
  return columnLetters(wrapped(place.column + piece.by, MAX_COLUMNS));
}

function wrapped(position: number, size: number): number {
  return ((position % size) + size) % size;
}
