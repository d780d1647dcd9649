import type { BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { Constraint } from '../constraint';
import { itemsOf, sourceFigure, totalRowOf } from '../economy';
import { pushConstraint } from './builder';
import { noteContradiction, type Contradictions } from './contradiction';

/**
 * Samlet økonomisk påvirkning = Samlet varig ændring + Samlede implementeringsomkostninger, per year: the printed
 * totals where they are right within rounding, else the recomputed ones (domain guide, section 4).
 */
export function netImpact(
  table: BudgetTable,
  proposal: Proposal | null,
  contradictions: Contradictions,
): Constraint[] {
  const impact = table.rows.find((row) => row.role === 'impact');
  if (impact === undefined) return [];
  const sections = (['permanent', 'implementation'] as const).map((section) => ({
    total: totalRowOf(table, section),
    items: itemsOf(table, section),
  }));
  const constraints: Constraint[] = [];
  for (const [column, left] of impact.amounts.entries()) {
    const figures = sections.flatMap(
      ({ total, items }) => sourceFigure(total, items, column, contradictions) ?? [],
    );
    if (figures.length === 0) continue;
    const followed = figures.some((figure) => figure.followed !== null)
      ? figures.flatMap((figure) => figure.followed ?? figure.terms)
      : null;
    const terms = figures.flatMap((figure) => figure.terms);
    pushConstraint(constraints, {
      code: 'net-impact',
      table,
      proposal,
      row: impact,
      column,
      left,
      terms,
      followed,
    });
    if (figures.some(({ rounded }) => rounded !== null))
      noteContradiction(constraints.slice(-1), figures, contradictions);
  }
  return constraints;
}
