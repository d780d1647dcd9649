import { absolute, isWithin, subtract, sum } from '../domain/amount';
import { valueOfCell } from '../domain/budgetTable';
import type { RawRow } from './rawRow';

/** How many of a row's figures are the sums of others', within rounding, and how many it has. */
export function sumsThatHold(
  total: RawRow,
  items: readonly RawRow[],
): { readonly holds: number; readonly printed: number } {
  let holds = 0;
  let printed = 0;
  for (const [column, cell] of total.amounts.entries()) {
    if (cell.kind !== 'amount') continue;
    printed += 1;
    const expected = sum(items.map(({ amounts }) => valueOfCell(amounts[column] ?? cell)));
    if (isWithin(absolute(subtract(cell.value, expected)), 1)) holds += 1;
  }
  return { holds, printed };
}
