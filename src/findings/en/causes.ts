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
  'row-omitted': amountCause('Row omitted', (cells) => `The total leaves out a row (${cells})`),
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
  'formula-range': amountCause('Formula range', (cells) => `The formula in ${cells} does not cover all rows`),
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

function amountCause(name: string, sentence: (cells: string) => string): CauseEntry {
  return causeEntry(name, sentence, figure);
}

/** Years of the calendar are written without a thousands separator. */
function headerCause(name: string, sentence: (cells: string) => string): CauseEntry {
  return causeEntry(name, sentence, String);
}

function yearsCause(name: string, sentence: (cells: string) => string): CauseEntry {
  return causeEntry(name, sentence, REPORT.years);
}

function causeEntry(
  name: string,
  sentence: (cells: string) => string,
  write: (value: number) => string,
): CauseEntry {
  return {
    name,
    explain: (cause, place) => `${sentence(place.names(cause.cells))}.${suggestionsOf(cause, place, write)}`,
  };
}

function suggestionsOf(cause: Cause, place: Place, write: (value: number) => string): string {
  if (cause.suggested.length === 0) return '';
  const suggestions = cause.suggested.map(({ cell, value }) => `${write(value)} in ${place.name(cell)}`);
  return ` Suggestion: ${suggestions.join(', ')}.`;
}
