import type { Amount } from '../../domain/amount';
import type { Constraint } from '../constraint';
import type { Cause } from '../../findings/finding';
import type { Place } from './places';
import type { Equation, Variable } from './system';

/** A figure that is held to be wrong, with the value that mends it. */
export interface Culprit {
  readonly variable: Variable;
  readonly meant: Amount;
  readonly place: Place | undefined;
  readonly cause: Cause;
  /** The failed equality that speaks of it with most authority, and all that it mends. */
  readonly equation: Equation;
  readonly mends: readonly Equation[];
}

/** What diagnosis has to say of failed equalities. */
export interface Findings {
  /** Figures found wrong with enough confidence to name them. */
  readonly culprits: readonly Culprit[];
  /** Causes of failed equalities that stay where they are: at their left side. */
  readonly causes: ReadonlyMap<Variable, Cause>;
  /** Failed equalities that one wrong figure would explain, though it is not known which: they have one root. */
  readonly joint: readonly (readonly Constraint[])[];
}
