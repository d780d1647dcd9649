import fc from 'fast-check';
import type { Allocation, AllocationStatus, RowAllocation } from '../../../src/domain/allocation';
import { COPENHAGEN_COMMITTEES } from '../../../src/domain/committee';
import type { DistributionKey, KeyTarget } from '../../../src/domain/distributionKey';
import { fraction } from '../../../src/domain/fraction';
import { allocationSheet } from '../../../src/workbook/distribution/allocationSheet';
import { committeeSheet, readCommitteeSheet } from '../../../src/workbook/distribution/committeeSheet';
import { keySheet } from '../../../src/workbook/distribution/keySheet';
import { priceSheet, readPriceSheet } from '../../../src/workbook/distribution/priceSheet';
import { readAllocationSheet } from '../../../src/workbook/distribution/readAllocationSheet';
import { readKeySheet } from '../../../src/workbook/distribution/readKeySheet';
import {
  amount,
  amounts,
  byKey,
  economyOf,
  equal,
  from,
  percent,
  post,
  rowAllocation,
} from '../../distributing/economyBuilder';
import { filledPriceSheet } from '../../support/withPrices';
import { snapshotOf, typed } from './snapshotOf';

const GUESS: AllocationStatus = { kind: 'suggested', evidence: 'owner-phrase', confidence: 0.85 };

const economy = economyOf(
  [2024, 2025, 2026],
  [
    ['permanent', 'service', 'Besparelse', [0, -100, -200]],
    ['permanent', 'service', 'Besparelse', [0, -10, -20]],
    ['permanent', 'service', 'Drift', [0, 30, 30]],
    ['implementation', 'capital', 'Anlæg', [50, 0, 0]],
    ['implementation', 'service', 'Ufordelt', [5, 0, 0]],
  ],
);

const rows: readonly RowAllocation[] = [
  rowAllocation('Besparelse', 'by-sign', [
    { fromYear: null, share: amounts({ 'TMU/Ordinær drift': { 2025: -60 }, SUD: { 2025: -40 } }) },
    from(2026, percent({ SUD: 47.5, BUU: 52.5 })),
  ]),
  {
    ...rowAllocation('Besparelse', 'saving', equal('KIT', 'ØU')),
    row: { label: 'Besparelse', occurrence: 2 },
  },
  rowAllocation('Drift', 'running-cost', byKey('Enheder'), GUESS),
  rowAllocation('Anlæg', 'capital', equal('TMU'), GUESS),
];

const allocation: Allocation = { proposal: 'P1', rows };

function sheet(of: Allocation = allocation) {
  return snapshotOf(
    allocationSheet(
      {
        proposal: 'P1',
        title: 'Et forslag',
        economy,
        allocation: of,
        keys: [],
        committees: COPENHAGEN_COMMITTEES,
      },
      {
        name: 'Fordeling P1',
        economySheet: 'P1',
        showZero: false,
        committeeRange: 'Udvalgsliste!$B$6:$B$40',
      },
    ),
  );
}

const read = (of = sheet()) => readAllocationSheet(of, 'P1', COPENHAGEN_COMMITTEES);

describe('Fordeling', () => {
  test('is read back as it was written, guesses as guesses and an undecided row as none', () => {
    expect(read()).toEqual({ content: { allocation, showZero: false }, problems: [] });
  });

  test('has the amounts of Tabel 1 as live references', () => {
    const first = sheet().rows.find(({ cells }) => cells[0]?.value === 'Besparelse');
    expect(
      first?.cells
        .filter(({ formula }) => formula !== null)
        .map(({ formula, value }) => [formula, Number(value)]),
    ).toEqual([
      ["'P1'!D1", -100],
      ["'P1'!E1", -200],
    ]);
  });

  test('a guess is confirmed by writing so in each of its lines', () => {
    const guessed = sheet();
    const at = guessed.rows.find(({ cells }) => cells.some(({ value }) => value === 'Anlæg')) ?? fail();
    const status =
      guessed.rows.flatMap(({ cells }) => cells).find(({ value }) => value === 'Status') ?? fail();
    const confirmed = read(typed(guessed, at.row, status.column, ' ja '));
    expect(confirmed.content.allocation.rows[3]?.status).toEqual({ kind: 'confirmed' });
    expect(confirmed.content.allocation.rows[2]?.status).toEqual(GUESS);
  });

  test('an unknown committee is named with its line', () => {
    const at = sheet().rows.findLast(({ cells }) => cells.some(({ value }) => value === 'Anlæg')) ?? fail();
    const column =
      sheet()
        .rows.flatMap(({ cells }) => cells)
        .find(({ value }) => value === 'Udvalg')?.column ?? 0;
    expect(read(typed(sheet(), at.row, column, 'Intet udvalg')).problems).toEqual([
      {
        sheet: 'Fordeling P1',
        problem: {
          at: { kind: 'csv', line: at.row + 1, column: 'Udvalg' },
          fault: { kind: 'unknown-committee', found: 'Intet udvalg' },
        },
      },
    ]);
  });

  test('a sheet without the list says so', () => {
    const empty = { ...sheet(), rows: sheet().rows.slice(0, 2) };
    expect(read(empty).problems).toHaveLength(1);
  });
});

const target: fc.Arbitrary<KeyTarget> = fc.oneof(
  fc.constantFrom<KeyTarget>(
    { kind: 'post', post: post('SUD') },
    { kind: 'post', post: post('TMU/Ordinær drift') },
    { kind: 'left-out', reason: 'Intet udvalg' },
    { kind: 'undecided' },
  ),
  fc.record({ one: fc.nat(400), other: fc.nat(400) }).map(({ one, other }): KeyTarget => ({
    kind: 'sub-units',
    units: [
      { post: post('ØU'), weight: amount(one) },
      { post: post('KIT'), weight: amount(other / 8) },
    ],
  })),
);

const keys: fc.Arbitrary<DistributionKey[]> = fc
  .array(fc.record({ weight: fc.nat(100_000), target }), { minLength: 1, maxLength: 6 })
  .map((entries) => [
    {
      name: 'Enheder',
      basis: 'Antal',
      source: 'Opgørelse',
      entries: entries.map(({ weight, target: to }, index) => ({
        label: `Post ${index}`,
        weight: amount(weight / 4),
        target: to,
      })),
    },
  ]);

test('Fordelingsnøgler is read back as it was written', () => {
  fc.assert(
    fc.property(keys, (written) => {
      const back = readKeySheet(snapshotOf(keySheet(written, COPENHAGEN_COMMITTEES)), COPENHAGEN_COMMITTEES);
      expect(back).toEqual({ content: written, problems: [] });
    }),
    { numRuns: 200 },
  );
});

describe('Udvalgsliste', () => {
  const written = snapshotOf(committeeSheet(COPENHAGEN_COMMITTEES));

  test('is read back as it was written', () => {
    expect(readCommitteeSheet(written)).toEqual({ content: COPENHAGEN_COMMITTEES, problems: [] });
  });

  test('takes a committee more, and refuses what leads nowhere', () => {
    const added = typed(typed(typed(written, 30, 0, 'KLU'), 30, 1, 'Klimaudvalget'), 30, 5, 'XX');
    const { content, problems } = readCommitteeSheet(added);
    expect(content.at(-1)).toMatchObject({ id: 'KLU', name: 'Klimaudvalget', hasCommittee: true });
    expect(problems.map(({ problem }) => problem.fault)).toEqual([
      { kind: 'unknown-committee', found: 'XX' },
    ]);
    expect(readCommitteeSheet(typed(written, 30, 0, 'KLU')).problems).toHaveLength(1);
    expect(readCommitteeSheet(typed(typed(written, 30, 0, 'ØU'), 30, 1, 'Igen')).problems).toHaveLength(1);
  });
});

describe('P/l', () => {
  test('has no factors of its own', () => {
    const form = snapshotOf(priceSheet([2024, 2025], 2024));
    expect(readPriceSheet(form)).toEqual({ content: { executionLevel: 2024, factors: [] }, problems: [] });
  });

  test('gives the factors that are entered, exactly', () => {
    const { content, problems } = readPriceSheet(snapshotOf(filledPriceSheet()));
    expect(problems).toEqual([]);
    expect(content.factors).toHaveLength(12);
    expect(content.factors[0]).toEqual({
      year: 2024,
      area: 'service',
      factor: fraction(9712n, 10_000n),
      source: 'Testfaktor',
    });
  });

  test('asks for a source, a year and a number', () => {
    const withoutSource = readPriceSheet(snapshotOf(filledPriceSheet(null)));
    expect(new Set(withoutSource.problems.map(({ problem }) => problem.fault.kind))).toEqual(
      new Set(['missing']),
    );
    const form = typed(snapshotOf(filledPriceSheet()), 7, 1, 'omtrent 1');
    expect(readPriceSheet(form).problems.map(({ problem }) => problem.fault)).toEqual([
      { kind: 'not-a-number', found: 'omtrent 1' },
    ]);
    const noLevel = typed(snapshotOf(filledPriceSheet()), 4, 1, null);
    expect(readPriceSheet(noLevel).problems.map(({ problem }) => problem.fault.kind)).toEqual(['not-a-year']);
  });
});

function fail(): never {
  throw new Error('not found');
}
