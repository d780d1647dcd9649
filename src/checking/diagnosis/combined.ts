import { subtract, type Amount } from '../../domain/amount';
import type { JudgedSolution } from './judgement';
import {
  AS_PRINTED,
  holdsUnder,
  residualUnder,
  type Assignment,
  type Equation,
  type Variable,
  type VariableId,
} from './system';

/** Totals of totals: row, subtotal, total, impact, overview. */
const MOST_PASSES = 4;

/**
 * What stands in all figures once several answers are made together: the wrong figures hold what they should, and what
 * was added up from them follows all of them at once.
 */
export function combined(answers: readonly JudgedSolution[]): Assignment {
  const values = new Map<VariableId, Amount>();
  const followers = new Map<Variable, Amount>();
  for (const { changes, assignment } of answers) {
    for (const { change } of changes) values.set(change.variable.id, change.value);
    for (const { change } of changes) {
      for (const { variable } of change.followers) {
        followers.set(variable, assignment.get(variable.id) ?? variable.value);
      }
    }
  }
  const roots = new Set(values.keys());
  const open = [...followers].filter(([{ id }]) => !roots.has(id));
  for (const [{ id }, value] of open) values.set(id, value);
  if (answers.length < 2) return values;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let moves = false;
    for (const [variable] of open) {
      const sum = variable.equations.find((equation) => isOwn(equation, variable));
      if (sum === undefined) continue;
      const off = subtract(residualUnder(sum, values), roundingOf(sum));
      if (off === 0) continue;
      values.set(variable.id, subtract(values.get(variable.id) ?? variable.value, off));
      moves = true;
    }
    if (!moves) break;
  }
  return values;
}

/** Do all equalities hold that give the figure? */
export function isSettled(variable: Variable, values: Assignment): boolean {
  return variable.equations.every((equation) => !isOwn(equation, variable) || holdsUnder(equation, values));
}

function isOwn({ left, constraint }: Equation, variable: Variable): boolean {
  return left === variable && !constraint.corroborates;
}

/** What a sum that holds is off by as printed: it stays off by that. */
function roundingOf(equation: Equation): Amount {
  return equation.failed ? (0 as Amount) : residualUnder(equation, AS_PRINTED);
}
