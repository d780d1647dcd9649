import { keyOfCell } from '../../domain/cell';
import type { Cause } from '../../findings/finding';
import type { Constraint, Overrides } from '../constraint';
import type { Culprit } from './culprit';
import type { DiagnosedTable } from './places';
import { constraintsOf } from './rowFaults/rowFault';
import { rowFaults } from './rowFaults/rowFaults';
import { distinctSwaps, swapCulprits, swappedRows } from './swappedRows';
import { systemOf, type System, type Variable } from './system';
import { turnedCauses, turnedRunningCosts } from './turnedRunningCost';

/** Errors of several figures at once, with what is left to be explained once they are set aside. */
export interface JointErrors {
  readonly culprits: readonly Culprit[];
  /** Causes of failed equalities that no figure by itself would mend. */
  readonly causes: ReadonlyMap<Variable, Cause>;
  readonly joint: readonly (readonly Constraint[])[];
  readonly left: System;
}

/**
 * Errors that show in several equalities at once: a Tabel B with its sign turned, rows in each other's place, rows that
 * are missing, stand twice or under a wrong styringsområde. Each is recognised by its pattern, on what the ones before
 * it leave.
 */
export function jointErrors(
  constraints: readonly Constraint[],
  mended: Overrides,
  tables: readonly DiagnosedTable[],
): JointErrors {
  const causes = new Map<Variable, Cause>();
  const explained = new Set<Constraint>();
  const printed = systemOf(constraints, mended);
  for (const turned of turnedRunningCosts(printed)) {
    for (const [variable, cause] of turnedCauses(turned)) causes.set(variable, cause);
    for (const { constraint } of [...turned.joined, ...turned.running, ...turned.gross])
      explained.add(constraint);
  }
  const culprits = distinctSwaps(swappedRows(printed, tables)).flatMap((swap) => swapCulprits(printed, swap));
  const overrides = new Map(mended);
  for (const { variable, meant } of culprits) overrides.set(keyOfCell(variable.cell.at), meant);
  const rest = (): System =>
    systemOf(
      constraints.filter((constraint) => !explained.has(constraint)),
      overrides,
    );
  const unswapped = culprits.length === 0 && explained.size === 0 ? printed : rest();
  const faults = rowFaults(unswapped);
  for (const fault of faults) {
    for (const equation of fault.explained) {
      causes.set(equation.left, fault.cause(equation));
      explained.add(equation.constraint);
    }
  }
  const left = faults.length === 0 ? unswapped : rest();
  return { culprits, causes, joint: faults.map(constraintsOf), left };
}
