import { yearOfColumn, type BudgetRow, type BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import { verdictOn, type Constraint } from '../constraint';
import { cellIn, columnOfYear, itemsOf, sourceFigure, totalRowOf } from '../economy';
import { columnIndices, constraintOf } from './builder';

/**
 * The same proposal twice: the later Tabel 1 against the first. Their totals are compared, and where all of them
 * agree, the rows with the same label.
 */
export function sameProposalTwice(first: BudgetTable, later: BudgetTable, proposal: Proposal): Constraint[] {
  const totals = (['permanent', 'implementation'] as const).flatMap((section) =>
    tie(
      totalRowOf(first, section),
      itemsOf(first, section),
      totalRowOf(later, section),
      first,
      later,
      proposal,
    ),
  );
  if (totals.some((constraint) => verdictOn(constraint) !== null)) return totals;
  const items = (['permanent', 'implementation'] as const).flatMap((section) =>
    itemsOf(later, section).flatMap((item) => {
      const same = itemsOf(first, section).filter((candidate) => candidate.labelKey === item.labelKey);
      return same.length === 1 ? tie(same[0] ?? null, [], item, first, later, proposal) : [];
    }),
  );
  return [...totals, ...items];
}

function tie(
  firstRow: BudgetRow | null,
  /** The rows that the first row sums, where it is a total: a wrong total is compared as it should be. */
  firstItems: readonly BudgetRow[],
  laterRow: BudgetRow | null,
  first: BudgetTable,
  later: BudgetTable,
  proposal: Proposal,
): Constraint[] {
  if (firstRow === null || laterRow === null) return [];
  return columnIndices(later).flatMap((column) => {
    const left = cellIn(laterRow, column);
    const year = later.columns[column] === undefined ? null : yearOfColumn(later.columns[column]);
    const source = year === null ? -1 : columnOfYear(first, year);
    const figure = source < 0 ? null : sourceFigure(firstRow, firstItems, source);
    if (left === null || figure === null) return [];
    return constraintOf({
      code: 'proposal-differs',
      table: later,
      proposal,
      row: laterRow,
      column,
      left,
      terms: figure.terms,
      followed: figure.followed,
      source: { kind: 'proposal-economy', committeeId: null },
    });
  });
}
