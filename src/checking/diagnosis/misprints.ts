import { absolute, negate, numberOfAmount, times, type Amount } from '../../domain/amount';
import type { AmountCell } from '../../domain/budgetTable';
import type { CauseKind } from '../../findings/finding';
import { digitEdit } from './digitDistance';
import type { Roundness } from './roundness';

/** A way in which one figure goes wrong, and how likely it makes the printed figure, given the figure meant. */
export interface Misprint {
  readonly kind: CauseKind;
  readonly probability: number;
  /** Other cells that the figure was taken from. */
  readonly from: readonly AmountCell[];
}

/** Each kind is taken to be as common as every other. */
const EACH = 1 / 16;

/** A 0 is typed where an amount belongs more seldom than a cell is left empty. */
const PRINTED_NOTHING = 0.3;

/** The misprints of one figure by itself, likeliest first. */
export function misprintsOf(cell: AmountCell, printed: Amount, meant: Amount): Misprint[] {
  const found: Misprint[] = [];
  const add = (kind: CauseKind, probability: number): void => {
    found.push({ kind, probability: EACH * probability, from: [] });
  };
  if (cell.kind === 'blank' || cell.kind === 'dash') {
    add('blank-cell', 1);
    return found;
  }
  if (printed === 0) {
    add('blank-cell', PRINTED_NOTHING);
    return found;
  }
  if (printed === negate(meant)) add('sign', 1);
  if (printed === times(meant, 10) || times(printed, 10) === meant) add('factor-ten', 0.5);
  if (printed === times(meant, 1000) || times(printed, 1000) === meant) add('factor-thousand', 0.5);
  const digits = digitsOf(meant);
  const others = digitsOf(printed);
  if (digits !== null && others !== null && Math.sign(meant) === Math.sign(printed)) {
    const edit = digitEdit(digits, others);
    const long = Math.max(digits.length, others.length) > 1;
    if (edit !== null && long) add(edit, oddsOf(edit, digits.length));
  }
  return found.sort((one, other) => other.probability - one.probability);
}

/** One of so many ways to make that error in so many digits. */
function oddsOf(edit: NonNullable<ReturnType<typeof digitEdit>>, digits: number): number {
  switch (edit) {
    case 'digits-transposed':
      return 1 / Math.max(1, digits - 1);
    case 'digit-wrong':
      return 1 / (9 * digits);
    case 'digit-missing':
      return 1 / digits;
    case 'digit-extra':
      return 1 / (10 * (digits + 1));
  }
}

function digitsOf(value: Amount): string | null {
  const number = numberOfAmount(absolute(value));
  return Number.isInteger(number) ? String(number) : null;
}

/** A figure is seldom put where none belongs. */
const WHERE_NOTHING_BELONGS = 0.1;

/** Any other figure in its place: an older figure, mostly near by, or one of another row; as round as others. */
export function anyOtherFigure(printed: Amount, meant: Amount, roundness: Roundness): number {
  const size = Math.max(Math.abs(numberOfAmount(meant)), Math.abs(numberOfAmount(printed)), 100);
  const apart = Math.max(Math.abs(numberOfAmount(meant) - numberOfAmount(printed)), 5);
  const density = 0.5 / (2 * size) + 0.5 / (14 * apart);
  const rarer = meant === 0 ? WHERE_NOTHING_BELONGS : 1;
  return EACH * rarer * Math.min(0.2, density * roundness(printed));
}

export { EACH as EACH_KIND };
