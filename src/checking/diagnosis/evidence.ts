import { numberOfAmount, type Amount } from '../../domain/amount';
import type { CellRef } from '../../domain/cell';
import type { CauseEvidence } from '../../findings/finding';
import type { Equation, Variable } from './system';

/**
 * What speaks for a cause, as findings carry it, in 1.000 kr.
 *
 * @param meant null where the figure has no value of its own that would mend it
 * @param mends the equalities that it explains
 * @param from other cells that the figure was made from
 */
export function evidenceOf(
  { cell, value }: Variable,
  meant: Amount | null,
  mends: readonly Equation[],
  from: readonly CellRef[],
): CauseEvidence {
  return {
    printed: cell.kind === 'amount' ? numberOfAmount(value) : null,
    meant: meant === null ? null : numberOfAmount(meant),
    mends: [...new Set(mends.map(({ constraint }) => constraint.row.label))],
    from,
  };
}
