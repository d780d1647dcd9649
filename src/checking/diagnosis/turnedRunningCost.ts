import { negate, numberOfAmount } from '../../domain/amount';
import type { CellRef } from '../../domain/cell';
import type { Proposal } from '../../domain/proposal';
import type { Cause } from '../../findings/finding';
import { evidenceOf } from './evidence';
import { AS_PRINTED, residualUnder, valueUnder, type Equation, type System, type Variable } from './system';

/** A Tabel B with its sign turned against A and C, with the equalities that it explains. */
export interface TurnedRunningCost {
  /** Failed equalities whose left side stands in Tabel B: its sign is turned. */
  readonly running: readonly Equation[];
  /** Failed equalities whose left side stands in Tabel C: it is the net effect with B taken the wrong way. */
  readonly gross: readonly Equation[];
  /** The committees' A = B + C that hold with Tabel B's sign turned. */
  readonly turned: readonly Equation[];
  /** All of them that fail in those years. */
  readonly joined: readonly Equation[];
}

/**
 * Of each proposal: where every committee's C is A + B instead of A − B, Tabel B was entered with its sign turned and C
 * made from it (domain guide, section 9: F6). The right figures of the committees do not follow from the others, so nothing is
 * mended; the failed totals are explained.
 */
export function turnedRunningCosts(system: System): TurnedRunningCost[] {
  const byProposal = new Map<Proposal | null, Equation[]>();
  for (const equation of system.equations) {
    if (!isJoined(equation)) continue;
    const { proposal } = equation.constraint;
    if (equation.failed && !byProposal.has(proposal)) byProposal.set(proposal, []);
  }
  if (byProposal.size === 0) return [];
  for (const equation of system.equations) byProposal.get(equation.constraint.proposal)?.push(equation);
  return [...byProposal.values()].flatMap((own) => turnedIn(own) ?? []);
}

function isJoined({ constraint }: Equation): boolean {
  return constraint.code === 'net-running-gross';
}

function turnedIn(equations: readonly Equation[]): TurnedRunningCost | null {
  const failed = equations.filter((equation) => equation.failed);
  const joined = failed.filter(isJoined);
  const straight = equations.filter(isStraight);
  const turned = joined.filter(
    (equation) => isTurned(equation) && !straight.some((other) => isSamePlace(other, equation.constraint)),
  );
  if (turned.length < 2) return null;
  const years = new Set(turned.map(({ constraint }) => constraint.year));
  const nets = new Set(turned.map(({ constraint }) => constraint.table));
  const cells = new Set(turned.flatMap(({ terms }) => terms.map(({ variable }) => variable.cell)));
  const inTables = (kind: 'running-cost' | 'gross-effect'): Equation[] =>
    failed.filter(
      ({ constraint: { table, year } }) =>
        table.kind === kind &&
        years.has(year) &&
        table.rows.some(({ amounts }) => amounts.some((cell) => cells.has(cell))),
    );
  const running = inTables('running-cost');
  // Where B and C are known to be wrong, A = B + C says nothing of a committee whose A is wrong as well.
  const explained = joined.filter(
    ({ constraint }) => nets.has(constraint.table) && years.has(constraint.year),
  );
  return running.length === 0
    ? null
    : { running, gross: inTables('gross-effect'), turned, joined: explained };
}

/** Does it join the same tables in the same year? A proposal may have Tabel A–E twice. */
function isSamePlace({ constraint: { table, year } }: Equation, other: Equation['constraint']): boolean {
  return table === other.table && year === other.year;
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
export function turnedCauses({ running, gross, turned }: TurnedRunningCost): [Variable, Cause][] {
  const costs = turned.flatMap(({ terms }) => terms.slice(0, 1).map(({ variable }) => variable));
  const straightened = costs.map(({ cell, value }) => ({
    cell: cell.at,
    value: numberOfAmount(negate(value)),
  }));
  const from = costs.map(({ cell }) => cell.at);
  return [
    ...causesOf(running, { kind: 'sign', suggested: straightened, from }),
    ...causesOf(gross, { kind: 'copied-from', suggested: [], from: [] }),
  ];
}

const CONFIDENCE = 0.9;

/**
 * The totals stay without a repair of their own: turning the committees' signs makes A = B + C hold, but what Tabel 1
 * has beyond their sum is posted to none of them, and that only its author can say.
 */
function causesOf(
  failed: readonly Equation[],
  { kind, suggested, from }: Pick<Cause, 'kind' | 'suggested'> & { readonly from: readonly CellRef[] },
): [Variable, Cause][] {
  const cells = from.length > 0 ? from : failed.map(({ left }) => left.cell.at);
  return failed.map(({ left }) => [
    left,
    {
      kind,
      cells,
      suggested,
      confidence: CONFIDENCE,
      evidence: evidenceOf(left, null, [], from),
    },
  ]);
}
