import fc from 'fast-check';
import type { RowAllocation } from '../../src/domain/allocation';
import { add, isWhole, negate, numberOfAmount, sum, ZERO } from '../../src/domain/amount';
import { COPENHAGEN_COMMITTEES, type CommitteeRegistry } from '../../src/domain/committee';
import type { DistributionKey, KeyEntry } from '../../src/domain/distributionKey';
import {
  absoluteFraction,
  addFractions,
  compareFractions,
  fraction,
  fractionOfAmount,
} from '../../src/domain/fraction';
import type { AllocationProblem } from '../../src/distributing/allocationProblem';
import type { CommitteeTable } from '../../src/distributing/committeeTables';
import { distribute, type Distribution, type DistributionResult } from '../../src/distributing/distribute';
import type { DistributionInput } from '../../src/distributing/exactPostings';
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
  type Line,
} from './economyBuilder';

const ONE = fraction(1n, 1n);

function built(result: DistributionResult): Distribution {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems.map(({ kind }) => kind)));
  return result;
}

function tableOf(distribution: Distribution, kind: CommitteeTable['kind']): CommitteeTable | undefined {
  return distribution.tables.find((table) => table.kind === kind);
}

const registryOf = (size: number): CommitteeRegistry =>
  Array.from({ length: size }, (_, index) => ({
    id: `K${String(index).padStart(2, '0')}`,
    name: `Udvalg ${index}`,
    administration: null,
    acronyms: [],
    unitAcronyms: [],
    parent: index % 5 === 4 ? `K${String(index - 1).padStart(2, '0')}` : null,
    hasCommittee: true,
  }));

/** 1 to 60 committees, 1 to 12 years, 1 to 6 rows of either sign, each divided by a key, equally or whole. */
const inputs = (committees: number, years: number) =>
  fc
    .record({
      size: fc.integer({ min: 1, max: committees }),
      years: fc.integer({ min: 1, max: years }),
      first: fc.integer({ min: 1, max: 500 }),
      weights: fc.array(fc.nat(500), { minLength: committees, maxLength: committees }),
      leaveOut: fc.boolean(),
      rows: fc.array(
        fc.record({
          figures: fc.array(fc.integer({ min: -9999, max: 9999 }), { minLength: years, maxLength: years }),
          constant: fc.boolean(),
          section: fc.constantFrom('permanent' as const, 'implementation' as const),
          area: fc.constantFrom('service' as const, 'capital' as const),
          how: fc.constantFrom('key' as const, 'equal' as const, 'whole' as const),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    })
    .map(({ size, years: count, first, weights, leaveOut, rows }): DistributionInput => {
      const registry = registryOf(size);
      const entries = registry.map(({ id }, index): KeyEntry => ({
        label: id,
        weight: amount(index === 0 ? first : (weights[index] ?? 0)),
        target:
          leaveOut && index === size - 1
            ? { kind: 'left-out', reason: 'r' }
            : { kind: 'post', post: post(id) },
      }));
      const lines = rows.map(({ figures: values, constant, section, area }, index): Line => {
        const shown = values.slice(0, count);
        return [section, area, `Række ${index}`, constant ? shown.map(() => shown[0] ?? 0) : shown];
      });
      const shares = {
        key: byKey('n'),
        equal: equal(...registry.slice(0, 7).map(({ id }) => id)),
        whole: equal('K00'),
      };
      return {
        economy: economyOf(
          Array.from({ length: count }, (_, index) => 2025 + index),
          lines,
        ),
        allocation: {
          proposal: 'P',
          rows: rows.map(({ section, area, how }, index) =>
            rowAllocation(`Række ${index}`, section === 'permanent' ? 'by-sign' : area, shares[how]),
          ),
        },
        keys: [{ name: 'n', basis: 'b', source: 's', entries }],
        committees: registry,
      };
    });

describe('distribute', () => {
  it('sums exactly, has A = B + C, and keeps every cell of A to E less than 1 from its exact share', () => {
    fc.assert(
      fc.property(inputs(60, 12), (input) => {
        expect(violations(input, built(distribute(input)))).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  it('rounds equal years equally', () => {
    fc.assert(
      fc.property(inputs(12, 6), (input) => {
        const rows = input.economy.rows.map((row) => ({
          ...row,
          amounts: row.amounts.flatMap(() => row.amounts[0] ?? []),
        }));
        const constant = { ...input, economy: { ...input.economy, rows } };
        for (const table of built(distribute(constant)).tables) {
          for (const row of table.rows) expect(new Set(row.amounts).size).toBe(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of rows, of allocation lines or of key entries', () => {
    const shuffled = inputs(15, 4).chain((input) =>
      fc.record({
        input: fc.constant(input),
        rows: fc.shuffledSubarray([...input.economy.rows], { minLength: input.economy.rows.length }),
        lines: fc.shuffledSubarray([...input.allocation.rows], { minLength: input.allocation.rows.length }),
        entries: fc.shuffledSubarray([...(input.keys[0]?.entries ?? [])], {
          minLength: input.keys[0]?.entries.length ?? 0,
        }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ input, rows, lines, entries }) => {
        const permuted: DistributionInput = {
          ...input,
          economy: { ...input.economy, rows },
          allocation: { ...input.allocation, rows: lines },
          keys: input.keys.map((key) => ({ ...key, entries })),
        };
        expect(figures(built(distribute(permuted)))).toEqual(figures(built(distribute(input))));
      }),
      { numRuns: 1500 },
    );
  });

  it('does not depend on the order of committees either', () => {
    fc.assert(
      fc.property(inputs(15, 4), (input) => {
        const reversed = { ...input, committees: [...input.committees].reverse() };
        expect(figures(built(distribute(reversed)))).toEqual(figures(built(distribute(input))));
      }),
      { numRuns: 500 },
    );
  });

  it('does not change when all weights are multiplied', () => {
    fc.assert(
      fc.property(inputs(15, 4), fc.integer({ min: 2, max: 1000 }), (input, factor) => {
        const scaled = {
          ...input,
          keys: input.keys.map((key) => ({
            ...key,
            entries: key.entries.map((entry) => ({
              ...entry,
              weight: amount(numberOfAmount(entry.weight) * factor),
            })),
          })),
        };
        expect(built(distribute(scaled))).toEqual(built(distribute(input)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is not changed by a committee of weight 0', () => {
    fc.assert(
      fc.property(inputs(15, 4), (input) => {
        const [like] = input.committees;
        const committees = like === undefined ? [] : [{ ...like, id: 'NEW' }, ...input.committees];
        const entry: KeyEntry = { label: 'NEW', weight: ZERO, target: { kind: 'post', post: post('NEW') } };
        const keys = input.keys.map((key) => ({ ...key, entries: [entry, ...key.entries] }));
        const found = figures(built(distribute({ ...input, committees, keys })));
        const others = found.filter(([, committeeId]) => committeeId !== 'NEW');
        expect(others).toEqual(figures(built(distribute(input))));
        const added = found.filter(([, committeeId]) => committeeId === 'NEW');
        expect(added.flatMap(([, , values]) => values).every((value) => value === ZERO)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Every broken promise of a distribution, by name; empty for all that is built. */
function violations(input: DistributionInput, distribution: Distribution): string[] {
  const found: string[] = [];
  for (const table of distribution.tables) {
    const leftOut = distribution.leftOut.filter(({ kind }) => kind === table.kind);
    for (const row of table.rows) {
      for (const [index, value] of row.amounts.entries()) {
        const difference = addFractions(fractionOfAmount(negate(value)), row.exact[index] ?? ONE);
        if (!isWhole(value)) found.push('not whole');
        if (compareFractions(absoluteFraction(difference), ONE) >= 0)
          found.push('1 or more from the exact share');
        if (sum(row.parts.map((part) => part.amounts[index] ?? ZERO)) !== value) found.push('parts differ');
      }
    }
    for (const index of table.years.keys()) {
      const shown = sum(table.rows.map((row) => row.amounts[index] ?? ZERO));
      const all = add(shown, sum(leftOut.map((entry) => entry.amounts[index] ?? ZERO)));
      if (table.total[index] !== shown) found.push('rows are not the total');
      if (numberOfAmount(all) !== expectedTotal(input, table.kind, index))
        found.push('not the total of Tabel 1');
    }
  }
  const running = tableOf(distribution, 'running-cost');
  const gross = tableOf(distribution, 'gross-effect');
  for (const [place, row] of (tableOf(distribution, 'net-effect')?.rows ?? []).entries()) {
    for (const [index, value] of row.amounts.entries()) {
      const [b, c] = [running, gross].map((table) => table?.rows[place]?.amounts[index] ?? ZERO);
      if (add(b ?? ZERO, c ?? ZERO) !== value) found.push('A is not B + C');
    }
  }
  return found;
}

/** Every committee's figures by table, sorted, without the order of rows. */
function figures(distribution: Distribution) {
  return distribution.tables
    .flatMap((table) => table.rows.map((row) => [table.kind, row.committeeId, row.amounts] as const))
    .sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1));
}

function expectedTotal(
  { economy, allocation }: DistributionInput,
  kind: CommitteeTable['kind'],
  index: number,
): number {
  const countsOf = (row: number): RowAllocation['counts'] | undefined => allocation.rows[row]?.counts;
  return economy.rows.reduce((total, row, place) => {
    const cell = row.amounts[index];
    const value = cell?.kind === 'amount' ? numberOfAmount(cell.value) : 0;
    const counts = countsOf(place);
    switch (kind) {
      case 'net-effect':
        return counts === 'by-sign' ? total + value : total;
      case 'running-cost':
        return counts === 'by-sign' ? total + Math.max(value, 0) : total;
      case 'gross-effect':
        return counts === 'by-sign' ? total + Math.min(value, 0) : total;
      case 'capital-split':
        return counts === 'capital' ? total + value : total;
      case 'service-split':
        return counts === 'service' ? total + value : total;
    }
  }, 0);
}

describe('what a row counts as', () => {
  const economy = economyOf([2025, 2026], [['permanent', 'service', 'Række', [-100, 40]]]);
  const counting = (counts: 'by-sign' | 'saving' | 'running-cost') =>
    built(
      distribute({
        economy,
        allocation: { proposal: 'P', rows: [rowAllocation('Række', counts, equal('SUD'))] },
        keys: [],
        committees: COPENHAGEN_COMMITTEES,
      }),
    ).tables.map(({ kind, total }) => [kind, total.map(numberOfAmount)]);

  it('by sign splits a row with both signs by cell', () => {
    expect(counting('by-sign')).toEqual([
      ['net-effect', [-100, 40]],
      ['running-cost', [0, 40]],
      ['gross-effect', [-100, 0]],
    ]);
  });

  it('as saving or running cost holds for the whole row', () => {
    expect(counting('saving')).toEqual([
      ['net-effect', [-100, 40]],
      ['gross-effect', [-100, 40]],
    ]);
    expect(counting('running-cost')).toEqual([
      ['net-effect', [-100, 40]],
      ['running-cost', [-100, 40]],
    ]);
  });
});

describe('rows of the tables', () => {
  const economy = economyOf(
    [2025],
    [
      ['permanent', 'service', 'Første', [-100]],
      ['permanent', 'transfers', 'Anden', [-7]],
    ],
  );
  const distribution = built(
    distribute({
      economy,
      allocation: {
        proposal: 'P',
        rows: [
          rowAllocation('Første', 'by-sign', equal('BIU', 'KIT', 'ØU/b', 'ØU/a')),
          rowAllocation('Anden', 'by-sign', equal('BIU')),
        ],
      },
      keys: [],
      committees: COPENHAGEN_COMMITTEES,
    }),
  );
  const net = tableOf(distribution, 'net-effect');

  it('stand in the order of the committees, sub-units after theirs', () => {
    expect(net?.rows.map(({ committeeId, appropriation }) => `${committeeId}/${appropriation}`)).toEqual([
      'ØU/a',
      'ØU/b',
      'KIT/',
      'BIU/',
    ]);
  });

  it('keep their parts by expenditure area and the cells behind them', () => {
    expect(net?.rows[3]?.parts).toEqual([
      {
        area: 'service',
        amounts: [amount(-25)],
        sources: [[{ at: { sheetId: 's', row: 0, column: 2 }, whole: false }]],
      },
      {
        area: 'transfers',
        amounts: [amount(-7)],
        sources: [[{ at: { sheetId: 's', row: 1, column: 2 }, whole: true }]],
      },
    ]);
  });
});

describe('an allocation is refused', () => {
  const economy = economyOf([2025, 2026], [['permanent', 'service', 'Række', [-100, -200]]]);
  const REF = { label: 'Række', occurrence: 1 };
  const key = (entries: readonly KeyEntry[]): DistributionKey => ({
    name: 'n',
    basis: 'b',
    source: 's',
    entries,
  });
  const entry = (target: KeyEntry['target'], weight = 1): KeyEntry => ({
    label: 'e',
    weight: amount(weight),
    target,
  });
  const problems = (
    rows: readonly RowAllocation[],
    keys: readonly DistributionKey[] = [],
  ): readonly AllocationProblem[] => {
    const result = distribute({
      economy,
      allocation: { proposal: 'P', rows },
      keys,
      committees: COPENHAGEN_COMMITTEES,
    });
    return result.kind === 'refused' ? result.problems : [];
  };
  const whole = (value: number) => fraction(BigInt(value), 1n);
  const line = (share: Parameters<typeof rowAllocation>[2]) => [rowAllocation('Række', 'by-sign', share)];

  it.each<[string, readonly RowAllocation[], readonly DistributionKey[], AllocationProblem]>([
    ['without a row', [], [], { kind: 'row-not-allocated', row: REF }],
    [
      'for a row that is not there',
      [...line(equal('SUD')), rowAllocation('Anden', 'by-sign', equal('SUD'))],
      [],
      { kind: 'row-not-found', row: { label: 'Anden', occurrence: 1 } },
    ],
    [
      'twice for a row',
      [...line(equal('SUD')), rowAllocation(' RÆKKE', 'by-sign', equal('SUD'))],
      [],
      { kind: 'row-repeated', row: { label: ' RÆKKE', occurrence: 1 } },
    ],
    [
      'with a guess',
      [
        rowAllocation('Række', 'by-sign', equal('SUD'), {
          kind: 'suggested',
          evidence: 'label-prefix',
          confidence: 0.9,
        }),
      ],
      [],
      { kind: 'unconfirmed', row: REF, confidence: 0.9 },
    ],
    [
      'with a permanent row as investment',
      [rowAllocation('Række', 'capital', equal('SUD'))],
      [],
      { kind: 'counts-in-other-section', row: REF, counts: 'capital', section: 'permanent' },
    ],
    [
      'with two periods from one year',
      line([from(2025, equal('SUD')), from(2025, equal('TMU'))]),
      [],
      { kind: 'period-repeated', row: REF, fromYear: 2025 },
    ],
    [
      'that begins too late',
      line([from(2026, equal('SUD'))]),
      [],
      { kind: 'year-not-covered', row: REF, year: 2025 },
    ],
    ['without committees', line(equal()), [], { kind: 'no-committees', row: REF, fromYear: null }],
    [
      'with a committee twice',
      line(equal('SUD', 'SUD')),
      [],
      { kind: 'post-repeated', row: REF, committeeId: 'SUD', appropriation: '' },
    ],
    [
      'with an unknown committee',
      line(equal('XX')),
      [],
      { kind: 'unknown-committee', row: REF, committeeId: 'XX' },
    ],
    [
      'with an office without committee',
      line(equal('IR')),
      [],
      { kind: 'office-without-committee', row: REF, committeeId: 'IR' },
    ],
    [
      'with a negative percentage',
      line(percent({ SUD: 110, TMU: -10 })),
      [],
      { kind: 'negative-percent', row: REF, committeeId: 'TMU', percent: whole(-10) },
    ],
    [
      'with percentages that are not 100',
      line(percent({ SUD: 47, TMU: 52 })),
      [],
      { kind: 'percent-total', row: REF, fromYear: null, total: whole(99) },
    ],
    [
      'with amounts that are not the row',
      line(amounts({ SUD: { 2025: -100, 2026: -199 } })),
      [],
      { kind: 'amounts-total', row: REF, year: 2026, given: whole(-199), expected: whole(-200) },
    ],
    [
      'with an amount in a year the table lacks',
      line(amounts({ SUD: { 2025: -100, 2026: -200, 2027: -5 } })),
      [],
      { kind: 'amount-unused', row: REF, year: 2027, committeeId: 'SUD' },
    ],
    ['with an unknown key', line(byKey('n')), [], { kind: 'unknown-key', row: REF, key: 'n' }],
    [
      'with two keys of a name',
      line(byKey('n')),
      [key([entry({ kind: 'post', post: post('SUD') })]), key([])],
      { kind: 'key-repeated', key: 'n' },
    ],
    [
      'with a key of no weight',
      line(byKey('n')),
      [key([])],
      { kind: 'key-without-weight', key: 'n', entry: null },
    ],
    [
      'with sub-units of no weight',
      line(byKey('n')),
      [key([entry({ kind: 'sub-units', units: [] })])],
      { kind: 'key-without-weight', key: 'n', entry: 'e' },
    ],
    [
      'with a negative weight',
      line(byKey('n')),
      [key([entry({ kind: 'post', post: post('SUD') }, -1)])],
      { kind: 'key-negative-weight', key: 'n', entry: 'e' },
    ],
    [
      'with an entry nobody has decided',
      line(byKey('n')),
      [key([entry({ kind: 'undecided' })])],
      { kind: 'key-entry-undecided', key: 'n', entry: 'e' },
    ],
    [
      'with an unknown committee in a key',
      line(byKey('n')),
      [key([entry({ kind: 'post', post: post('XX') })])],
      { kind: 'key-unknown-committee', key: 'n', entry: 'e', committeeId: 'XX' },
    ],
    [
      'with an office in a key',
      line(byKey('n')),
      [key([entry({ kind: 'sub-units', units: [{ post: post('BR'), weight: amount(1) }] })])],
      { kind: 'key-office-without-committee', key: 'n', entry: 'e', committeeId: 'BR' },
    ],
  ])('%s', (_, rows, keys, problem) => {
    expect(problems(rows, keys)).toEqual([problem]);
  });

  it('where Tabel 1 is not in whole thousands', () => {
    const result = distribute({
      economy: economyOf([2025], [['permanent', 'service', 'Række', [-100.5]]]),
      allocation: { proposal: 'P', rows: line(equal('SUD', 'TMU')) },
      keys: [],
      committees: COPENHAGEN_COMMITTEES,
    });
    expect(result).toEqual({
      kind: 'refused',
      problems: [
        {
          kind: 'not-roundable',
          tables: ['running-cost', 'gross-effect'],
          year: 2025,
          refusal: { kind: 'total-not-whole', column: 1, required: fraction(-201n, 2n) },
        },
      ],
    });
  });

  it('where an amount cannot be read', () => {
    const [row] = economy.rows;
    if (row === undefined) throw new Error('no row');
    const at = { sheetId: 's', row: 0, column: 2 };
    const cell = {
      kind: 'unreadable',
      raw: '5 eller 6',
      reason: 'several-amounts',
      at,
      storedAs: 'text',
      formula: null,
    } as const;
    const result = distribute({
      economy: { years: [2025], rows: [{ ...row, amounts: [cell] }] },
      allocation: { proposal: 'P', rows: line(equal('SUD')) },
      keys: [],
      committees: COPENHAGEN_COMMITTEES,
    });
    expect(result).toEqual({
      kind: 'refused',
      problems: [{ kind: 'unreadable-amount', row: REF, year: 2025, raw: '5 eller 6' }],
    });
  });
});
