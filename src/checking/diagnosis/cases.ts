import type { AmountCell } from '../../domain/budgetTable';
import type { CauseKind } from '../../findings/finding';
import type { Component } from './components';
import { localise } from './localise';
import { missingRows } from './missingRows';
import type { JudgedSolution, Judge } from './plausibility';
import type { Places } from './places';
import type { System } from './system';

/** A component with the sets of figures that would mend it, likeliest first. */
export interface Case {
  readonly component: Component;
  readonly options: Option[];
  readonly gaveUp: boolean;
}

/** A solution with its weight, which what the same row does in other years may raise. */
export interface Option {
  readonly judged: JudgedSolution;
  score: number;
  /** The event over several years that it is part of. */
  event: RowEvent | null;
}

/** One thing that went wrong in several years of a row. */
export interface RowEvent {
  readonly kind: CauseKind;
  readonly options: readonly Option[];
  /** Figures elsewhere that it was made from. */
  readonly from: readonly AmountCell[];
}

export function caseOf(system: System, component: Component, { judge }: Judge, places: Places): Case {
  const { solutions, gaveUp } = localise(system, component);
  const judged = [...solutions.map(judge), ...missingRows(component, places)];
  const options = judged.map((each): Option => ({ judged: each, score: each.score, event: null }));
  return { component, options: sorted(options), gaveUp };
}

/** Likeliest first; equals in the order in which they were found. */
export function sorted(options: readonly Option[]): Option[] {
  return [...options].sort((one, other) => other.score - one.score);
}
