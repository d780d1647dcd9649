import type { TableKind } from '../../domain/budgetTable';
import type { AssumedCover, Severity, Verdict } from '../finding';
import type { ReportWords } from '../texts';

export const KINDS: Readonly<Record<TableKind, string>> = {
  'proposal-economy': 'Proposal economy',
  'permanent-changes': 'Permanent changes',
  administration: 'Permanent changes, administration',
  investments: 'Investments in the proposal',
  'net-effect': 'Net effect (table A)',
  'running-cost': 'Running cost (table B)',
  'gross-effect': 'Gross effect (table C)',
  'capital-split': 'Capital investment by committee (table D)',
  'service-split': 'Service investment by committee (table E)',
  'effect-split': 'Effect by administration',
  'distribution-key': 'Distribution key',
  overview: 'Overview',
};

export const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Info',
};

export const VERDICTS: Readonly<Record<Verdict, string>> = {
  rounding: 'Rounding',
  'possibly-rounding': 'Possibly rounding',
  discrepancy: 'Discrepancy',
};

/** Completes "The total was read as the sum of ...". */
export const ASSUMED_COVERS: Readonly<Record<AssumedCover, string>> = {
  'all-rows': 'all rows of the section',
  'area-rows': 'the rows of the same expenditure area',
  'rows-since-last-total': 'the rows since the previous total',
  'rows-below': 'the rows below it',
  'committee-rows': 'the rows of the same administration',
  'whole-sheet': 'all rows of the sheet',
};

export const REPORT: ReportWords = {
  reportTitle: 'Check of budget proposals',
  result: 'Result',
  coverage: 'Coverage',
  proposal: 'Proposal',
  sheet: 'sheet',
  table: 'Table',
  cell: 'Cell',
  severity: 'Severity',
  what: 'What is wrong',
  printed: 'Printed',
  expected: 'Recomputed',
  blank: 'blank',
  consequence: 'Consequence',
  cause: 'Cause',
  sameCause: (cell) => `Same cause as ${cell}.`,
  unread: 'Unreadable',
  withoutTable: 'Outside the standard tables',
  otherTables: 'Other tables',
  turned: 'sign turned',
  unusable: 'Unusable',
  moreRows: (count) => (count === 1 ? '… 1 more row' : `… ${count} more rows`),
  moreCells: (count) => `and ${count} more`,
  years: (count) => (count === 1 ? '1 year' : `${count} years`),
};
