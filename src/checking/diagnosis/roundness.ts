import { isWhole, numberOfAmount, type Amount } from '../../domain/amount';
import type { BudgetTable } from '../../domain/budgetTable';

/** How round figures are: a table of amounts in hundreds makes 1.187 an unlikely figure. */
export type Roundness = (value: Amount) => number;

const STEPS = [100, 50, 10, 5, 1] as const;
/** The share of all whole numbers whose largest step is each of these. */
const SHARES = [0.01, 0.01, 0.08, 0.1, 0.8] as const;

/** How much likelier a value is in the table than among all whole numbers, from how round its figures are. */
export function roundnessOf(table: BudgetTable): Roundness {
  const counts: number[] = [...SHARES];
  let all = 1;
  for (const row of table.rows) {
    for (const cell of row.amounts) {
      if (cell.kind !== 'amount' || cell.value === 0 || !isWhole(cell.value)) continue;
      const index = stepIndex(cell.value);
      counts[index] = (counts[index] ?? 0) + 1;
      all += 1;
    }
  }
  return (value) => {
    if (!isWhole(value)) return 0.02;
    const index = stepIndex(value);
    return (counts[index] ?? 0) / all / (SHARES[index] ?? 1);
  };
}

function stepIndex(value: Amount): number {
  const number = Math.abs(numberOfAmount(value));
  return STEPS.findIndex((step) => number % step === 0);
}
