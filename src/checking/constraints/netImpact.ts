import type { BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { Constraint, Term } from '../constraint';
import { cellIn, itemsOf, sourceFigure, totalRowOf } from '../economy';
import { columnIndices, constraintOf } from './builder';

/**
 * Samlet økonomisk påvirkning = Samlet varig ændring + Samlede implementeringsomkostninger, per year: the printed
 * totals where they are right within rounding, else the recomputed ones (domain guide, section 4).
 */
export function netImpact(table: BudgetTable, proposal: Proposal | null): Constraint[] {
  const impact = table.rows.find((row) => row.role === 'impact');
  if (impact === undefined) return [];
  return columnIndices(table).flatMap((column) => {
    const left = cellIn(impact, column);
    if (left === null) return [];
    const terms: Term[] = [];
    const followed: Term[] = [];
    let anyFollowed = false;
    for (const section of ['permanent', 'implementation'] as const) {
      const figure = sourceFigure(totalRowOf(table, section), itemsOf(table, section), column);
      if (figure === null) continue;
      terms.push(...figure.terms);
      followed.push(...(figure.followed ?? figure.terms));
      anyFollowed ||= figure.followed !== null;
    }
    if (terms.length === 0) return [];
    return constraintOf({
      code: 'net-impact',
      table,
      proposal,
      row: impact,
      column,
      left,
      terms,
      followed: anyFollowed ? followed : null,
    });
  });
}
