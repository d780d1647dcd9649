import type { EqualityCode } from '../../src/findings/equality';
import type { FindingCode, FindingData, TieData } from '../../src/findings/finding';
import { addends, cell, equalityData } from '../cli/fakeCheck';

const EQUALITY = equalityData(
  'Samlet varig ændring',
  addends(['a!C5', 'Række', -1200], ['a!C6', 'Række 2', null]),
);

const TIE: TieData = { ...EQUALITY, source: 'proposal-economy', committeeId: 'SUD' };

type TieCode = Extract<FindingCode, `${string}-tie`> | 'proposal-differs';

const EQUALITIES: { readonly [Code in Exclude<EqualityCode, TieCode>]: FindingData[Code] } = {
  'permanent-total': EQUALITY,
  'permanent-subtotal': EQUALITY,
  'implementation-total': EQUALITY,
  'implementation-subtotal': EQUALITY,
  'administration-subtotals': { ...EQUALITY, section: 'permanent' },
  'net-impact': EQUALITY,
  'table-total': EQUALITY,
  'row-total': EQUALITY,
  'committee-total': EQUALITY,
  'net-running-gross': EQUALITY,
  'gross-equals-net': EQUALITY,
  'overview-total': EQUALITY,
};

const TIES: { readonly [Code in TieCode]: FindingData[Code] } = {
  'distribution-tie': TIE,
  'committee-tie': TIE,
  'permanent-changes-tie': TIE,
  'investments-tie': TIE,
  'effect-split-tie': TIE,
  'overview-tie': TIE,
  'proposal-differs': TIE,
};

/** One example of every code's data. */
export const SAMPLE_DATA: { readonly [Code in FindingCode]: FindingData[Code] } = {
  ...EQUALITIES,
  ...TIES,
  'payback-mismatch': { basis: 'service', expected: 10, readings: [{ kind: 'printed-impact' }] },
  'payback-above-norm': { basis: 'total', years: 10, norm: 6 },
  'payback-unreadable': { raw: 'efter aftale' },
  'duplicated-year': { printed: 2028, year: 2029 },
  'year-sequence': { previous: 2026, printed: 2028 },
  'price-level': { printed: 2024, expected: 2025 },
  'negative-implementation': { rowLabel: 'Konsulent' },
  'positive-saving': { rowLabel: 'Besparelse' },
  'sign-change': { rowLabel: 'Drift', expected: -200 },
  'overview-sign': { rowLabel: 'TV07', expected: -3500 },
  'table-missing': { missing: 'running-cost' },
  'formula-misses-row': { rowLabel: 'I alt', missed: [cell('a!C9')], formula: 'SUM(C5:C8)' },
  'formula-skips-text': { rowLabel: 'Drift', formulaAt: cell('a!C12'), formula: 'SUM(C5:C11)' },
  'hidden-row': { rowLabel: 'Drift' },
  'mangled-decimal': { rowLabel: 'Drift', expected: 1200 },
  'text-amounts': { count: 3 },
  'outside-totals': { rowLabel: 'Indkøb' },
  'unreadable-amount': { rowLabel: 'Estimat', reason: 'not-an-amount' },
  'unrecognised-table': { amounts: 42, place: 'table' },
  'other-unit': { unit: 'kroner' },
  'untied-table': { kind: 'net-effect' },
};
