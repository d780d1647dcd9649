import { isReference, parseA1Range, tokenize } from '@borgar/fx';
import type { Area } from '../domain/a1';
import type { AmountCell } from '../domain/budgetTable';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** The areas on its own sheet that a formula refers to; null where it refers to anything that has no fixed place. */
export function areasOfFormula(formula: string): Area[] | null {
  const areas: Area[] = [];
  for (const token of tokenize(`=${formula}`)) {
    if (!isReference(token)) continue;
    if (token.value.includes('!')) continue;
    const range = parseA1Range(token.value);
    if (range === undefined) return null;
    areas.push({
      top: range.top ?? 0,
      left: range.left ?? 0,
      bottom: range.bottom ?? LAST_ROW,
      right: range.right ?? LAST_COLUMN,
    });
  }
  return areas;
}

/** Does the formula add cells up (SUM, SUBTOTAL, plus and minus), so that leaving a row out of it means something? */
export function isAddition(formula: string): boolean {
  return (
    /^[-+(\s]*(?:SUM|SUBTOTAL|SUBTOTAL\(9|\$?[A-Z]{1,3}\$?\d+)/i.test(formula) &&
    !/[*/^]|IF|ROUND|VLOOKUP|INDEX/i.test(formula)
  );
}

export function covers(areas: readonly Area[], cell: Pick<AmountCell, 'at'>): boolean {
  return areas.some(
    ({ top, left, bottom, right }) =>
      cell.at.row >= top && cell.at.row <= bottom && cell.at.column >= left && cell.at.column <= right,
  );
}
