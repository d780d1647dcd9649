import type { Amount } from '../../domain/amount';
import { suspectsOf, type Component } from './components';
import { keyOfChange, type Change, type Judge, type JudgedChange, type JudgedSolution } from './judgement';
import { missingRow } from './missingRows';
import { propagate } from './propagation';
import { totalChains } from './totalChains';
import {
  AS_PRINTED,
  holdsUnder,
  residualUnder,
  shortest,
  valueUnder,
  type Assignment,
  type Equation,
  type System,
  type Variable,
} from './system';

/** How many changes of one figure are tried for one component. Steps, not seconds: the same result on every machine. */
const MOST_STEPS = 3000;
/** More wrong figures than these in one component are not told apart. */
const MOST_CHANGES = 5;
/** How many sets of figures are kept open in the search for more than two. */
const MOST_OPEN = 30;
/** ln of the likelihood that each figure of a set must have on average, for larger sets not to be tried. */
const LIKELY_ENOUGH = -9;
/** What one failed equality that is still to be mended counts against a set of figures, as ln of likelihood. */
const STILL_FAILED = 3;

interface Node {
  readonly changes: readonly JudgedChange[];
  readonly assignment: Assignment;
  readonly violated: readonly Equation[];
  /** ln of the likelihood of the changes so far. */
  readonly score: number;
}

/**
 * Error localisation after Fellegi and Holt: the smallest sets of figures that can be changed so that every equality
 * of a component holds and no other breaks. Any solution changes a figure of any violated equality, so the search branches over one equality's figures;
 * single figures and pairs are tried exhaustively, larger sets likeliest first (algorithms guide; R package
 * errorlocate). A larger set is tried as long as the smaller ones are far from likely: several errors beside each other
 * may be explained by one or two absurd figures.
 */
export function localise(system: System, component: Component, judge: Judge): JudgedSolution[] {
  const steps = { left: MOST_STEPS };
  const own = new Set(component.failed);
  let open: Node[] = [{ changes: [], assignment: new Map(), violated: component.failed, score: 0 }];
  const solutions: JudgedSolution[] = [];
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    const next: Node[] = [];
    for (const node of open) {
      for (const child of childrenOf(system, node, own, judge, steps)) {
        if (child.violated.length === 0) solutions.push(judge.solution(child.changes, child.assignment));
        else next.push(child);
      }
    }
    const best = Math.max(...solutions.map(({ score }) => score));
    if (best >= LIKELY_ENOUGH * (size + 1) || steps.left <= 0) break;
    open = size === 1 ? next : mostPromising(next);
  }
  return distinct(solutions);
}

/** Every change of one more figure that mends something. */
function childrenOf(
  system: System,
  node: Node,
  own: ReadonlySet<Equation>,
  judge: Judge,
  steps: { left: number },
): Node[] {
  const target = shortest(node.violated);
  if (target === undefined) return [];
  const children: Node[] = [];
  const add = (change: Change, assignment: Assignment): void => {
    const violated = violatedAfter(node, change, assignment, own);
    const judged = judge.change(change);
    const score = node.score + judged.score;
    children.push({ changes: [...node.changes, judged], assignment, violated, score });
  };
  for (const { change, assignment } of totalChains(system, target, node.violated, node.assignment)) {
    steps.left -= 1;
    if (!node.assignment.has(change.variable.id)) add(change, assignment);
  }
  const missing = missingRow(system, target, node.assignment);
  if (missing !== null && !node.assignment.has(missing.change.variable.id)) {
    steps.left -= 1;
    add(missing.change, missing.assignment);
  }
  for (const variable of suspectsOf(target)) {
    if (node.assignment.has(variable.id)) continue;
    for (const value of mendingValues(system, variable, node, steps)) {
      if (steps.left <= 0) return children;
      steps.left -= 1;
      const { assignment, followers } = propagate(system, variable, value, node.assignment);
      add({ variable, value, followers }, assignment);
    }
  }
  return children;
}

/** The values of a figure under which one or more of the violated equalities hold. */
function mendingValues(
  system: System,
  variable: Variable,
  { assignment, violated }: Node,
  steps: { left: number },
): Amount[] {
  const printed = valueUnder(variable, assignment);
  const values: Amount[] = [];
  for (const direction of printed === 0 ? ([1, -1] as const) : ([Math.sign(printed)] as const)) {
    steps.left -= 1;
    const probe = (printed + direction * PROBE) as Amount;
    const probed = propagate(system, variable, probe, assignment).assignment;
    for (const equation of violated) {
      const residual = residualUnder(equation, assignment);
      const slope = (residualUnder(equation, probed) - residual) / (direction * PROBE);
      if (slope === 0) continue;
      const value = (printed - residual / slope) as Amount;
      if (!Number.isSafeInteger(value) || value === printed || values.includes(value)) continue;
      if (value !== 0 || !isSkippedText(system, variable)) values.push(value);
    }
  }
  return values;
}

/** A text inside a formula's range counts as nothing already: to empty it would explain away what is wrong. */
function isSkippedText(system: System, variable: Variable): boolean {
  const { kind, storedAs } = variable.cell;
  return kind === 'amount' && storedAs === 'text' && system.formulas.dependents.has(variable);
}

/** One printed unit. */
const PROBE = 10_000;

/**
 * What fails under the changes. Equalities beyond the component that failed before may have an error of their own: they
 * count only where the change makes them worse.
 */
function violatedAfter(
  { violated }: Node,
  { variable: root, followers }: Change,
  assignment: Assignment,
  own: ReadonlySet<Equation>,
): Equation[] {
  const still = new Set(violated.filter((equation) => !holdsUnder(equation, assignment)));
  for (const variable of [root, ...followers.map((follower) => follower.variable)]) {
    for (const equation of variable.equations) {
      if (still.has(equation) || holdsUnder(equation, assignment)) continue;
      if (!equation.failed || own.has(equation) || isWorse(equation, assignment)) still.add(equation);
    }
  }
  return [...still];
}

function isWorse(equation: Equation, assignment: Assignment): boolean {
  return Math.abs(residualUnder(equation, assignment)) > Math.abs(residualUnder(equation, AS_PRINTED));
}

function mostPromising(nodes: readonly Node[]): Node[] {
  const promise = ({ score, violated }: Node): number => score - STILL_FAILED * violated.length;
  return [...nodes].sort((one, other) => promise(other) - promise(one)).slice(0, MOST_OPEN);
}

/** The same figures changed to the same values in another order are one solution. */
function distinct(solutions: readonly JudgedSolution[]): JudgedSolution[] {
  const known = new Set<string>();
  return solutions.filter(({ changes }) => {
    const key = changes
      .map(({ change }) => keyOfChange(change))
      .sort()
      .join(' ');
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}
