import { add, subtract, ZERO } from '../../domain/amount';
import type { Change } from './judgement';
import { propagate, type Follower } from './propagation';
import {
  residualUnder,
  valueUnder,
  type Assignment,
  type Equation,
  type System,
  type Variable,
} from './system';

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
  const by = subtract(meant, printed);
  const missed = new Map(assignment).set(missing.id, by);
  const copies = left.equations.flatMap((equation) => copyOf(equation, left));
  for (const { variable } of copies) {
    missed.set(variable.id, add(valueUnder(variable, before), by));
    if (variable.missing !== null) missed.set(variable.missing.id, by);
  }
  const change: Change = {
    variable: left,
    value: meant,
    followers: [...followers, ...copies],
    missesRow: true,
  };
  return { change, assignment: missed };
}

/** Tabel C's total where it only repeats A's: it lacks the same row. */
function copyOf({ constraint, failed, left, terms }: Equation, total: Variable): Follower[] {
  if (constraint.code !== 'gross-equals-net' || failed) return [];
  const others = [left, ...terms.map(({ variable }) => variable)].filter((variable) => variable !== total);
  return others.map((variable) => ({ variable, byFormula: true }));
}
