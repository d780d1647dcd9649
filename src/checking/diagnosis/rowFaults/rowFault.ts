import type { CellRef } from '../../../domain/cell';
import type { Cause, CauseKind } from '../../../findings/finding';
import type { Constraint } from '../../constraint';
import { evidenceOf } from '../evidence';
import type { Equation } from '../system';

/** What is wrong with a row as a whole, so that no figure by itself puts it right. */
export interface RowFault {
  /** The failed equalities that it explains. */
  readonly explained: readonly Equation[];
  readonly cause: (equation: Equation) => Cause;
}

/** The cause that each of the explained equalities carries. */
export function causeOf(
  kind: CauseKind,
  cells: readonly CellRef[],
  from: readonly CellRef[],
  confidence: number,
  { left }: Equation,
  explained: readonly Equation[],
): Cause {
  const own = explained.filter((equation) => equation.left === left);
  return {
    kind,
    cells,
    suggested: [],
    confidence,
    evidence: evidenceOf(left, null, own, from),
  };
}

/** The equalities that the faults explain. */
export function constraintsOf({ explained }: RowFault): Constraint[] {
  return explained.map(({ constraint }) => constraint);
}

/** Another table that does not merely repeat a total of Tabel 1. */
export function isIndependent({ constraint, repeated }: Equation): boolean {
  return constraint.source !== null && repeated === null;
}
