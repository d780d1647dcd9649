import type { Cause, CauseKind } from '../finding';
import { numberFormatOf } from '../numberFormat';
import type { CauseEntry, Place } from '../texts';
import { REPORT } from './words';

const { figure } = numberFormatOf('en');

export const CAUSES: Readonly<Record<CauseKind, CauseEntry>> = {
  sign: amountCause('Sign', (cells) => `The sign is turned in ${cells}`),
  'digits-transposed': amountCause('Digits transposed', (cells) => `Two digits are swapped in ${cells}`),
  'digit-wrong': amountCause('Wrong digit', (cells) => `One digit is wrong in ${cells}`),
  'digit-missing': amountCause('Digit missing', (cells) => `A digit is missing in ${cells}`),
  'digit-extra': amountCause('Digit too many', (cells) => `There is one digit too many in ${cells}`),
  'factor-ten': amountCause(
    'Factor 10',
    (cells) => `The amount in ${cells} is ten times too large or too small`,
  ),
  'factor-thousand': amountCause(
    'Factor 1,000',
    (cells) => `Another unit than DKK 1,000 stands in ${cells} (factor 1,000)`,
  ),
  'row-omitted': amountCause('Row omitted', (cells, { evidence, suggested }) =>
    suggested.length === 0 && evidence?.meant === null
      ? `A row is missing among those added up in ${cells}; totals and other tables count it`
      : `The total leaves out a row (${cells})`,
  ),
  'row-counted-twice': amountCause('Row counted twice', (cells) => `An amount is counted twice (${cells})`),
  'shifted-year': amountCause('Shifted year', (cells) => `The amounts in ${cells} are shifted by a year`),
  'rows-swapped': amountCause('Rows swapped', (cells) => `The rows are swapped (${cells})`),
  'copied-from': amountCause(
    'Copied',
    (cells) => `The amounts in ${cells} are copied from another table or row`,
  ),
  'wrong-area': amountCause(
    'Expenditure area',
    (cells) => `A row is counted under the wrong expenditure area (${cells})`,
  ),
  'blank-cell': amountCause('Blank cell', (cells) => `An amount is missing in ${cells}`),
  'stale-total': amountCause(
    'Stale figure',
    (cells) => `The figure in ${cells} was not updated after the amounts behind it changed`,
  ),
  'formula-range': amountCause('Formula range', (cells, { evidence }) =>
    evidence?.from.length === 0
      ? `The formula in ${cells} does not cover the right cells`
      : `The formula in ${cells} does not cover all rows`,
  ),
  'text-number': amountCause(
    'Number stored as text',
    (cells) => `The amount in ${cells} is stored as text, and Excel’s formulas count it as 0`,
  ),
  'duplicated-year': headerCause(
    'Year printed twice',
    (cells) => `The year is repeated in the header (${cells})`,
  ),
  'price-level': headerCause(
    'Price level',
    (cells) => `The price level in ${cells} is of another year than the proposal’s`,
  ),
  'payback-swapped': yearsCause(
    'Payback times swapped',
    (cells) => `The payback times are swapped (${cells})`,
  ),
  'payback-variant': yearsCause(
    'Other way of counting',
    (cells) => `The payback time in ${cells} is computed in another way or from older figures`,
  ),
  unknown: amountCause('Unknown cause', () => 'The figures do not tell the cause'),
};

function amountCause(name: string, sentence: (cells: string, cause: Cause) => string): CauseEntry {
  return causeEntry(name, sentence, figure);
}

/** Years of the calendar are written without a thousands separator. */
function headerCause(name: string, sentence: (cells: string, cause: Cause) => string): CauseEntry {
  return causeEntry(name, sentence, String);
}

function yearsCause(name: string, sentence: (cells: string, cause: Cause) => string): CauseEntry {
  return causeEntry(name, sentence, REPORT.years);
}

function causeEntry(
  name: string,
  sentence: (cells: string, cause: Cause) => string,
  write: (value: number) => string,
): CauseEntry {
  return {
    name,
    explain: (cause, place) =>
      `${sentence(place.names(cause.cells), cause)}${evidenceOf(cause, place)}.${suggestionsOf(cause, place, write)}${alternativesOf(cause, place, write)}`,
  };
}

/** "3,500 should be -3,500; the difference is exactly 2 × 3,500, and Total then agrees". */
function evidenceOf({ kind, evidence }: Cause, place: Place): string {
  if (evidence === undefined) return '';
  const { printed, meant, mends, from } = evidence;
  const isTurned = kind === 'sign' && meant !== null && printed === -meant;
  const exactly = isTurned
    ? `the difference is exactly 2 × ${figure(Math.abs(meant))}`
    : differenceOf(kind, place.names(from), from.length);
  if (meant === null) return exactly === null ? '' : `: ${exactly}`;
  const change =
    printed === null
      ? `the empty cell should be ${figure(meant)}`
      : `${figure(printed)} should be ${figure(meant)}`;
  const holds =
    mends.length === 0 ? '' : `, and ${listed(mends)} then ${mends.length === 1 ? 'agrees' : 'agree'}`;
  return `: ${change}${exactly === null ? '' : `; ${exactly}`}${holds}`;
}

/** What the difference is exactly, where that is the evidence. */
function differenceOf(kind: CauseKind, from: string, count: number): string | null {
  if (count === 0) return null;
  if (kind === 'sign') return `A = B + C agrees for the committees with the sign turned in ${from}`;
  if (kind === 'copied-from') return `the same amount stands in ${from}`;
  return OF_ROWS.includes(kind)
    ? `the difference is exactly the ${count === 1 ? 'amount' : 'amounts'} in ${from}`
    : null;
}

/** Causes whose difference is the amount of other rows. */
const OF_ROWS: readonly CauseKind[] = [
  'row-omitted',
  'row-counted-twice',
  'wrong-area',
  'formula-range',
  'text-number',
];

function listed(rows: readonly string[]): string {
  const shown = rows.slice(0, 3).map((row) => `“${row}”`);
  const more = rows.length - shown.length;
  const last = more > 0 ? `${more} others` : (shown.pop() ?? '');
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

function suggestionsOf(cause: Cause, place: Place, write: (value: number) => string): string {
  const { suggested, evidence } = cause;
  if (suggested.length === 0 || (suggested.length === 1 && evidence !== undefined)) return '';
  const suggestions = suggested.map(({ cell, value }) => `${write(value)} in ${place.name(cell)}`);
  return ` Suggestion: ${suggestions.join(', ')}.`;
}

/** The other readings in a few words each. */
function alternativesOf(cause: Cause, place: Place, write: (value: number) => string): string {
  const others = cause.alternatives ?? [];
  if (others.length === 0) return '';
  const words = others.map(({ kind, cells, suggested }) => {
    if (kind === 'wrong-area') return `a wrong expenditure area on the row with ${place.names(cells)}`;
    const [first] = suggested;
    const change = first === undefined ? '' : ` (${write(first.value)} in ${place.name(first.cell)})`;
    return `${CAUSES[kind].name.toLowerCase()} in ${place.names(cells)}${change}`;
  });
  return ` ${cause.kind === 'unknown' ? 'It may be' : 'It may also be'}: ${words.join('; ')}.`;
}
