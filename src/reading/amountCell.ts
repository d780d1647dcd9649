import { amountOfNumber } from '../domain/amount';
import type { AmountCell, StoredAs, UnreadableReason } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import type { SheetCell } from '../domain/sheetSnapshot';
import { readAmountText } from './amountText';
import { dateText, isDateFormat } from './dateFormat';

/**
 * What stands in one cell of an amount column. Amounts count as stored, not as displayed. Every cell of every table
 * passes here, so the common cases come first and make nothing but their result.
 */
export function readAmountCell(cell: SheetCell | undefined, at: CellRef): AmountCell {
  if (cell === undefined) return { kind: 'blank', at, storedAs: 'text', formula: null, raw: '' };
  const { value, formula } = cell;
  if (typeof value === 'number') {
    if (cell.numberFormat !== null && isDateFormat(cell.numberFormat)) {
      return unreadable(cell, at, dateText(value), 'date-value');
    }
    const amount = amountOfNumber(value);
    const storedAs = formula === null ? 'number' : 'formula';
    if (amount === null) return unreadable(cell, at, String(value), 'too-large');
    return { kind: 'amount', at, storedAs, formula, raw: '', value: amount };
  }
  if (typeof value === 'string') return readTextCell(cell, value, at);
  if (value === null) {
    if (formula !== null) return unreadable(cell, at, `=${formula}`, 'formula-without-value');
    return { kind: 'blank', at, storedAs: 'text', formula, raw: '' };
  }
  if (typeof value === 'boolean') return unreadable(cell, at, String(value), 'logical-value');
  return unreadable(cell, at, value.error, 'error-value');
}

function readTextCell(cell: SheetCell, text: string, at: CellRef): AmountCell {
  const storedAs: StoredAs = cell.formula === null ? 'text' : 'formula';
  const { formula } = cell;
  const reading = readAmountText(text);
  switch (reading.kind) {
    case 'blank':
      return { kind: 'blank', at, storedAs, formula, raw: '' };
    case 'dash':
      return { kind: 'dash', at, storedAs, formula, raw: text };
    case 'amount':
      return { kind: 'amount', at, storedAs, formula, raw: text, value: reading.value };
    case 'unreadable':
      return unreadable(cell, at, text, reading.reason);
  }
}

function unreadable(cell: SheetCell, at: CellRef, raw: string, reason: UnreadableReason): AmountCell {
  const storedAs: StoredAs =
    cell.formula !== null ? 'formula' : typeof cell.value === 'number' ? 'number' : 'text';
  return { kind: 'unreadable', at, storedAs, formula: cell.formula, raw, reason };
}

/** A share in percent as printed ("47 %", "47", or 0.47 in a percent format), in percent. */
export function readPercentCell(cell: SheetCell | undefined, at: CellRef): AmountCell {
  const shown = cell?.numberFormat?.includes('%') === true;
  if (cell !== undefined && typeof cell.value === 'number' && shown) {
    return readAmountCell({ ...cell, value: cell.value * 100 }, at);
  }
  if (cell !== undefined && typeof cell.value === 'string') {
    return readAmountCell({ ...cell, value: withoutEnd(cell.value, /(?:%|pct\.?|procent)$/i) }, at);
  }
  return readAmountCell(cell, at);
}

/** White space is trimmed beside the pattern: in it, a text of many spaces would be tried from each of them. */
function withoutEnd(text: string, end: RegExp): string {
  return text.trimEnd().replace(end, '').trimEnd();
}

/** A payback time in whole years ("4 år", "4"); the cell is blank or a dash where nothing is printed. */
export function readPaybackCell(cell: SheetCell | undefined, at: CellRef): AmountCell {
  if (cell !== undefined && typeof cell.value === 'string') {
    const read = readAmountCell({ ...cell, value: withoutEnd(cell.value, /år\.?[\s*¹²³]*$/i) }, at);
    return read.kind === 'unreadable' ? { ...read, raw: cell.value } : read;
  }
  return readAmountCell(cell, at);
}
