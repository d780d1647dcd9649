import type { Amount } from '../../domain/amount';
import type { RowValues } from './expectation';
import type { Misprint } from './misprints';
import type { Place } from './places';
import type { Follower } from './propagation';
import type { Assignment, Variable } from './system';

/** One wrong figure with the value that mends it, and the figures that repeat its error. */
export interface Change {
  readonly variable: Variable;
  readonly value: Amount;
  readonly followers: readonly Follower[];
  /** The total is wrong because a row is missing altogether. */
  readonly missesRow?: boolean;
}

/** A change with what may have caused it. */
export interface JudgedChange {
  readonly change: Change;
  readonly place: Place | undefined;
  /** Likeliest first; the last is always "any other figure". */
  readonly readings: readonly Misprint[];
  /** ln of the probability of the printed figure, given the meant one. */
  readonly error: number;
  /** ln of how much better the meant figure fits row and table than the printed one. */
  readonly fit: number;
  /** The same where other figures of its row hold what is meant already. */
  readonly fitAmong: (mended: RowValues) => number;
  /** ln of how likely it is that a figure goes wrong at all, together with how error, fit and followers speak for it. */
  readonly score: number;
}

export interface JudgedSolution {
  readonly changes: readonly JudgedChange[];
  readonly assignment: Assignment;
  /** ln of the relative probability of the whole. */
  readonly score: number;
}

export interface Judge {
  readonly change: (change: Change) => JudgedChange;
  readonly solution: (changes: readonly JudgedChange[], assignment: Assignment) => JudgedSolution;
}

/** Equal for changes of the same figure to the same value, for the same reason. */
export function keyOfChange({ variable, value, missesRow }: Change): string {
  return `${variable.id}=${value}${missesRow === true ? '+' : ''}`;
}
