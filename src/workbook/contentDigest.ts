import type { SheetCell, SheetSnapshot } from '../domain/sheetSnapshot';
import { isCellError } from '../domain/sheetSnapshot';
import { isOwnSheet } from '../reading/ownSheets';

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * What people typed into a workbook, as 16 hex digits: sheet names, typed values and formulas, not their results, not
 * formats, not sheets of ours. Opening and saving a workbook leaves it the same; changing a figure does not.
 */
export class ContentDigest {
  #first = OFFSET;
  #second = ~OFFSET;

  addSheet(sheet: SheetSnapshot): void {
    if (isOwnSheet(sheet)) return;
    this.#add(`!${sheet.name}`);
    this.addRows(sheet.rows);
  }

  /** The content of rows, whatever sheet they stand on. */
  addRows(rows: SheetSnapshot['rows']): void {
    for (const { row, cells } of rows) {
      for (const cell of cells) this.#add(`${row},${cell.column}${contentOf(cell)}`);
    }
  }

  text(): string {
    return [this.#first, this.#second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  }

  /** FNV-1a twice, from two beginnings and with the characters in turned order. */
  #add(text: string): void {
    let first = this.#first;
    let second = this.#second;
    for (let at = 0, back = text.length - 1; back >= 0; at++, back--) {
      first = Math.imul(first ^ text.charCodeAt(at), PRIME);
      second = Math.imul(second ^ text.charCodeAt(back), PRIME);
    }
    this.#first = first;
    this.#second = second;
  }
}

/** Programs space and capitalise formulas each in their own way. */
function contentOf({ value, formula }: SheetCell): string {
  if (formula !== null) return `=${formula.replace(/\s+/g, '').toUpperCase()}`;
  return isCellError(value) ? value.error : `${typeof value} ${String(value)}`;
}
