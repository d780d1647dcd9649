import type { AmountUnit, PaybackBasis, UnreadableReason } from '../../domain/budgetTable';
import type { Finding, Printed } from '../finding';
import { numberFormatOf } from '../numberFormat';
import type { FindingEntries, Place } from '../texts';
import { equality, rowAndYear, standsThere } from './equality';
import { describeReading } from './paybackReadings';
import { UNREAD_ADVICE, UNREAD_PLACES } from './unreadPlaces';
import { KINDS, REPORT } from './words';

const { figure } = numberFormatOf('en');
const { years } = REPORT;

const BASES: Readonly<Record<PaybackBasis, string>> = {
  total: 'Payback time, total economy',
  service: 'Payback time, service savings',
};

const UNITS: Readonly<Record<AmountUnit, string>> = {
  thousands: 'DKK 1,000',
  kroner: 'DKK',
  millions: 'DKK million',
  'assumed-thousands': 'a unit that is not given',
};

const UNREADABLE: Readonly<Record<UnreadableReason, { readonly reason: string; readonly advice: string }>> = {
  'several-amounts': {
    reason: 'The cell holds several amounts, and the program does not guess.',
    advice: 'Write one amount in the cell.',
  },
  'not-an-amount': {
    reason: 'The text is no amount.',
    advice: 'Write the amount as a number and move the explanation to a note.',
  },
  'ambiguous-separator': {
    reason: 'The separator may stand for thousands or for decimals.',
    advice: 'Write the amount as a number in whole thousands.',
  },
  'error-value': { reason: 'The cell shows an error value.', advice: 'Correct the formula in the cell.' },
  'formula-without-value': {
    reason: 'The file stores no result for the formula.',
    advice: 'Open the file in Excel, let it calculate, and save it.',
  },
  'too-large': {
    reason: 'The number is too large to be an amount in DKK 1,000.',
    advice: 'Check the number and the unit.',
  },
  'logical-value': { reason: 'The cell holds TRUE or FALSE.', advice: 'Write an amount in the cell.' },
  'date-value': { reason: 'The cell holds a date.', advice: 'Give it a number format and the amount again.' },
};

const SUM_ADVICE = 'Correct the total, or find the row with the wrong amount.';
const TIE_ADVICE = 'Decide which of the two figures holds, and correct the other.';

export const FINDINGS: FindingEntries = {
  'permanent-total': equality('Total permanent change', 'the rows give', SUM_ADVICE),
  'permanent-subtotal': equality('Subtotal of permanent changes', 'the rows give', SUM_ADVICE),
  'implementation-total': equality('Total implementation costs', 'the rows give', SUM_ADVICE),
  'implementation-subtotal': equality('Subtotal of implementation costs', 'the rows give', SUM_ADVICE),
  'administration-subtotals': equality(
    'Subtotals of the administrations',
    'the administrations’ subtotals give',
    'Correct the subtotal that differs from its administration’s rows, or the total.',
  ),
  'net-impact': equality(
    'Net economic impact',
    'permanent changes and implementation costs give',
    'Correct the net economic impact to the sum of the two totals.',
  ),
  'table-total': equality('Table total', 'the rows give', SUM_ADVICE),
  'row-total': equality(
    'Total across the years',
    'the years give',
    'Correct the total, or find the year with the wrong amount.',
  ),
  'committee-total': equality('Total over the committees', 'the committees’ rows give', SUM_ADVICE),
  'distribution-tie': equality('Distribution differs from the proposal', tieSource, TIE_ADVICE),
  'committee-tie': equality('Committee’s share', tieSource, TIE_ADVICE),
  'net-running-gross': equality(
    'Table A = B + C',
    ({ kind }) => {
      if (kind === 'gross-effect') return 'table A minus table B gives';
      if (kind === 'running-cost') return 'table A minus table C gives';
      return 'table B plus table C gives';
    },
    'Net effect (A) must be running cost (B) plus gross effect (C); correct the table that differs.',
  ),
  'gross-equals-net': equality(
    'Table C = A without table B',
    'table A gives',
    'Without running cost, gross and net are the same; correct one of the tables, or add table B.',
  ),
  'permanent-changes-tie': equality('Permanent changes differ from the proposal', tieSource, TIE_ADVICE),
  'investments-tie': equality('Investments differ from the proposal', tieSource, TIE_ADVICE),
  'effect-split-tie': equality('Distributed effect differs from the proposal', tieSource, TIE_ADVICE),
  'overview-tie': equality(
    'Overview differs from the proposal',
    tieSource,
    'Correct the overview, or the proposal if the overview holds.',
  ),
  'overview-total': equality(
    'Overview total',
    'the lines give',
    'Correct the total, or find the line with the wrong amount.',
  ),
  'proposal-differs': equality(
    'Same proposal, different figures',
    'the same proposal elsewhere gives',
    'Keep the version that holds, or correct the other.',
  ),
  'payback-mismatch': {
    title: 'Payback time',
    write: ({ data, printed }, place) => ({
      statement: `${BASES[data.basis]}: ${yearsStandThere(printed)}, ${paybackGives(data.expected)}.`,
      reason: readingsOf(data.readings, printed, place),
      advice:
        data.expected === null
          ? 'Correct the payback time, or check the amounts it is computed from.'
          : `Correct it to ${years(data.expected)}, or check the amounts it is computed from.`,
    }),
  },
  'payback-above-norm': {
    title: 'Payback time above the norm',
    write: ({ data }) => ({
      statement:
        data.years === null
          ? `${BASES[data.basis]}: the proposal is never paid back; the norm is at most ${years(data.norm)}.`
          : `${BASES[data.basis]}: recomputed as ${years(data.years)}; the norm is at most ${years(data.norm)}.`,
      reason: null,
      advice: 'Give the reason for exceeding it, or adjust the proposal.',
    }),
  },
  'payback-unreadable': {
    title: 'Payback time cannot be read',
    write: ({ data }) => ({
      statement: `“${data.raw}” cannot be read as a payback time.`,
      reason: 'It was therefore not checked.',
      advice: 'Write a whole number of years, such as “4 år”, or “-” where there is nothing to pay back.',
    }),
  },
  'duplicated-year': {
    title: 'Year printed twice',
    write: ({ data }) => ({
      statement: `The year ${data.printed} stands twice in the header.`,
      reason: `The later of the two columns was read as ${data.year}.`,
      advice: `Correct the header to ${data.year}.`,
    }),
  },
  'year-sequence': {
    title: 'Years out of order',
    write: ({ data }) => ({
      statement: `The header goes from ${data.previous} to ${data.printed}.`,
      reason: 'The years of a table follow each other.',
      advice: 'Correct the year, or add the missing column.',
    }),
  },
  'price-level': {
    title: 'Price level',
    write: ({ data }) => ({
      statement: `The table is in ${data.printed} prices, the rest of the proposal in ${data.expected} prices.`,
      reason: 'All tables of a proposal must be at the same price level.',
      advice: `Correct the header to ${data.expected} prices, or convert the amounts.`,
    }),
  },
  'negative-implementation': {
    title: 'Negative implementation cost',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)} among the implementation costs.`,
      reason: 'Costs are positive.',
      advice: 'Check the sign; a saving belongs to the permanent changes.',
    }),
  },
  'positive-saving': {
    title: 'Saving with a positive sign',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)}, but the label says a saving or extra income.`,
      reason: 'Savings and extra income are negative.',
      advice: 'Check the sign, or correct the label if it is a cost.',
    }),
  },
  'sign-change': {
    title: 'Sign changes within the row',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)}, the row’s other years have the opposite sign (${figure(data.expected)}).`,
      reason: 'The row is constant otherwise.',
      advice: 'Check the sign.',
    }),
  },
  'overview-sign': {
    title: 'Sign in the overview',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)}, the overview’s other lines have the opposite sign (${figure(data.expected)}).`,
      reason: 'An overview uses the same sign in all lines.',
      advice: 'Turn the sign, or check whether the line is a cost.',
    }),
  },
  'table-missing': {
    title: 'Table missing',
    write: ({ data }) => ({
      statement: `${KINDS[data.missing]} is missing.`,
      reason: 'The proposal has running costs, but its gross effect equals its net effect.',
      advice: 'Add the table, or give the reason why the cost is not moved between the committees’ frames.',
    }),
  },
  'formula-misses-row': {
    title: 'Formula leaves out a row',
    write: ({ data }, place) => ({
      statement: `${data.rowLabel}: the formula =${data.formula} leaves out ${place.names(data.missed)}.`,
      reason: 'The total goes wrong as soon as an amount stands there.',
      advice: `Extend the formula to ${place.names(data.missed)}.`,
    }),
  },
  'formula-skips-text': {
    title: 'Formula skips a text amount',
    write: ({ at, data, year, printed }, place) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)} as text and is not counted by the formula in ${place.name(data.formulaAt)} (=${data.formula}).`,
      reason: 'Excel counts text as 0.',
      advice: `Turn ${place.name(at)} into a number.`,
    }),
  },
  'hidden-row': {
    title: 'Hidden row in a total',
    write: ({ data }) => ({
      statement: `The row “${data.rowLabel}” is hidden, but counts in the total.`,
      reason: 'Whoever reads the table cannot recompute the total.',
      advice: 'Show the row, or take it out of the table.',
    }),
  },
  'mangled-decimal': {
    title: 'Thousands read as a decimal',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)} among whole thousands; ${figure(data.expected)} is probably meant.`,
      reason: 'A Danish thousands separator becomes a decimal point in an English Excel.',
      advice: 'Type the amount again as a whole number.',
    }),
  },
  'text-amounts': {
    title: 'Amounts stored as text',
    write: ({ data, related }, place) => ({
      statement: `${data.count === 1 ? '1 amount in the table is' : `${figure(data.count)} amounts in the table are`} stored as text${related.length === 0 ? '' : ` (${place.names(related)})`}.`,
      reason: 'They were read as numbers here, but Excel’s formulas do not count them.',
      advice: 'Turn them into numbers if the table is to calculate by itself.',
    }),
  },
  'outside-totals': {
    title: 'Row outside the totals',
    write: ({ data }) => ({
      statement: `The row “${data.rowLabel}” stands below the section’s total.`,
      reason: 'It counts in no total and not in the payback time.',
      advice: 'Move it above the total if it is to count.',
    }),
  },
  'unreadable-amount': {
    title: 'Unreadable amount',
    write: ({ data, year, printed }) => ({
      statement: `${rowAndYear(data.rowLabel, year)}: ${standsThere(printed)} and cannot be read as one amount.`,
      reason: UNREADABLE[data.reason].reason,
      advice: UNREADABLE[data.reason].advice,
    }),
  },
  'unrecognised-table': {
    title: 'Unreadable table',
    write: ({ data }) => ({
      statement: UNREAD_PLACES[data.place](figure(data.amounts)),
      reason: 'The amounts were not checked.',
      advice: UNREAD_ADVICE[data.place],
    }),
  },
  'other-unit': {
    title: 'Table in another unit',
    write: ({ data }) => ({
      statement: `The table is in ${UNITS[data.unit]}.`,
      reason: 'It was read, but not compared with tables in DKK 1,000.',
      advice: 'Convert the table to DKK 1,000 if it is to be checked against the others.',
    }),
  },
  'untied-table': {
    title: 'Table without a proposal',
    write: ({ data }) => ({
      statement: `The table “${KINDS[data.kind]}” cannot be tied to a proposal.`,
      reason: 'It was only recomputed in itself.',
      advice: 'Write the proposal’s code in the caption, or put the table on the proposal’s sheet.',
    }),
  },
};

function tieSource({ data }: { readonly data: Finding['data'] }): string {
  return 'source' in data ? `${KINDS[data.source]} gives` : 'the other table gives';
}

function yearsStandThere(printed: Printed): string {
  return typeof printed === 'number' ? `printed as ${years(printed)}` : standsThere(printed);
}

function paybackGives(expected: number | null): string {
  if (expected === null) return 'but by the amounts the proposal is never paid back';
  if (expected === 0) return 'but by the amounts there is nothing to pay back (0 years)';
  return `but the amounts give ${years(expected)}`;
}

function readingsOf(
  readings: Extract<Finding, { readonly code: 'payback-mismatch' }>['data']['readings'],
  printed: Printed,
  place: Place,
): string | null {
  if (typeof printed !== 'number') return null;
  if (readings.length === 0) return `No known way of counting gives ${years(printed)}.`;
  const described = readings.map((reading) => describeReading(reading, place)).join(', or if ');
  return `${years(printed)} results if ${described}.`;
}
