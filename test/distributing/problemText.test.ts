import type { FileProblem } from '../../src/distributing/allocationFile';
import type { AllocationProblem } from '../../src/distributing/allocationProblem';
import { textOfAllocationProblem, textOfFileProblem } from '../../src/distributing/problemText';
import { fraction } from '../../src/domain/fraction';
import { expectGolden } from '../support/golden';

const row = { label: 'Drift', occurrence: 1 };
const entry = { key: 'Enheder', entry: 'Intern Revision' };
const year = { year: 2026, area: 'service' } as const;
const half = fraction(-2001n, 2n);
const whole = fraction(-1200n, 1n);
const tables = ['running-cost', 'gross-effect'] as const;

/** One of every kind; a kind without an example does not compile. */
const ALLOCATION: {
  readonly [Kind in AllocationProblem['kind']]: Extract<AllocationProblem, { kind: Kind }>;
} = {
  'row-not-found': { kind: 'row-not-found', row: { label: 'Drift', occurrence: 2 } },
  'row-repeated': { kind: 'row-repeated', row },
  'row-not-allocated': { kind: 'row-not-allocated', row },
  unconfirmed: { kind: 'unconfirmed', row, confidence: 0.8 },
  'unreadable-amount': { kind: 'unreadable-amount', row, year: 2026, raw: '5 eller 6' },
  'counts-in-other-section': {
    kind: 'counts-in-other-section',
    row,
    counts: 'capital',
    section: 'permanent',
  },
  'period-repeated': { kind: 'period-repeated', row, fromYear: null },
  'year-not-covered': { kind: 'year-not-covered', row, year: 2026 },
  'no-committees': { kind: 'no-committees', row, fromYear: 2026 },
  'post-repeated': { kind: 'post-repeated', row, committeeId: 'TMU', appropriation: 'Ordinær drift' },
  'unknown-committee': { kind: 'unknown-committee', row, committeeId: 'XX' },
  'office-without-committee': { kind: 'office-without-committee', row, committeeId: 'IR' },
  'negative-percent': { kind: 'negative-percent', row, committeeId: 'TMU', percent: whole },
  'percent-total': { kind: 'percent-total', row, fromYear: 2026, total: fraction(199n, 2n) },
  'amounts-total': { kind: 'amounts-total', row, year: 2026, given: half, expected: whole },
  'amount-unused': { kind: 'amount-unused', row, year: 2026, committeeId: 'TMU' },
  'unknown-key': { kind: 'unknown-key', row, key: 'Enheder' },
  'key-repeated': { kind: 'key-repeated', key: 'Enheder' },
  'key-without-weight': { kind: 'key-without-weight', ...entry },
  'key-negative-weight': { kind: 'key-negative-weight', ...entry },
  'key-entry-undecided': { kind: 'key-entry-undecided', ...entry },
  'key-unknown-committee': { kind: 'key-unknown-committee', ...entry, committeeId: 'XX' },
  'key-office-without-committee': { kind: 'key-office-without-committee', ...entry, committeeId: 'IR' },
  'not-roundable': {
    kind: 'not-roundable',
    tables,
    year: 2026,
    refusal: { kind: 'total-not-whole', column: 0, required: half },
  },
  'price-area-unknown': { kind: 'price-area-unknown', tables: ['capital-split'] },
  'price-factor-missing': { kind: 'price-factor-missing', ...year },
  'price-factor-repeated': { kind: 'price-factor-repeated', ...year },
  'price-factor-not-positive': { kind: 'price-factor-not-positive', ...year },
};

/** The same kinds where the words take another turn. */
const VARIANTS: readonly AllocationProblem[] = [
  { kind: 'counts-in-other-section', row, counts: 'saving', section: 'implementation' },
  { kind: 'period-repeated', row, fromYear: 2026 },
  { kind: 'post-repeated', row, committeeId: 'TMU', appropriation: '' },
  { kind: 'key-without-weight', key: 'Enheder', entry: null },
  {
    kind: 'not-roundable',
    tables,
    year: 2026,
    refusal: { kind: 'total-out-of-reach', column: 0, required: whole, exact: half },
  },
  {
    kind: 'not-roundable',
    tables,
    year: 2026,
    refusal: { kind: 'totals-conflict', required: whole, exact: half },
  },
];

const PLACE: FileProblem['at'] = { kind: 'json', pointer: '/rows/0/share' };

const FAULTS: {
  readonly [Kind in FileProblem['fault']['kind']]: Extract<FileProblem['fault'], { kind: Kind }>;
} = {
  'not-json': { kind: 'not-json' },
  missing: { kind: 'missing', name: 'rows' },
  unexpected: { kind: 'unexpected', name: 'farve', allowed: ['row', 'share'] },
  'wrong-type': { kind: 'wrong-type', expected: 'whole-number' },
  'not-one-of': { kind: 'not-one-of', found: 'x', allowed: ['equal', 'key'] },
  'not-a-year': { kind: 'not-a-year', found: 'x' },
  'not-a-number': { kind: 'not-a-number', found: '1,200' },
  'unknown-committee': { kind: 'unknown-committee', found: 'Kulturen' },
  repeated: { kind: 'repeated', name: '2025' },
  contradicts: { kind: 'contradicts', line: 2 },
  'unclosed-quote': { kind: 'unclosed-quote' },
};

describe.each(['da', 'en'] as const)('problems in words: %s', (language) => {
  const lines = [
    ...[...Object.values(ALLOCATION), ...VARIANTS].map((problem) =>
      textOfAllocationProblem(problem, language),
    ),
    ...Object.values(FAULTS).map((fault) => textOfFileProblem({ at: PLACE, fault }, language)),
    textOfFileProblem({ at: { kind: 'json', pointer: '' }, fault: FAULTS.missing }, language),
    textOfFileProblem({ at: { kind: 'csv', line: 3, column: 'Udvalg' }, fault: FAULTS.missing }, language),
    textOfFileProblem({ at: { kind: 'csv', line: 3, column: null }, fault: FAULTS.contradicts }, language),
  ];

  it('say where, what and what to do, one line each and no two alike', () => {
    expectGolden(`test/distributing/problemText.${language}.txt`, `${lines.join('\n')}\n`);
    expect(new Set(lines).size).toBe(lines.length);
    for (const line of lines) expect(line).toMatch(/^[^\n]+\.$/);
  });
});
