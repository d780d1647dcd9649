import type { BudgetTable } from '../domain/budgetTable';

/** Tables in kr. or mio. kr. are reported as found, but not compared with others (domain guide, section 3). */
export function isComparable(table: BudgetTable): boolean {
  return table.unit === 'thousands' || table.unit === 'assumed-thousands';
}
