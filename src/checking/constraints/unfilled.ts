import type { BudgetRow, BudgetTable } from '../../domain/budgetTable';

/**
 * A blank in an overview's line says nothing while the line is not filled in, or where the column is not of a year (an
 * approval pending, no investment). Among the line's other years it stands for nothing, or is forgotten.
 */
export function isUnfilled(row: BudgetRow, column: number, table: BudgetTable): boolean {
  if (row.amounts[column]?.kind !== 'blank') return false;
  if (table.columns[column]?.role.kind !== 'year') return true;
  return !row.amounts.some(
    (cell, index) => cell.kind === 'amount' && table.columns[index]?.role.kind === 'year',
  );
}
