import { sum, type Amount } from '../domain/amount';
import {
  valueOfCell,
  yearOfColumn,
  type AmountCell,
  type BudgetRow,
  type BudgetTable,
  type PaybackBasis,
} from '../domain/budgetTable';
import type { PaybackYear } from '../domain/payback';
import { isInArea, itemsOf } from './economy';

/**
 * The years that payback is counted from, always from the rows, never from a printed total or impact row. Total
 * economy: all permanent changes; service: those on Service only, or the "Heraf nettoeffektivisering" row on Service
 * that replaces them. Both against all implementation costs, anlæg too (domain guide, section 6).
 *
 * @returns null where a figure in it cannot be read
 */
export function paybackYears(
  table: BudgetTable,
  basis: PaybackBasis,
  valueOf: (cell: AmountCell) => Amount = valueOfCell,
): PaybackYear[] | null {
  const permanent = permanentRows(table, basis);
  const implementation = countedRows(table, 'implementation');
  const years: PaybackYear[] = [];
  for (const [index, column] of table.columns.entries()) {
    const year = yearOfColumn(column);
    if (year === null) continue;
    const cells = [...permanent, ...implementation].flatMap((row) => row.amounts[index] ?? []);
    if (cells.some((cell) => cell.kind === 'unreadable')) return null;
    years.push({
      year,
      permanent: sum(permanent.flatMap((row) => row.amounts[index] ?? []).map(valueOf)),
      implementation: sum(implementation.flatMap((row) => row.amounts[index] ?? []).map(valueOf)),
    });
  }
  return years;
}

function permanentRows(table: BudgetTable, basis: PaybackBasis): readonly BudgetRow[] {
  const rows = countedRows(table, 'permanent');
  if (basis === 'total') return rows;
  const replacing = table.rows.find(
    (row) => row.role === 'of-which' && row.area === 'service' && /nettoeffektivisering/.test(row.labelKey),
  );
  return replacing === undefined ? rows.filter((row) => isInArea(row, 'service', rows)) : [replacing];
}

/** The section's items; where it prints nothing but a total, the total. */
function countedRows(table: BudgetTable, section: 'permanent' | 'implementation'): readonly BudgetRow[] {
  const items = itemsOf(table, section);
  if (items.length > 0) return items;
  return table.rows.filter((row) => row.role === 'total' && row.section === section);
}
