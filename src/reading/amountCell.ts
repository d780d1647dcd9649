import { amountOfNumber, type Amount } from '../domain/amount';
import type { AmountCell, StoredAs, UnreadableReason } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import { isCellError, type SheetCell } from '../domain/sheetSnapshot';
import { readAmountText } from './amountText';

/** What stands in one cell of an amount column. Amounts count as stored, not as displayed. */
export function readAmountCell(cell: SheetCell | undefined, at: CellRef): AmountCell {
  if (cell === undefined) return { kind: 'blank', at, storedAs: 'text', formula: null, raw: '' };
  const { value, formula } = cell;
  const storedAs: StoredAs = formula !== null ? 'formula' : typeof value === 'number' ? 'number' : 'text';
  const base = { at, storedAs, formula };
  const unreadable = (raw: string, reason: UnreadableReason): AmountCell => ({
    ...base,
    kind: 'unreadable',
    raw,
    reason,
  });

  if (value === null) {
    return formula === null ? { ...base, kind: 'blank', raw: '' } : unreadable(`=${formula}`, 'formula-without-value');
  }
  if (typeof value === 'number') {
    const amount = amountOfNumber(value);
    const raw = String(value);
    return amount === null ? unreadable(raw, 'too-large') : { ...base, kind: 'amount', value: amount, raw };
  }
  if (typeof value === 'boolean') return unreadable(String(value), 'logical-value');
  if (isCellError(value)) return unreadable(value.error, 'error-value');

  const reading = readAmountText(value);
  switch (reading.kind) {
    case 'blank':
      return { ...base, kind: 'blank', raw: '' };
    case 'dash':
      return { ...base, kind: 'dash', raw: value };
    case 'amount':
      return { ...base, kind: 'amount', value: reading.value, raw: value };
    case 'unreadable':
      return unreadable(value, reading.reason);
  }
}

/** A share in percent as printed ("47 %", "47", or 0.47 in a percent format), in percent. */
export function readPercentCell(cell: SheetCell | undefined, at: CellRef): AmountCell {
  const shown = cell?.numberFormat?.includes('%') === true;
  if (cell !== undefined && typeof cell.value === 'number' && shown) {
    return readAmountCell({ ...cell, value: cell.value * 100 }, at);
  }
  if (cell !== undefined && typeof cell.value === 'string') {
    return readAmountCell({ ...cell, value: cell.value.replace(/\s*(%|pct\.?|procent)\s*$/i, '') }, at);
  }
  return readAmountCell(cell, at);
}

/** A payback time in whole years ("4 år", "4"); the cell is blank or a dash where nothing is printed. */
export function readPaybackCell(cell: SheetCell | undefined, at: CellRef): AmountCell {
  if (cell !== undefined && typeof cell.value === 'string') {
    return readAmountCell({ ...cell, value: cell.value.replace(/\s*år\.?\s*$/i, '') }, at);
  }
  return readAmountCell(cell, at);
}

/** The value of a cell that is printed as an amount, else null. */
export function printedValue(cell: AmountCell): Amount | null {
  return cell.kind === 'amount' ? cell.value : null;
}
