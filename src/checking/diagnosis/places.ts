import type { AmountCell, AmountColumn, BudgetRow, BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';

/** Where a figure stands. */
export interface Place {
  readonly proposal: Proposal | null;
  readonly table: BudgetTable;
  readonly row: BudgetRow;
  readonly index: number;
  readonly column: AmountColumn;
}

/** A table with the proposal it belongs to. */
export interface DiagnosedTable {
  readonly table: BudgetTable;
  readonly proposal: Proposal | null;
}

export type Places = ReadonlyMap<AmountCell, Place>;

/** The place of every figure in the tables. */
export function placesOf(tables: readonly DiagnosedTable[]): Places {
  const places = new Map<AmountCell, Place>();
  for (const { table, proposal } of tables) {
    for (const row of table.rows) {
      for (const [index, cell] of row.amounts.entries()) {
        const column = table.columns[index];
        if (column !== undefined) places.set(cell, { proposal, table, row, index, column });
      }
    }
  }
  return places;
}
