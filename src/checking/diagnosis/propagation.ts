import { subtract, type Amount } from '../../domain/amount';
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
    for (const formula of system.formulas.dependents.get(next) ?? []) {
      if (formula === root || followers.length >= MOST_FOLLOWERS) continue;
      const target = recomputed(system, formula, before, assignment);
      if (target === valueUnder(formula, assignment)) continue;
      if (!assignment.has(formula.id)) followers.push({ variable: formula, byFormula: true });
      assignment.set(formula.id, target);
      queue.push(formula);
    }
    for (const equation of [...next.equations, ...next.repeatedBy]) {
      const { left } = equation;
      if (left === next || left === root || followers.length >= MOST_FOLLOWERS) continue;
      if (system.formulas.precedents.has(left)) continue;
      const through = passesOn(equation, next);
      if (through === null) continue;
      const moved = movedBy(through, before, assignment);
      const target = (valueUnder(left, before) + moved) as Amount;
      const current = valueUnder(left, assignment);
      if (target === current || fitsBetterUnmoved(equation, before, assignment)) continue;
      const known = followers.some(({ variable }) => variable === left);
      if (known && !isSum(equation)) continue;
      assignment.set(left.id, target);
      if (!known) followers.push({ variable: left, byFormula: false });
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
function passesOn(equation: Equation, variable: Variable): readonly EquationTerm[] | null {
  if (equation.constraint.corroborates) return null;
  if (!equation.failed) return equation.terms;
  if (equation.repeated?.some((term) => term.variable === variable) === true) return equation.repeated;
  return null;
}

/** What a formula gives once the figures that it adds up have changed. */
function recomputed(system: System, formula: Variable, before: Assignment, after: Assignment): Amount {
  let value: number = valueUnder(formula, before);
  for (const precedent of system.formulas.precedents.get(formula) ?? []) {
    // A text inside a range is not counted, whatever it says.
    if (precedent.cell.kind === 'amount' && precedent.cell.storedAs === 'text') continue;
    value += valueUnder(precedent, after) - valueUnder(precedent, before);
  }
  return value as Amount;
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
