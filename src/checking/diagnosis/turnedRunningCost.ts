import { numberOfAmount, subtract, type Amount } from '../../domain/amount';
import type { CellRef } from '../../domain/cell';
import type { Cause, CauseKind } from '../../findings/finding';
import {
  residualUnder,
  valueUnder,
  type Assignment,
  type Equation,
  type System,
  type Variable,
} from './system';

const AS_PRINTED: Assignment = new Map();

/** A Tabel B with its sign turned against A and C, with the equalities that it explains. */
export interface TurnedRunningCost {
  /** Failed equalities whose left side stands in Tabel B: its sign is turned. */
  readonly running: readonly Equation[];
  /** Failed equalities whose left side stands in Tabel C: it is the net effect with B taken the wrong way. */
  readonly gross: readonly Equation[];
  /** The committees' A = B + C. */
  readonly joined: readonly Equation[];
}

/**
 * Where every committee's C is A + B instead of A − B, Tabel B was entered with its sign turned and C made from it
 * (domain guide, section 9: F6). The right figures of the committees do not follow from the others, so nothing is
 * mended; the failed totals are explained.
 */
export function turnedRunningCost(system: System): TurnedRunningCost | null {
  const failed = system.equations.filter((equation) => equation.failed);
  const joined = failed.filter(({ constraint }) => constraint.code === 'net-running-gross');
  const straight = system.equations.filter(isStraight);
  const turned = joined.filter(
    (equation) => isTurned(equation) && !straight.some((other) => isSamePlace(other, equation.constraint)),
  );
  if (turned.length < 2) return null;
  const inTables = (kind: 'running-cost' | 'gross-effect'): Equation[] =>
    failed.filter(
      ({ constraint }) =>
        constraint.table.kind === kind &&
        turned.some(
          ({ constraint: other }) => other.proposal === constraint.proposal && other.year === constraint.year,
        ) &&
        joined.every((other) => !isSamePlace(other, constraint) || turned.includes(other)),
    );
  const running = inTables('running-cost');
  return running.length === 0 ? null : { running, gross: inTables('gross-effect'), joined: turned };
}

function isSamePlace(joined: Equation, constraint: Equation['constraint']): boolean {
  return joined.constraint.proposal === constraint.proposal && joined.constraint.year === constraint.year;
}

/** A committee whose B is right: then the others' is not turned as a whole. */
function isStraight({ failed, constraint, terms }: Equation): boolean {
  const [running] = terms;
  if (failed || constraint.code !== 'net-running-gross' || constraint.row.role === 'total') return false;
  return running !== undefined && terms.length === 2 && valueUnder(running.variable, AS_PRINTED) !== 0;
}

/** Does A = C − B hold, with a B that makes a difference? The first of the two terms is Tabel B's. */
function isTurned(equation: Equation): boolean {
  const [running, gross] = equation.terms;
  if (running === undefined || gross === undefined) return false;
  const cost = valueUnder(running.variable, AS_PRINTED);
  return cost !== 0 && residualUnder(equation, AS_PRINTED) === -2 * cost;
}

/** The causes of the failed totals: in Tabel B its sign, in Tabel C that it was made with that sign. */
export function turnedCauses(turned: TurnedRunningCost): [Variable, Cause][] {
  return [
    ...causesOf(turned.running, 'sign', turned.joined),
    ...causesOf(turned.gross, 'copied-from', turned.joined),
  ];
}

const CONFIDENCE = 0.9;

function causesOf(
  failed: readonly Equation[],
  kind: CauseKind,
  joined: readonly Equation[],
): [Variable, Cause][] {
  const cells = failed.map(({ left }) => left.cell.at);
  const meant = (equation: Equation): Amount =>
    subtract(equation.left.value, residualUnder(equation, AS_PRINTED));
  const suggested = failed.map((equation) => ({
    cell: equation.left.cell.at,
    value: numberOfAmount(meant(equation)),
  }));
  return failed.map((equation) => [
    equation.left,
    {
      kind,
      cells,
      suggested,
      confidence: CONFIDENCE,
      evidence: {
        printed: equation.left.cell.kind === 'amount' ? numberOfAmount(equation.left.value) : null,
        meant: numberOfAmount(meant(equation)),
        mends: [],
        from: kind === 'sign' ? runningCells(joined) : [],
      },
    },
  ]);
}

/** Tabel B's cells in A = B + C. */
function runningCells(joined: readonly Equation[]): CellRef[] {
  return joined.flatMap(({ terms }) => terms.slice(0, 1).map(({ variable }) => variable.cell.at));
}
