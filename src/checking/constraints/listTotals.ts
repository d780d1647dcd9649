import { isCommitteeTableKind, type BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { Constraint } from '../constraint';
import { cellIn } from '../economy';
import { columnIndices, constraintOf, rowSums } from './builder';

/**
 * The total of a plain list sums its rows, column by column: committees (Tabel A–E), administrations, permanent
 * changes, investments, keys. "I alt" across the years sums its row's years (domain guide, sections 4 and 7).
 */
export function listTotals(table: BudgetTable, proposal: Proposal | null): Constraint[] {
  const items = table.rows.filter((row) => row.role === 'item');
  const total = table.rows.find((row) => row.role === 'total');
  const code = isCommitteeTableKind(table.kind) ? 'committee-total' : 'table-total';
  const down =
    total === undefined || items.length === 0
      ? []
      : rowSums({ code, table, proposal, row: total, rows: items });
  return [...down, ...rowTotals(table, proposal)];
}

/** "I alt" across the years sums its row's years. */
export function rowTotals(table: BudgetTable, proposal: Proposal | null): Constraint[] {
  const across = table.columns.findIndex((column) => column.role.kind === 'row-total');
  if (across < 0) return [];
  const years = columnIndices(table).filter((column) => table.columns[column]?.role.kind === 'year');
  return table.rows.flatMap((row) => {
    const left = cellIn(row, across);
    if (left === null || left.kind === 'blank') return [];
    const terms = years.flatMap((column) => {
      const cell = cellIn(row, column);
      return cell === null ? [] : [{ cell, sign: 1 as const, label: table.columns[column]?.label ?? '' }];
    });
    return constraintOf({ code: 'row-total', table, proposal, row, column: across, left, terms });
  });
}
