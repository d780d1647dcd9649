import { numberOfAmount, subtract } from '../../domain/amount';
import type { CauseKind } from '../../findings/finding';
import { sorted, type Case, type Option, type RowEvent } from './cases';
import type { JudgedChange } from './judgement';
import type { Settled } from './settle';
import type { Variable } from './system';

/** ln of the probability that something happened which no solution tells: several unlikely errors at once. */
export const SOMETHING_ELSE = Math.log(1e-13);

/** The figures that could be wrong, each with its best solution and the share of all likelihood that it holds. */
export interface Candidate {
  readonly option: Option;
  readonly share: number;
}

/** One candidate for each set of figures, likeliest first. */
export function candidatesOf(options: readonly Option[]): Candidate[] {
  const ordered = sorted(options);
  const [best] = ordered;
  if (best === undefined) return [];
  const weights = ordered.map(({ score }) => Math.exp(score - best.score));
  const all = weights.reduce((sum, weight) => sum + weight, Math.exp(SOMETHING_ELSE - best.score));
  const known = new Map<string, { option: Option; weight: number }>();
  for (const [index, option] of ordered.entries()) {
    const key = figuresOf(option)
      .map(({ id }) => id)
      .sort((one, other) => one - other)
      .join(' ');
    const same = known.get(key);
    const weight = (weights[index] ?? 0) + (same?.weight ?? 0);
    known.set(key, { option: same?.option ?? option, weight });
  }
  return [...known.values()]
    .map(({ option, weight }) => ({ option, share: weight / all }))
    .sort((one, other) => other.share - one.share);
}

export function figuresOf({ judged }: Option): Variable[] {
  return judged.changes.map(({ change }) => change.variable);
}

/** What speaks for a reading beside its share of likelihood. */
export type Situation =
  /** No other figure by itself would mend the same equalities, or the printed one shows how it went wrong. */
  | 'clear'
  /** Others would, and the figures do not say which; or so much is wrong that anything may be. */
  | 'open';

/** How a reading stands among the other figures of its cases, and among the other errors of its table. */
export function situationOf(
  { of, together, event }: Settled,
  { option }: Candidate,
  cases: readonly Case[],
): Situation {
  const own = together.includes(of) ? together : [of];
  const [changed] = option.judged.changes;
  const kind = event?.kind ?? changed?.readings[0]?.kind ?? 'unknown';
  const saysLittle = LITTLE.includes(kind);
  const table = changed?.place?.table;
  const isBeside = (other: Case): boolean =>
    !own.includes(other) && other.component.failed.some(({ constraint }) => constraint.table === table);
  const beside = cases.filter(isBeside).length;
  const isCrowded = beside > 0;
  if (beside >= OVERWRITTEN || isAsWell(kind, changed, event)) return 'open';
  const told = own.every((each) => isTold(each, event?.years.get(each) ?? option));
  // An overview's lines are held to their total alone: any of them may be an older figure, or one may have gone.
  const isOverview = table?.kind === 'overview';
  const isOverviewTotal = isOverview && changed?.place?.row.role !== 'item';
  const isOpen = saysLittle && (isCrowded || (isOverviewTotal && event !== null));
  if (told) return isOpen ? 'open' : 'clear';
  const several = option.judged.changes.length > 1;
  const isChance =
    event === null
      ? changed !== undefined && mayBeChance(kind, changed)
      : kind === 'shifted-year' && own.length < FEWEST_SHIFTED;
  return saysLittle || isChance || isCrowded || isOverview || several ? 'open' : 'clear';
}

/** With so many other errors in a table, all of it may have been overwritten. */
const OVERWRITTEN = 4;

/**
 * Does something else that no solution tells fit as well? A formula has added up what it covers, whatever that is; and
 * totals that were all added up with a row twice look like totals of which such a row has gone.
 */
function isAsWell(kind: CauseKind, changed: JudgedChange | undefined, event: RowEvent | null): boolean {
  if (kind === 'formula-range') {
    const from = event === null ? (changed?.readings[0]?.from ?? []) : [...event.from.values()].flat();
    return from.length === 0;
  }
  const isChain = changed?.change.followers.some(({ byFormula }) => !byFormula) === true;
  return kind === 'row-counted-twice' && isChain;
}

/** Two years in which one figure is the other's may be chance. */
const FEWEST_SHIFTED = 3;

/**
 * Another figure of the same equalities that is off by a round amount makes this one look as if a digit were wrong:
 * 2.750 is 2.700 with another digit, whichever row the 50 belong to.
 */
function mayBeChance(kind: CauseKind, { change }: JudgedChange): boolean {
  if (kind === 'digit-wrong') return true;
  if (!DIGITS.includes(kind)) return false;
  const apart = String(Math.abs(numberOfAmount(subtract(change.value, change.variable.value))));
  return /^[1-9]5?0*$/.test(apart);
}

const DIGITS: readonly CauseKind[] = ['digits-transposed', 'digit-missing', 'digit-extra'];

/** Kinds that nearly any figure would fit. */
const LITTLE: readonly CauseKind[] = ['unknown', 'stale-total', 'copied-from'];

function isTold({ options }: Case, { judged }: Option): boolean {
  const figures = new Set(judged.changes.map(({ change }) => change.variable));
  return options.every(
    ({ judged: other }) =>
      other.changes.length > judged.changes.length ||
      other.changes.every(({ change }) => figures.has(change.variable)),
  );
}

/**
 * The share of seeded errors that were found right, by the share of likelihood that the likeliest reading held: set from runs of
 * bench/diagnosis.ts. How far the confidences that come of it are right is in docs/diagnosis-benchmark.md.
 */
const CALIBRATION: Readonly<Record<Situation, readonly (readonly [share: number, right: number])[]>> = {
  clear: [
    [0, 0],
    [0.5, 0.4],
    [0.65, 0.6],
    [0.8, 0.65],
    [0.9, 0.85],
    [0.96, 0.92],
    [0.98, 0.95],
    [1, 0.99],
  ],
  open: [
    [0, 0],
    [0.5, 0.4],
    [0.65, 0.6],
    [0.8, 0.65],
    [0.9, 0.85],
    [1, 0.9],
  ],
};

/** The probability that a reading with this share of likelihood is right. */
export function calibrated(share: number, situation: Situation): number {
  let below: readonly [number, number] = [0, 0];
  for (const step of CALIBRATION[situation]) {
    if (share <= step[0]) {
      const width = step[0] - below[0];
      const part = width === 0 ? 1 : (share - below[0]) / width;
      return rounded(below[1] + part * (step[1] - below[1]));
    }
    below = step;
  }
  return rounded(below[1]);
}

function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
