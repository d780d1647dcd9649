import type { BudgetRow, BudgetTable, CommitteeTableKind } from '../../domain/budgetTable';
import type { ContributingValues, Term } from '../constraint';
import { areaRowsAreUnknown, cellIn, isInArea, itemsOf } from '../economy';

/**
 * The item rows of Tabel 1 that a committee table distributes: all permanent rows for A, the costs for B, the savings
 * for C, the implementation rows on Anlæg for D and on Service for E (domain guide, section 7).
 */
export function distributedRows(kind: CommitteeTableKind, economy: BudgetTable): readonly BudgetRow[] {
  const rows = distributableRows(kind, economy);
  if (kind === 'capital-split' || kind === 'service-split') return rows;
  return rows.filter((row) => row.amounts.some((_, column) => contributes(kind, row, column)));
}

/** The item rows that would be distributed in the table if their figures had the sign for it. */
export function distributableRows(kind: CommitteeTableKind, economy: BudgetTable): readonly BudgetRow[] {
  switch (kind) {
    case 'net-effect':
    case 'running-cost':
    case 'gross-effect':
      return itemsOf(economy, 'permanent');
    case 'capital-split':
    case 'service-split': {
      const items = itemsOf(economy, 'implementation');
      if (areaRowsAreUnknown(economy, 'implementation')) return [];
      const area = kind === 'capital-split' ? 'capital' : 'service';
      return items.filter((row) => isInArea(row, area, items));
    }
  }
}

/** Does the row's cell belong in the table? A row with both signs splits by cell into B and C. */
function contributes(kind: CommitteeTableKind, row: BudgetRow, column: number): boolean {
  const cell = cellIn(row, column);
  if (cell === null) return false;
  if (cell.kind !== 'amount') return cell.kind === 'unreadable';
  switch (kind) {
    case 'running-cost':
      return cell.value > 0;
    case 'gross-effect':
      return cell.value < 0;
    case 'net-effect':
    case 'capital-split':
    case 'service-split':
      return cell.value !== 0;
  }
}

/**
 * The terms that rows contribute to a committee table in one year. Every cell is a term, also one that does not count
 * as printed: a wrong sign would move it from one table to the other.
 */
export function contributingTerms(
  kind: CommitteeTableKind,
  rows: readonly BudgetRow[],
  column: number,
): Term[] {
  const only = valuesOf(kind);
  return rows.flatMap((row) => {
    const cell = cellIn(row, column);
    return cell === null ? [] : [{ cell, sign: 1 as const, label: row.label, only }];
  });
}

function valuesOf(kind: CommitteeTableKind): ContributingValues {
  switch (kind) {
    case 'running-cost':
      return 'positive';
    case 'gross-effect':
      return 'negative';
    case 'net-effect':
    case 'capital-split':
    case 'service-split':
      return 'nonzero';
  }
}
