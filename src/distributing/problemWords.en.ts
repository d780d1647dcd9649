import type { CountsAs, RowRef } from '../domain/allocation';
import { TABLE_LETTERS, type CommitteeTableKind, type ExpenditureArea } from '../domain/budgetTable';
import type { Fraction } from '../domain/fraction';
import type { FileFault, FileType } from './allocationFile';
import type { AllocationProblem } from './allocationProblem';
import type { ProblemWords } from './problemWords';

export const PROBLEM_WORDS_EN: ProblemWords = {
  allocation,
  fault,
  evidence: {
    'label-prefix': 'The abbreviation in the text',
    'owner-phrase': 'The administration in the text',
    'row-committee': 'The administration in the row',
    'committee-tables': 'The proposal’s Tabel A–E',
    'administration-subtotals': 'The administrations’ subtotals',
    'distribution-key': 'The proposal’s distribution key',
    'earlier-allocation': 'The same row in another proposal’s allocation',
    'section-owner': 'The other rows of the section',
  },
  wholeFile: 'The whole file',
  line: (line, column) => (column === null ? `Line ${line}` : `Line ${line}, column "${column}"`),
};

function rowName({ label, occurrence }: RowRef): string {
  return occurrence === 1 ? `"${label}"` : `"${label}" (no. ${occurrence})`;
}

const COUNTS: Readonly<Record<CountsAs, string>> = {
  'by-sign': 'by sign',
  saving: 'saving',
  'running-cost': 'running cost',
  capital: 'capital',
  service: 'service',
};

const AREAS: Readonly<Record<ExpenditureArea, string>> = {
  service: 'service',
  capital: 'capital',
  transfers: 'transfers',
};

const TYPES: Readonly<Record<FileType, string>> = {
  object: 'an object',
  array: 'a list',
  text: 'text',
  number: 'a number',
  'whole-number': 'a whole number',
};

function tableNames(kinds: readonly CommitteeTableKind[]): string {
  return `Tabel ${kinds.map((kind) => TABLE_LETTERS[kind]).join(' and ')}`;
}

function period(fromYear: number | null): string {
  return fromYear === null ? '' : ` from ${fromYear}`;
}

function allocation(problem: AllocationProblem, figure: (value: Fraction) => string): string {
  switch (problem.kind) {
    case 'row-not-found':
      return `Row ${rowName(problem.row)} is not in Tabel 1. Correct its text, or delete the line.`;
    case 'row-repeated':
      return `Row ${rowName(problem.row)} is allocated more than once. Keep one of the lines.`;
    case 'row-not-allocated':
      return `Row ${rowName(problem.row)} is not allocated. Give its committees.`;
    case 'unconfirmed':
      return `The allocation of row ${rowName(problem.row)} is only a suggestion. Confirm or correct it.`;
    case 'unreadable-amount':
      return `The amount "${problem.raw}" of row ${rowName(problem.row)}, ${problem.year}, cannot be read. Write one number.`;
    case 'counts-in-other-section':
      return `Row ${rowName(problem.row)} counts as ${COUNTS[problem.counts]} but is ${
        problem.section === 'permanent' ? 'a permanent change' : 'an implementation cost'
      }. Choose ${problem.section === 'permanent' ? 'by sign, saving or running cost' : 'service or capital'}.`;
    case 'period-repeated':
      return `Row ${rowName(problem.row)} has two allocations${period(problem.fromYear) || ' from the first year'}. Keep one.`;
    case 'year-not-covered':
      return `Row ${rowName(problem.row)} has an amount in ${problem.year}, before its allocation begins. Give an allocation from the first year.`;
    case 'no-committees':
      return `Row ${rowName(problem.row)} has no committees${period(problem.fromYear)}. Give at least one.`;
    case 'post-repeated':
      return `Row ${rowName(problem.row)} has ${problem.committeeId} twice${
        problem.appropriation === '' ? '' : ` under ${problem.appropriation}`
      }. Add the parts together.`;
    case 'unknown-committee':
      return `Row ${rowName(problem.row)} is allocated to "${problem.committeeId}", which is not among the committees. Correct the name, or add the committee.`;
    case 'office-without-committee':
      return `Row ${rowName(problem.row)} is allocated to ${problem.committeeId}, which has no committee. Choose the committee that is to carry the amount.`;
    case 'negative-percent':
      return `Row ${rowName(problem.row)} gives ${problem.committeeId} ${figure(problem.percent)} %. Give 0 or more.`;
    case 'percent-total':
      return `The percentages of row ${rowName(problem.row)}${period(problem.fromYear)} are ${figure(problem.total)} together. They must be 100.`;
    case 'amounts-total':
      return `The amounts of row ${rowName(problem.row)} are ${figure(problem.given)} together in ${problem.year}; the row is ${figure(problem.expected)}. Correct them to agree.`;
    case 'amount-unused':
      return `Row ${rowName(problem.row)} has an amount for ${problem.committeeId} in ${problem.year}, to which the allocation does not apply. Delete it, or correct the year.`;
    case 'unknown-key':
      return `Row ${rowName(problem.row)} uses the key "${problem.key}", which does not exist. Correct the name, or make the key.`;
    case 'key-repeated':
      return `Several distribution keys are named "${problem.key}". Give each its own name.`;
    case 'key-without-weight':
      return problem.entry === null
        ? `The distribution key "${problem.key}" has no weights. Give at least one above 0.`
        : `The units of "${problem.entry}" in the distribution key "${problem.key}" have no weights. Give at least one above 0.`;
    case 'key-negative-weight':
      return `"${problem.entry}" in the distribution key "${problem.key}" has a negative weight. Give 0 or more.`;
    case 'key-entry-undecided':
      return `"${problem.entry}" in the distribution key "${problem.key}" has no committee. Choose one, or leave it out with a reason.`;
    case 'key-unknown-committee':
      return `"${problem.entry}" in the distribution key "${problem.key}" belongs to "${problem.committeeId}", which is not among the committees. Correct the name, or add the committee.`;
    case 'key-office-without-committee':
      return `"${problem.entry}" in the distribution key "${problem.key}" is put on ${problem.committeeId}, which has no committee. Choose one, or leave it out with a reason.`;
    case 'not-roundable':
      return `${tableNames(problem.tables)}, ${problem.year}: ${refusal(problem.refusal, figure)}`;
    case 'price-area-unknown':
      return `${tableNames(problem.tables)} has amounts without an expenditure area, which cannot be converted. Give the rows' area.`;
    case 'price-factor-missing':
      return `There is no price factor for ${AREAS[problem.area]} in ${problem.year}. Enter it with its source.`;
    case 'price-factor-repeated':
      return `There are several price factors for ${AREAS[problem.area]} in ${problem.year}. Keep one.`;
    case 'price-factor-not-positive':
      return `The price factor for ${AREAS[problem.area]} in ${problem.year} is not above 0. Correct it.`;
  }
}

function refusal(
  problem: Extract<AllocationProblem, { kind: 'not-roundable' }>['refusal'],
  figure: (value: Fraction) => string,
): string {
  switch (problem.kind) {
    case 'total-not-whole':
      return `the rows of Tabel 1 give ${figure(problem.required)}, which is not whole thousands. Round the rows' amounts.`;
    case 'total-out-of-reach':
      return `the total ${figure(problem.required)} is 1 or more from the sum ${figure(problem.exact)}. Correct the total or the allocation.`;
    case 'totals-conflict':
      return `the totals are ${figure(problem.required)} together, but the allocation gives ${figure(problem.exact)}. Correct one of them.`;
  }
}

function fault(problem: FileFault): string {
  switch (problem.kind) {
    case 'not-json':
      return 'This is not valid JSON. Check brackets, commas and quotation marks.';
    case 'missing':
      return `"${problem.name}" is missing. Add it.`;
    case 'unexpected':
      return `"${problem.name}" is not known here. Possible are ${problem.allowed.join(', ')}.`;
    case 'wrong-type':
      return `This must be ${TYPES[problem.expected]}.`;
    case 'not-one-of':
      return `"${problem.found}" is not known. Possible are ${problem.allowed.join(', ')}.`;
    case 'not-a-year':
      return `"${problem.found}" is no year. Write four digits.`;
    case 'not-a-number':
      return `"${problem.found}" cannot be read as one number. Write it in digits, such as -1.200.`;
    case 'unknown-committee':
      return `"${problem.found}" is not among the committees. Write a committee's name or abbreviation.`;
    case 'repeated':
      return `"${problem.name}" occurs more than once. Keep one.`;
    case 'contradicts':
      return `The line differs from line ${problem.line} on the same row. Make them agree.`;
    case 'unclosed-quote':
      return 'A quotation mark is not closed. Add the missing one.';
  }
}
