import { subtract, ZERO } from '../../domain/amount';
import type { Change } from './judgement';
import { propagate } from './propagation';
import { residualUnder, valueUnder, type Assignment, type Equation, type System } from './system';

/**
 * A table whose total is the sum of its rows and yet differs from the figure that it distributes may lack a row
 * altogether (F1 leaves two small units out): then the total is wrong, and no printed row is.
 */
export function missingRow(
  system: System,
  tie: Equation,
  before: Assignment,
): { readonly change: Change; readonly assignment: Assignment } | null {
  const { left, constraint } = tie;
  const { missing } = left;
  const printed = valueUnder(left, before);
  if (missing === null || constraint.source === null || printed === ZERO || before.has(missing.id))
    return null;
  const meant = subtract(printed, residualUnder(tie, before));
  if (Math.abs(meant) < Math.abs(printed)) return null;
  const { assignment, followers } = propagate(system, left, meant, before);
  const missed = new Map(assignment).set(missing.id, subtract(meant, printed));
  return { change: { variable: left, value: meant, followers, missesRow: true }, assignment: missed };
}
