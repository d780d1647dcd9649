import type { Amount } from '../../domain/amount';
import {
  isCommitteeTableKind,
  yearOfColumn,
  type AmountCell,
  type BudgetTable,
} from '../../domain/budgetTable';
import { columnOfYear } from '../economy';
import { expectationOf, type RowValues } from './expectation';
import type { Change, Solution } from './localise';
import { anyOtherFigure, EACH_KIND, misprintsOf, type Misprint } from './misprints';
import { paybackEvidence } from './paybackEvidence';
import type { Place, Places } from './places';
import { roundnessOf, type Roundness } from './roundness';
import { sumReadings } from './sumReadings';
import { residualUnder, type Equation, type System, type Variable } from './system';

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
  /** The same among other figures of its row that are meant, too. */
  readonly fitAmong: (meant: RowValues) => number;
  /** ln of how likely everything else has followed the wrong figure. */
  readonly following: number;
}

export interface JudgedSolution {
  readonly solution: Solution;
  readonly changes: readonly JudgedChange[];
  /** ln of the relative probability of the whole. */
  readonly score: number;
}

/** A typed total that repeats a wrong figure was added up after the error was made; that is the rarer order. */
const TYPED_FOLLOWER = Math.log(0.03);
const REPEATED_TOTAL = Math.log(0.5);
/** A formula that covers what it should is seldom wrong. */
const FORMULA_OVERTYPED = Math.log(0.01);

/** A typed figure among formulas has taken a formula's place. */
const OVERTYPED = Math.log(20);

export interface Judge {
  readonly judge: (solution: Solution) => JudgedSolution;
}

/**
 * Weighs solutions by Bayes' rule: how likely is the printed figure if the other one was meant (misprints, row left
 * out, copied figure), and how much better than the printed one does the meant figure fit row and table?
 */
export function judgeOf(system: System, places: Places): Judge {
  const roundness = new Map<BudgetTable, Roundness>();
  const roundnessIn = (table: BudgetTable): Roundness => {
    const known = roundness.get(table) ?? roundnessOf(table);
    roundness.set(table, known);
    return known;
  };
  const judged = (change: Change): JudgedChange => {
    const { variable, value } = change;
    const place = places.get(variable.cell);
    const roundnessHere = place === undefined ? UNKNOWN_ROUNDNESS : roundnessIn(place.table);
    const readings = readingsOf(system, variable, value, place, roundnessHere);
    const total = readings.reduce((sum, { probability }) => sum + probability, 0);
    const fitAmong = (meant: RowValues): number =>
      place === undefined || isDerived(variable) ? 0 : fitOf(variable, value, place, roundnessHere, meant);
    return {
      change,
      place,
      readings,
      error: Math.log(total),
      fit: fitAmong(new Map()),
      fitAmong,
      following: followingOf(change) + (isOvertyped(variable, place) ? OVERTYPED : 0),
    };
  };
  return {
    judge: (solution) => {
      const changes = solution.changes.map(judged);
      const score = changes.reduce(
        (sum, { error, fit, following }) => sum + error + fit + following,
        paybackEvidence(solution, places) + exactness(solution),
      );
      return { solution, changes, score };
    },
  };
}

const UNKNOWN_ROUNDNESS: Roundness = () => 1;

function isOvertyped({ cell }: Variable, place: Place | undefined): boolean {
  if (cell.formula !== null || place === undefined) return false;
  const others = place.row.amounts.filter((other) => other !== cell && other.kind === 'amount');
  return others.length > 1 && others.every(({ formula }) => formula !== null);
}

/** Is the figure made from others: the left side of an equality? */
export function isDerived(variable: Variable): boolean {
  return variable.equations.some(({ left, constraint }) => left === variable && !constraint.corroborates);
}

/** Sums that are exact as printed are seldom off by a rounding once the wrong figure is mended, and the reverse. */
const INEXACT = Math.log(0.25);

function exactness({ changes, assignment }: Solution): number {
  const touched = new Set<Equation>();
  for (const { variable, followers } of changes) {
    for (const each of [variable, ...followers.map((follower) => follower.variable)]) {
      for (const equation of each.equations) touched.add(equation);
    }
  }
  let evidence = 0;
  for (const equation of touched) {
    const wasExact = equation.failed || residualUnder(equation, AS_PRINTED) === 0;
    const isExact = residualUnder(equation, assignment) === 0;
    if (wasExact !== isExact) evidence += isExact ? -INEXACT : INEXACT;
  }
  return evidence;
}

const AS_PRINTED: Solution['assignment'] = new Map();

function fitOf(
  variable: Variable,
  value: Amount,
  place: Place,
  roundness: Roundness,
  meant: RowValues,
): number {
  const good = expectationOf(value, place, roundness, meant);
  return Math.log(good / expectationOf(variable.value, place, roundness));
}

function followingOf({ followers }: Change): number {
  return followers.reduce((sum, { byFormula, variable }) => {
    if (byFormula) return sum;
    const repeats = variable.equations.some(({ left, repeated }) => left === variable && repeated !== null);
    return sum + (repeats ? REPEATED_TOTAL : TYPED_FOLLOWER);
  }, 0);
}

function readingsOf(
  system: System,
  variable: Variable,
  meant: Amount,
  place: Place | undefined,
  roundness: Roundness,
): Misprint[] {
  const { cell, value } = variable;
  const readings = [
    ...misprintsOf(cell, value, meant),
    ...(isDerived(variable) ? sumReadings(system, variable, meant, place) : []),
    ...(place === undefined ? [] : copiesOf(cell, value, place)),
  ].sort((one, other) => other.probability - one.probability);
  const other: Misprint = {
    kind: isDerived(variable) ? 'stale-total' : 'unknown',
    probability: anyOtherFigure(value, meant, roundness),
    from: [],
  };
  const isFormula = cell.formula !== null && !readings.some(({ kind }) => isFormulaKind(kind));
  const scale = isFormula ? Math.exp(FORMULA_OVERTYPED) : 1;
  return [...readings, other].map((reading) => ({ ...reading, probability: reading.probability * scale }));
}

function isFormulaKind(kind: Misprint['kind']): boolean {
  return kind === 'formula-range' || kind === 'text-number';
}

/** The same figure in a neighbouring year, or on the same row of a sister table (Tabel C copied from A). */
function copiesOf(cell: AmountCell, printed: Amount, place: Place): Misprint[] {
  if (printed === 0) return [];
  const copies: Misprint[] = [];
  for (const step of [-1, 1]) {
    const beside = place.row.amounts[place.index + step];
    const column = place.table.columns[place.index + step];
    if (beside?.kind !== 'amount' || beside.value !== printed || column?.role.kind !== 'year') continue;
    copies.push({ kind: 'copied-from', probability: EACH_KIND / 2, from: [beside] });
  }
  const sister = sistersOf(place).find(
    (other) => other.kind === 'amount' && other.value === printed && other !== cell,
  );
  if (sister !== undefined) copies.push({ kind: 'copied-from', probability: EACH_KIND / 3, from: [sister] });
  return copies;
}

/** The same committee's figures of the same year in the other tables of the proposal. */
function sistersOf(place: Place): AmountCell[] {
  const tables = place.proposal?.tables ?? [];
  return tables.flatMap((other) => (other === place.table ? [] : (sisterIn(other, place) ?? [])));
}

/** The same committee's figure of the same year in another table; null where it has none. */
export function sisterIn(other: BudgetTable, { table, row, column }: Place): AmountCell | null {
  const year = yearOfColumn(column);
  if (year === null || !isCommitteeTableKind(table.kind) || !isCommitteeTableKind(other.kind)) return null;
  const index = columnOfYear(other, year);
  const same = other.rows.find(
    (candidate) =>
      candidate.role === row.role &&
      candidate.labelKey === row.labelKey &&
      candidate.appropriation === row.appropriation,
  );
  return same?.amounts[index] ?? null;
}
