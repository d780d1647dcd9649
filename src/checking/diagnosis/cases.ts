import type { AmountCell } from '../../domain/budgetTable';
import type { CauseKind } from '../../findings/finding';
import type { Component } from './components';
import type { Judge, JudgedSolution } from './judgement';
import { localise } from './localise';
import type { System } from './system';

/** A component with the sets of figures that would mend it, likeliest first. */
export interface Case {
  readonly component: Component;
  readonly options: readonly Option[];
}

/** A solution with its weight. */
export interface Option {
  readonly judged: JudgedSolution;
  readonly score: number;
}

/** One thing that went wrong in several years of a row. */
export interface RowEvent {
  readonly kind: CauseKind;
  /** In each of the years, the figure of the row. */
  readonly years: ReadonlyMap<Case, Option>;
  /** In each of the years, figures elsewhere that it was made from. */
  readonly from: ReadonlyMap<Case, readonly AmountCell[]>;
  /** ln of the relative probability of all of it together. */
  readonly score: number;
}

export function caseOf(system: System, component: Component, judge: Judge): Case {
  const solutions = localise(system, component, judge);
  const options = solutions.map((each): Option => ({ judged: each, score: each.score }));
  return { component, options: sorted(options) };
}

/** Likeliest first; equals in the order in which they were found. */
export function sorted(options: readonly Option[]): Option[] {
  return [...options].sort((one, other) => other.score - one.score);
}
