import { subtract, type Amount } from '../../domain/amount';
import { covers } from '../formulaReferences';
import { contributionOf } from '../constraint';
import {
  residualUnder,
  valueUnder,
  type Assignment,
  type Equation,
  type EquationTerm,
  type System,
  type Variable,
} from './system';

/** A figure that was made from a wrong one, and would change with it. */
export interface Follower {
  readonly variable: Variable;
  /** A formula follows by itself; a typed figure only if somebody added up the wrong figure. */
  readonly byFormula: boolean;
}

export interface Propagation {
  readonly assignment: Assignment;
  readonly followers: readonly Follower[];
}

/** A chain of totals is never longer than this: row, subtotal, total, impact, committee table, overview, its total. */
const MOST_FOLLOWERS = 40;

/**
 * What else changes when a figure does: totals that agree with the figure as printed were made from it. Equalities that
 * fail as printed pass nothing on, but for a formula that covers the figure, and a left side that repeats a wrong total.
 */
export function propagate(system: System, root: Variable, value: Amount, before: Assignment): Propagation {
  const assignment = new Map(before);
  assignment.set(root.id, value);
  const followers: Follower[] = [];
  const queue = [root];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const equation of [...next.equations, ...next.repeatedBy]) {
      const { left } = equation;
      if (left === next || left === root || followers.length >= MOST_FOLLOWERS) continue;
      const through = passesOn(system, equation, next);
      if (through === null) continue;
      const moved = movedBy(through, before, assignment);
      const target = (valueUnder(left, before) + moved) as Amount;
      if (target === valueUnder(left, assignment) || fitsBetterUnmoved(equation, before, assignment))
        continue;
      const known = followers.some(({ variable }) => variable === left);
      if (known && !isSum(equation)) continue;
      assignment.set(left.id, target);
      if (!known) followers.push({ variable: left, byFormula: left.cell.formula !== null });
      queue.push(left);
    }
  }
  return { assignment, followers };
}

/** A sum that is off by a rounding as printed, and nearer to exact if its left side stays, does not follow. */
function fitsBetterUnmoved(equation: Equation, before: Assignment, after: Assignment): boolean {
  if (equation.failed) return false;
  const printed = Math.abs(residualUnder(equation, before));
  return printed > 0 && Math.abs(residualUnder(equation, after)) < printed;
}

/** The terms through which the left side follows the variable; null where it does not. */
function passesOn(system: System, equation: Equation, variable: Variable): readonly EquationTerm[] | null {
  if (equation.constraint.corroborates) return null;
  if (!equation.failed) return equation.terms;
  if (equation.repeated?.some((term) => term.variable === variable) === true) return equation.repeated;
  const { formula } = equation.left.cell;
  if (formula === null) return null;
  const areas = system.areasOf(formula);
  if (areas === null || !covers(areas, variable.cell)) return null;
  return equation.terms.filter((term) => covers(areas, term.variable.cell));
}

function isSum(equation: Equation): boolean {
  return equation.constraint.source === null;
}

function movedBy(terms: readonly EquationTerm[], before: Assignment, after: Assignment): Amount {
  let moved = 0;
  for (const { term, variable } of terms) {
    const old = valueUnder(variable, before);
    const now = valueUnder(variable, after);
    if (old !== now) moved += subtract(contributionOf(term, now), contributionOf(term, old));
  }
  return moved as Amount;
}
