import { isWhole } from '../../domain/amount';
import type { BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { Constraint } from '../constraint';

/** What stands anywhere in a table, so that a rule looks for its cells only where there are any. */
export interface TableTraits {
  readonly unreadable: boolean;
  readonly textAmounts: boolean;
  readonly formulas: boolean;
  /** Typed amounts with decimals. */
  readonly fractions: boolean;
  readonly hiddenRows: boolean;
}

/** What a rule about one table sees. */
export interface TableContext {
  readonly table: BudgetTable;
  readonly proposal: Proposal | null;
  /** The equalities whose left side stands in the table. */
  readonly constraints: readonly Constraint[];
  readonly traits: TableTraits;
}

export function traitsOf(table: BudgetTable): TableTraits {
  let unreadable = false;
  let textAmounts = false;
  let formulas = false;
  let fractions = false;
  let hiddenRows = false;
  for (const row of table.rows) {
    hiddenRows ||= row.hidden;
    if (row.payback !== null) {
      unreadable ||= row.payback.value.kind === 'unreadable';
      continue;
    }
    for (const cell of row.amounts) {
      formulas ||= cell.formula !== null;
      if (cell.kind === 'unreadable') unreadable = true;
      if (cell.kind !== 'amount') continue;
      if (cell.storedAs === 'text') textAmounts = true;
      else if (cell.storedAs === 'number' && !isWhole(cell.value)) fractions = true;
    }
  }
  return { unreadable, textAmounts, formulas, fractions, hiddenRows };
}
