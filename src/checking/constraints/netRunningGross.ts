import { yearOfColumn, type BudgetRow, type BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { Constraint, Term } from '../constraint';
import { cellIn, columnOfYear } from '../economy';
import { columnIndices, constraintOf } from './builder';

/**
 * A net = B running cost + C gross effect, per committee, appropriation and year, the Totals included; without a
 * Tabel B, C = A (domain guide, section 7).
 */
export function netRunningGross(
  net: BudgetTable,
  running: BudgetTable | null,
  gross: BudgetTable,
  proposal: Proposal,
): Constraint[] {
  return net.rows.flatMap((row) => {
    if (row.role !== 'item' && row.role !== 'total') return [];
    const grossRow = counterpart(row, net, gross);
    const runningRow = running === null ? null : counterpart(row, net, running);
    if (grossRow === null && runningRow === null) return [];
    return columnIndices(net).flatMap((column) => {
      const netCell = cellIn(row, column);
      const year = net.columns[column] === undefined ? null : yearOfColumn(net.columns[column]);
      if (netCell === null || year === null) return [];
      const grossTerm = termIn(grossRow, gross, year);
      if (running === null) {
        const [only] = grossTerm;
        if (only === undefined || grossRow === null) return [];
        return constraintOf({
          code: 'gross-equals-net',
          table: gross,
          proposal,
          row: grossRow,
          column: columnOfYear(gross, year),
          left: only.cell,
          terms: [{ cell: netCell, sign: 1, label: row.label }],
          corroborates: true,
        });
      }
      // A year that one of the tables does not show, or whose heading cannot be read, says nothing.
      if (columnOfYear(gross, year) < 0 || columnOfYear(running, year) < 0) return [];
      const terms = [...termIn(runningRow, running, year), ...grossTerm];
      if (terms.length === 0) return [];
      return constraintOf({
        code: 'net-running-gross',
        table: net,
        proposal,
        row,
        column,
        left: netCell,
        terms,
        corroborates: true,
      });
    });
  });
}

/** The row of the other table for the same committee and appropriation, the n-th for the n-th. */
function counterpart(row: BudgetRow, table: BudgetTable, other: BudgetTable): BudgetRow | null {
  if (row.role === 'total') return other.rows.find((candidate) => candidate.role === 'total') ?? null;
  const same = (candidate: BudgetRow): boolean =>
    candidate.role === 'item' &&
    candidate.committeeId === row.committeeId &&
    (row.committeeId !== null || candidate.labelKey === row.labelKey);
  const ordinal = table.rows.filter(same).indexOf(row);
  const candidates = other.rows.filter(same);
  return (
    candidates.find(
      (candidate) => candidate.appropriation !== '' && candidate.appropriation === row.appropriation,
    ) ??
    candidates[ordinal] ??
    null
  );
}

function termIn(row: BudgetRow | null, table: BudgetTable, year: number): Term[] {
  if (row === null) return [];
  const column = columnOfYear(table, year);
  const cell = column < 0 ? null : cellIn(row, column);
  return cell === null ? [] : [{ cell, sign: 1, label: `${table.caption?.text ?? row.label}` }];
}
