import type { BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { Constraint } from '../constraint';

/** What a rule about one table sees. */
export interface TableContext {
  readonly table: BudgetTable;
  readonly proposal: Proposal | null;
  /** The equalities whose left side stands in the table. */
  readonly constraints: readonly Constraint[];
}
