import type { Amount } from '../../domain/amount';
import {
  isCommitteeTableKind,
  yearOfColumn,
  type AmountCell,
  type BudgetTable,
} from '../../domain/budgetTable';
import type { CauseKind } from '../../findings/finding';
import { columnOfYear } from '../economy';
import { expectationOf, type RowValues } from './expectation';
import { keyOfChange, type Change, type Judge, type JudgedChange } from './judgement';
import { anyOtherFigure, EACH_KIND, misprintsOf, type Misprint } from './misprints';
import { paybackEvidence } from './paybackEvidence';
import type { Place, Places } from './places';
import { roundnessOf, type Roundness } from './roundness';
import { sumReadings } from './sumReadings';
import { judge } from '../tolerance';
import {
  AS_PRINTED,
  residualUnder,
  valueUnder,
  type Assignment,
  type Equation,
  type System,
  type Variable,
} from './system';

/** A figure goes wrong now and then: every further one makes a set of them less likely. */
export const GOES_WRONG = Math.log(1 / 20);
/** A typed total that repeats a wrong figure was added up after the error was made; that is the rarer order. */
const TYPED_FOLLOWER = Math.log(0.05);
/** Where one was, so were the others above it. */
const ANOTHER_FOLLOWER = Math.log(0.5);
/** A row missing altogether is rarer than a wrong figure. */
const MISSING_ROW = 0.3;
const REPEATED_TOTAL = Math.log(0.5);
/** A formula that covers what it should is seldom wrong. */
const FORMULA_OVERTYPED = Math.log(0.01);

/** A typed figure among formulas has taken a formula's place. */
const OVERTYPED = Math.log(20);

/**
 * Weighs changes by Bayes' rule: how likely is the printed figure if the other one was meant (misprints, row left
 * out, copied figure), and how much better than the printed one does the meant figure fit row and table?
 */
export function judgeOf(system: System, places: Places): Judge {
  const roundness = new Map<BudgetTable, Roundness>();
  const roundnessIn = (table: BudgetTable): Roundness => {
    const known = roundness.get(table) ?? roundnessOf(table);
    roundness.set(table, known);
    return known;
  };
  const weigh = (variable: Variable, value: Amount): Weighed => {
    const place = places.get(variable.cell);
    const roundnessHere = place === undefined ? UNKNOWN_ROUNDNESS : roundnessIn(place.table);
    const readings = readingsOf(system, variable, value, place, roundnessHere);
    const total = readings.reduce((sum, { probability }) => sum + probability, 0);
    const fitAmong = (mended: RowValues): number =>
      place === undefined || isDerived(variable) ? 0 : fitOf(variable, value, place, roundnessHere, mended);
    return { place, readings, error: Math.log(total), fit: fitAmong(NO_OTHERS), fitAmong };
  };
  const weighMissing = (variable: Variable, value: Amount): Weighed => {
    const probability = MISSING_ROW * anyOtherFigure(variable.value, value, UNKNOWN_ROUNDNESS);
    const readings: Misprint[] = [{ kind: 'row-omitted', probability, from: [] }];
    const place = places.get(variable.cell);
    return { place, readings, error: Math.log(probability), fit: 0, fitAmong: () => 0 };
  };
  const weighed = new Map<string, Weighed>();
  return {
    change: (change) => {
      const { variable, value, missesRow } = change;
      const key = keyOfChange(change);
      const known = weighed.get(key) ?? (missesRow === true ? weighMissing : weigh)(variable, value);
      weighed.set(key, known);
      const overtyped = isOvertyped(variable, known.place) ? OVERTYPED : 0;
      const score = GOES_WRONG + known.error + known.fit + followingOf(change, places, null) + overtyped;
      return { change, ...known, score };
    },
    solution: (changes, assignment) => {
      const alone = changes.reduce(
        (sum, { score, change }) =>
          sum + score - followingOf(change, places, null) + followingOf(change, places, assignment),
        0,
      );
      const score = alone + paybackEvidence(changes, assignment, places) + exactness(changes, assignment);
      return { changes, assignment, score };
    },
  };
}

/** What is to be said of a figure and its meant value, wherever they stand in a set. */
type Weighed = Pick<JudgedChange, 'place' | 'readings' | 'error' | 'fit' | 'fitAmong'>;

const NO_OTHERS: RowValues = new Map();

const UNKNOWN_ROUNDNESS: Roundness = () => 1;

function isOvertyped({ cell }: Variable, place: Place | undefined): boolean {
  if (cell.formula !== null || place === undefined) return false;
  const others = place.row.amounts.filter((other) => other !== cell && other.kind === 'amount');
  return others.length > 1 && others.every(({ formula }) => formula !== null);
}

/** Is the figure made from others: the left side of an equality? */
function isDerived(variable: Variable): boolean {
  return variable.equations.some(({ left, constraint }) => left === variable && !constraint.corroborates);
}

/** Sums that are exact as printed are seldom off by a rounding once the wrong figure is mended, and the reverse. */
const INEXACT = Math.log(0.25);
/** So far off that it is a rounding at best. */
const HARDLY_ROUNDING = Math.log(0.02);
/** A figure that is exactly the sum of its rows is seldom wrong by itself. */
const NOT_THE_SUM = Math.log(0.05);
/** Nothing adds up to nothing: there is nothing to round. */
const NOT_NOTHING = Math.log(0.001);

function exactness(changes: readonly JudgedChange[], assignment: Assignment): number {
  const touched = new Set<Equation>();
  const roots = new Set(changes.map(({ change }) => change.variable));
  for (const { change } of changes) {
    for (const each of [change.variable, ...change.followers.map((follower) => follower.variable)]) {
      for (const equation of each.equations) touched.add(equation);
    }
  }
  let evidence = 0;
  for (const equation of touched) {
    const before = equation.failed ? 0 : inexactness(equation, AS_PRINTED);
    const after = inexactness(equation, assignment);
    evidence += after - before;
    if (!equation.failed && before === 0 && after < 0 && roots.has(equation.left)) evidence += NOT_THE_SUM;
  }
  return evidence;
}

function inexactness({ left, terms, addends, constraint }: Equation, assignment: Assignment): number {
  const residual = residualUnder({ left, terms }, assignment);
  if (residual === 0) return 0;
  if (terms.every(({ variable }) => valueUnder(variable, assignment) === 0)) return NOT_NOTHING;
  return judge(residual, addends, constraint.precision) === 'rounding' ? INEXACT : HARDLY_ROUNDING;
}

function fitOf(
  variable: Variable,
  value: Amount,
  place: Place,
  roundness: Roundness,
  mended: RowValues,
): number {
  const good = expectationOf(value, place, roundness, mended);
  return Math.log(good / expectationOf(variable.value, place, roundness, mended));
}

/**
 * How likely it is that totals were added up from the wrong figure, table by table: the first in each is the surprise.
 * One that stays as printed was not.
 */
function followingOf({ followers }: Change, places: Places, assignment: Assignment | null): number {
  const tables = new Set<BudgetTable | undefined>();
  let evidence = 0;
  for (const { byFormula, variable } of followers) {
    if (byFormula || assignment?.get(variable.id) === variable.value) continue;
    const table = places.get(variable.cell)?.table;
    if (variable.equations.some(({ left, repeated }) => left === variable && repeated !== null)) {
      evidence += REPEATED_TOTAL;
    } else evidence += tables.has(table) ? ANOTHER_FOLLOWER : TYPED_FOLLOWER;
    tables.add(table);
  }
  return evidence;
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
    kind: otherKind(variable),
    probability: anyOtherFigure(value, meant, roundness),
    from: [],
  };
  const isFormula = cell.formula !== null && !readings.some(isFormulaKind);
  const scale = isFormula ? Math.exp(FORMULA_OVERTYPED) : 1;
  return [...readings, other].map((reading) => ({ ...reading, probability: reading.probability * scale }));
}

/** A typed total may be of before a change; a formula cannot, but may cover the wrong cells. */
function otherKind(variable: Variable): CauseKind {
  if (!isDerived(variable)) return 'unknown';
  return variable.cell.formula === null ? 'stale-total' : 'formula-range';
}

/** Kinds that say what a formula does wrong. */
function isFormulaKind({ kind, from }: Misprint): boolean {
  if (kind === 'row-counted-twice' || kind === 'wrong-area') return from.length > 0;
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
