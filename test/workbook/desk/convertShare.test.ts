import fc from 'fast-check';
import type { Share } from '../../../src/domain/allocation';
import { amountOfWhole, numberOfAmount, sum, ZERO, type Amount } from '../../../src/domain/amount';
import type { AmountCell } from '../../../src/domain/budgetTable';
import { convertShare, type ShareContext } from '../../../src/workbook/desk/convertShare';

const post = (committeeId: string) => ({ committeeId, appropriation: '' });

function cells(amounts: readonly Amount[]): AmountCell[] {
  return amounts.map((value, column) => ({
    kind: 'amount',
    value,
    raw: '',
    storedAs: 'number',
    formula: null,
    at: { sheetId: 'a', row: 0, column },
  }));
}

function contextOf(...amounts: number[]): ShareContext {
  const values = amounts.map((amount) => amountOfWhole(BigInt(amount)));
  return { amounts: cells(values), years: amounts.map((_, index) => 2025 + index), keys: [] };
}

const percentsOf = (share: Share | null): number[] =>
  share?.kind === 'percent' ? share.parts.map(({ percent }) => numberOfAmount(percent)) : [];

describe('a share given another form', () => {
  test('equal thirds as percents are 100 in all', () => {
    const equal: Share = { kind: 'equal', posts: [post('A'), post('B'), post('C')] };
    const percents = percentsOf(convertShare(equal, 'percent', contextOf(100)));
    expect(percents).toEqual([33.3334, 33.3333, 33.3333]);
  });

  test('percents as amounts are the row’s amounts year by year', () => {
    const share: Share = {
      kind: 'percent',
      parts: [
        { post: post('BUU'), percent: amountOfWhole(47n) },
        { post: post('SUD'), percent: amountOfWhole(53n) },
      ],
    };
    const amounts = convertShare(share, 'amounts', contextOf(-1900, 0, -8400));
    expect(
      amounts?.kind === 'amounts' &&
        amounts.parts.map((part) => part.amounts.map(({ year, amount }) => [year, numberOfAmount(amount)])),
    ).toEqual([
      [
        [2025, -893],
        [2027, -3948],
      ],
      [
        [2025, -1007],
        [2027, -4452],
      ],
    ]);
  });

  test('amounts as percents are their parts of the sum', () => {
    const share: Share = {
      kind: 'amounts',
      parts: [
        { post: post('A'), amounts: [{ year: 2025, amount: amountOfWhole(-30n) }] },
        { post: post('B'), amounts: [{ year: 2026, amount: amountOfWhole(-10n) }] },
      ],
    };
    expect(percentsOf(convertShare(share, 'percent', contextOf(-30, -10)))).toEqual([75, 25]);
  });

  test('a key needs a key', () => {
    const equal: Share = { kind: 'equal', posts: [post('A')] };
    expect(convertShare(equal, 'key', contextOf(1))).toBeNull();
    const key = { name: 'Enheder', basis: '', source: '', entries: [] };
    expect(convertShare(equal, 'key', { ...contextOf(1), keys: [key] })).toEqual({
      kind: 'key',
      name: 'Enheder',
    });
  });

  test('of a key only what is posted is taken along', () => {
    const key = {
      name: 'Enheder',
      basis: '',
      source: '',
      entries: [
        { label: 'a', weight: amountOfWhole(30n), target: { kind: 'post', post: post('A') } },
        { label: 'b', weight: amountOfWhole(10n), target: { kind: 'post', post: post('B') } },
        { label: 'c', weight: amountOfWhole(60n), target: { kind: 'left-out', reason: 'lille' } },
      ],
    } as const;
    const share: Share = { kind: 'key', name: 'Enheder' };
    expect(percentsOf(convertShare(share, 'percent', { ...contextOf(1), keys: [key] }))).toEqual([75, 25]);
  });

  test('for any shares and amounts: percents are 100 in all, amounts each year’s amount', () => {
    const posts = fc
      .integer({ min: 1, max: 12 })
      .map((count) => Array.from({ length: count }, (_, index) => post(`K${index}`)));
    fc.assert(
      fc.property(
        posts,
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }),
        fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 8 }),
        (each, weights, years) => {
          const context = contextOf(...years);
          const share: Share = {
            kind: 'amounts',
            parts: each.map((to, index) => ({
              post: to,
              amounts: [{ year: 2025, amount: amountOfWhole(BigInt(weights[index] ?? 0)) }],
            })),
          };
          const percent = convertShare(share, 'percent', context);
          if (percent?.kind !== 'percent') throw new Error('no percents');
          expect(sum(percent.parts.map((part) => part.percent))).toBe(amountOfWhole(100n));
          const amounts = convertShare(percent, 'amounts', context);
          if (amounts?.kind !== 'amounts') throw new Error('no amounts');
          for (const [index, year] of context.years.entries()) {
            const given = amounts.parts.map(
              (part) => part.amounts.find((one) => one.year === year)?.amount ?? ZERO,
            );
            expect(sum(given)).toBe(amountOfWhole(BigInt(years[index] ?? 0)));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
