import { subtract } from '../../domain/amount';
import type { Change } from './judgement';
import { propagate, type Follower } from './propagation';
import {
  residualUnder,
  shortest,
  valueUnder,
  type Assignment,
  type Equation,
  type System,
  type Variable,
} from './system';

/** A change of several totals at once, and what stands everywhere then. */
export interface TotalChain {
  readonly change: Change;
  readonly assignment: Assignment;
}

/**
 * Typed totals one above the other that are all off by the same: the lowest was added up wrong, and the others from it.
 * One thing went wrong, though several figures must be changed.
 */
export function totalChains(
  system: System,
  target: Equation,
  violated: readonly Equation[],
  before: Assignment,
): TotalChain[] {
  if (!isTypedSum(system, target)) return [];
  const residual = residualUnder(target, before);
  const alike = violated.filter(
    (other) =>
      isTypedSum(system, other) && residualUnder(other, before) === residual && isNested(other, target),
  );
  const lefts = [...new Set(alike.map(({ left }) => left))];
  if (lefts.length < 2) return [];
  const lowest = shortest(alike);
  if (lowest === undefined) return [];
  const value = subtract(valueUnder(lowest.left, before), residual);
  let { assignment, followers }: { assignment: Assignment; followers: readonly Follower[] } = propagate(
    system,
    lowest.left,
    value,
    before,
  );
  for (const left of lefts) {
    if (left === lowest.left) continue;
    const meant = subtract(valueUnder(left, before), residual);
    if (valueUnder(left, assignment) === meant) continue;
    const next = propagate(system, left, meant, assignment);
    followers = [...followers, chained(left), ...next.followers.filter((each) => !isAmong(each, followers))];
    assignment = next.assignment;
  }
  return [{ change: { variable: lowest.left, value, followers }, assignment }];
}

function isAmong({ variable }: Follower, followers: readonly Follower[]): boolean {
  return followers.some((other) => other.variable === variable);
}

function chained(variable: Variable): Follower {
  return { variable, byFormula: false };
}

function isTypedSum(system: System, { constraint, left }: Equation): boolean {
  const isSum = constraint.source === null && !constraint.corroborates;
  return isSum && left.cell.kind === 'amount' && !system.formulas.precedents.has(left);
}

/** Does the one total count the figures of the other? */
function isNested(one: Equation, other: Equation): boolean {
  if (one === other) return true;
  const figures = printedIn(one);
  const others = printedIn(other);
  return others.every((each) => figures.includes(each)) || figures.every((each) => others.includes(each));
}

function printedIn({ terms }: Equation): Variable[] {
  return terms.flatMap(({ variable }) => (variable.isPrinted ? variable : []));
}
