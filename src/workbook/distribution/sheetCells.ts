import { numberOfAmount, type Amount } from '../../domain/amount';
import type { CellKind } from '../cellLooks';
import type { SheetModelCell } from '../sheetModel';
import { textCell } from '../report/cells';

/** Invariant: a Danish Excel shows 1.200. */
export const WHOLE_FORMAT = '#,##0';

/** A figure, typed by the product. */
export function figureCell(
  kind: CellKind,
  value: number | null,
  column: number,
  numberFormat: string | null = WHOLE_FORMAT,
): SheetModelCell {
  return { ...textCell(kind, null, column), value, numberFormat: value === null ? null : numberFormat };
}

/** An amount, or a formula that gives it. */
export function amountCell(
  kind: CellKind,
  amount: Amount,
  column: number,
  formula: string | null = null,
): SheetModelCell {
  return { ...figureCell(kind, numberOfAmount(amount), column), formula };
}

/** A decimal number as exactly as a cell can hold it. */
export function exactCell(kind: CellKind, decimalText: string, column: number): SheetModelCell {
  return figureCell(kind, Number(decimalText), column, '#,##0.00##');
}
