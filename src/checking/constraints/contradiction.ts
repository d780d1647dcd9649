import type { AmountCell } from '../../domain/budgetTable';
import { isWithin } from '../../domain/amount';
import { NO_OVERRIDES, residualOf, verdictOn, type Constraint } from '../constraint';
import { termsOf, type SourceFigure } from '../economy';

/** Where contradicted totals are gathered while equalities are made. */
export type Contradictions = Set<AmountCell>;

/**
 * Notes the totals among the figures that are off by what rounding may explain, where the equality fails with them as
 * printed and holds exactly with their rows: then they are wrong, not rounded.
 */
export function noteContradiction(
  tie: readonly Constraint[],
  figures: readonly SourceFigure[],
  contradictions: Contradictions,
): void {
  const [printed] = tie;
  if (printed === undefined || verdictOn(printed) !== 'discrepancy') return;
  // A difference of 1 is rounding, also where the copy is a formula, which has no tolerance of its own.
  if (isWithin(residualOf(printed), 1)) return;
  const cells = new Set(figures.flatMap(({ rounded }) => rounded ?? []));
  const terms = [
    ...printed.terms.filter((term) => !cells.has(term.cell)),
    ...figures.flatMap(({ rounded, rows }) =>
      rounded === null || rows === null ? [] : termsOf(rows.rows, rows.column),
    ),
  ];
  if (residualOf({ ...printed, terms, addition: null }, NO_OVERRIDES) !== 0) return;
  for (const cell of cells) contradictions.add(cell);
}
