import fc from 'fast-check';
import { isWhole, numberOfAmount, sum, ZERO } from '../../src/domain/amount';
import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import { fraction, fractionOfDecimalText } from '../../src/domain/fraction';
import { distribute } from '../../src/distributing/distribute';
import { distributeAtPriceLevel, type PriceFactor } from '../../src/distributing/priceLevel';
import { economyOf, percent, rowAllocation, type Line } from './economyBuilder';

const ONE = fraction(1n, 1n);

const factor = (year: number, text: string, area: PriceFactor['area'] = 'service'): PriceFactor => ({
  year,
  area,
  factor: fractionOfDecimalText(text) ?? ONE,
  source: 'test',
});

function inputOf(lines: readonly Line[], share: number) {
  return {
    economy: economyOf([2025, 2026], lines),
    allocation: {
      proposal: 'P',
      rows: lines.map((line) => rowAllocation(line[2], 'by-sign', percent({ SUD: share, TMU: 100 - share }))),
    },
    keys: [],
    committees: COPENHAGEN_COMMITTEES,
  };
}

const LINES: readonly Line[] = [
  ['permanent', 'service', 'Besparelse', [-1000, -1000]],
  ['permanent', 'service', 'Drift', [100, 100]],
];

describe('distributeAtPriceLevel', () => {
  it('multiplies exact shares by the factor of year and area, then rounds', () => {
    const result = distributeAtPriceLevel(inputOf(LINES, 50), [factor(2025, '0.9653'), factor(2026, '1')]);
    expect(result.kind).toBe('distributed');
    if (result.kind !== 'distributed') return;
    expect(result.tables.map(({ kind, total }) => [kind, total.map(numberOfAmount)])).toEqual([
      ['net-effect', [-869, -900]],
      ['running-cost', [96, 100]],
      ['gross-effect', [-965, -1000]],
    ]);
    expect(result.tables[0]?.rows[0]?.exact[0]).toEqual(fraction(-86877n, 200n));
  });

  it('at a factor of 1 is the proposal itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9999, max: 9999 }), fc.nat(100), (figure, share) => {
        const input = inputOf([...LINES, ['permanent', 'service', 'Tredje', [figure, -figure]]], share);
        expect(distributeAtPriceLevel(input, [factor(2025, '1'), factor(2026, '1')])).toEqual(
          distribute(input),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('ties in itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9000, max: 11_000 }), fc.nat(100), (scaled, share) => {
        const text = `${Math.floor(scaled / 10_000)}.${String(scaled % 10_000).padStart(4, '0')}`;
        const result = distributeAtPriceLevel(inputOf(LINES, share), [
          factor(2025, text),
          factor(2026, text),
        ]);
        if (result.kind === 'refused') throw new Error('refused');
        const [net, running, gross] = result.tables;
        for (const table of result.tables) {
          expect(table.total[0]).toBe(sum(table.rows.map((row) => row.amounts[0] ?? ZERO)));
          expect(table.total[0]).toBe(table.total[1]);
          expect(table.rows.every((row) => row.amounts.every(isWhole))).toBe(true);
        }
        for (const index of [0, 1]) {
          expect(net?.rows[index]?.amounts[0]).toBe(
            sum([running?.rows[index]?.amounts[0] ?? ZERO, gross?.rows[index]?.amounts[0] ?? ZERO]),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'a missing factor',
      LINES,
      [factor(2025, '1')],
      { kind: 'price-factor-missing', year: 2026, area: 'service' },
    ],
    [
      'a factor given twice',
      LINES,
      [factor(2025, '1'), factor(2025, '1.1'), factor(2026, '1')],
      { kind: 'price-factor-repeated', year: 2025, area: 'service' },
    ],
    [
      'a factor of 0',
      LINES,
      [factor(2025, '0'), factor(2026, '1')],
      { kind: 'price-factor-not-positive', year: 2025, area: 'service' },
    ],
    [
      'an unknown area',
      [['permanent', null, 'Besparelse', [-1000, 0]]] satisfies Line[],
      [],
      { kind: 'price-area-unknown', tables: ['gross-effect'] },
    ],
  ])('refuses %s', (_, lines, factors, problem) => {
    expect(distributeAtPriceLevel(inputOf(lines, 50), factors)).toEqual({
      kind: 'refused',
      problems: [problem],
    });
  });

  it('needs no factor where there is no amount', () => {
    const lines: readonly Line[] = [['permanent', 'service', 'Besparelse', [0, -1000]]];
    expect(distributeAtPriceLevel(inputOf(lines, 50), [factor(2026, '1')]).kind).toBe('distributed');
  });

  it('passes on what is wrong with the allocation', () => {
    const input = { ...inputOf(LINES, 50), committees: [] };
    expect(distributeAtPriceLevel(input, [])).toEqual(distribute(input));
  });
});
