import { isWhole } from '../domain/amount';
import { writtenAs, type AmountCell, type AmountColumn, type BudgetTable } from '../domain/budgetTable';
import type { Precision } from './tolerance';

const WHOLE: Precision = { rounded: true, step: 1 };
/** No tolerance. */
export const exactly: Precision = { rounded: false, step: 1 };

/**
 * How precisely a figure must equal what it is made of: exactly if it is a formula, a count or a percentage; else as
 * its table prints amounts (domain guide, section 5). Tables in millions print decimals, which set the step.
 */
export function precisionOf(left: AmountCell, column: AmountColumn | null, table: BudgetTable): Precision {
  // A formula that rounds gives a rounded figure, as a typed one is.
  if (left.formula !== null && !/\bROUND(UP|DOWN)?\(/i.test(left.formula)) return exactly;
  if (column !== null && (column.role.kind === 'units' || column.role.kind === 'percent')) return exactly;
  return table.unit === 'millions' ? { rounded: true, step: smallestStep(table) } : WHOLE;
}

function smallestStep(table: BudgetTable): number {
  let decimals = 0;
  for (const row of table.rows) {
    for (const cell of row.amounts) {
      if (cell.kind !== 'amount' || isWhole(cell.value)) continue;
      decimals = Math.max(decimals, /[.,](\d+)$/.exec(writtenAs(cell))?.[1]?.length ?? 0);
    }
  }
  return 1 / 10 ** Math.min(decimals, 3);
}
