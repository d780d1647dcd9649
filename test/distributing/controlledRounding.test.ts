import fc from 'fast-check';
import {
  roundControlled,
  type ExactRow,
  type RequiredTotals,
} from '../../src/distributing/controlledRounding';
import {
  absoluteFraction,
  addFractions,
  compareFractions,
  fraction,
  multiplyFractions,
  NOTHING,
  sumFractions,
  type Fraction,
} from '../../src/domain/fraction';

const ONE = fraction(1n, 1n);

const whole = (value: bigint | number): Fraction => fraction(BigInt(value), 1n);
const minus = (value: Fraction): Fraction => fraction(-value.numerator, value.denominator);
const isNear = (value: bigint, exact: Fraction): boolean =>
  compareFractions(absoluteFraction(addFractions(whole(value), minus(exact))), ONE) < 0;

function rounded(rows: readonly ExactRow[], totals: RequiredTotals): readonly (readonly bigint[])[] {
  const result = roundControlled(rows, totals);
  if (result.kind === 'refused') throw new Error(`refused: ${result.refusal.kind}`);
  return result.rows;
}

/** A saving and a running cost, each shared by its own weights; total weights are at least 1. */
const twoWay = (maximum: number) =>
  fc
    .record({
      totals: fc.tuple(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -20_000, max: 20_000 })),
      weights: fc.array(fc.tuple(fc.nat(500), fc.nat(500)), { minLength: 1, maxLength: maximum }),
      groups: fc.integer({ min: 1, max: 4 }),
    })
    .map(({ totals, weights, groups }) => {
      const [first = [0, 0], ...others] = weights;
      const used: [number, number][] = [[first[0] + 1, first[1] + 1], ...others];
      const sums = [0, 1].map((column) => used.reduce((sum, weight) => sum + (weight[column] ?? 0), 0));
      const rows = used.map((weight, index): ExactRow => ({
        path: [`g${index % groups}`, `c${index}`],
        shares: [0, 1].map((column) =>
          fraction(BigInt(totals[column] ?? 0) * BigInt(weight[column] ?? 0), BigInt(sums[column] ?? 1)),
        ),
      }));
      return { rows, totals: [whole(totals[0]), whole(totals[1])] as const };
    });

/** All figures that can be formed: selections of rows by path prefix × each column and both. */
function figures(rows: readonly ExactRow[]): { readonly rows: number[]; readonly columns: number[] }[] {
  const prefixes = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    for (let depth = 0; depth <= row.path.length; depth += 1) {
      const prefix = JSON.stringify(row.path.slice(0, depth));
      prefixes.set(prefix, [...(prefixes.get(prefix) ?? []), index]);
    }
  }
  const columns = rows[0]?.shares.map((_, column) => column) ?? [];
  return [...prefixes.values()].flatMap((members) =>
    [...columns.map((column) => [column]), columns].map((each) => ({ rows: members, columns: each })),
  );
}

function exactOf(
  rows: readonly ExactRow[],
  figure: { readonly rows: number[]; readonly columns: number[] },
): Fraction {
  return sumFractions(
    figure.rows.flatMap((row) => figure.columns.map((column) => rows[row]?.shares[column] ?? NOTHING)),
  );
}

function roundedOf(
  values: readonly (readonly bigint[])[],
  figure: { readonly rows: number[]; readonly columns: number[] },
): bigint {
  return figure.rows.reduce(
    (sum, row) => figure.columns.reduce((inner, column) => inner + (values[row]?.[column] ?? 0n), sum),
    0n,
  );
}

describe('roundControlled', () => {
  it('gives the units to the largest remainders in one column', () => {
    const rows = [47, 33, 20].map((weight, index) => ({
      path: [`c${index}`],
      shares: [fraction(BigInt(weight * -11), 100n)],
    }));
    expect(rounded(rows, [whole(-11)])).toEqual([[-5n], [-4n], [-2n]]);
  });

  it('lets the larger share round away from zero in a tie, whatever the sign and the order of rows', () => {
    const half = fraction(1n, 2n);
    const rows = [
      { path: ['a'], shares: [half] },
      { path: ['b'], shares: [addFractions(half, ONE)] },
    ];
    expect(rounded(rows, [whole(2)])).toEqual([[0n], [2n]]);
    const negative = rows.map((row) => ({ ...row, shares: row.shares.map(minus) })).reverse();
    expect(rounded(negative, [whole(-2)])).toEqual([[-2n], [0n]]);
  });

  it('decides equal shares by path, not by place', () => {
    const row = (path: string): ExactRow => ({ path: [path], shares: [fraction(1n, 3n)] });
    expect(rounded([row('b'), row('c'), row('a')], [whole(1)])).toEqual([[0n], [0n], [1n]]);
  });

  it('rounds rows of the same path too', () => {
    const row: ExactRow = { path: ['a'], shares: [fraction(1n, 2n)] };
    expect(
      rounded([row, row], [whole(1)])
        .flat()
        .sort(),
    ).toEqual([0n, 1n]);
  });

  it('rounds a table without rows', () => {
    expect(rounded([], [whole(0), whole(0)])).toEqual([]);
  });

  it('keeps every figure less than 1 from its exact value and meets the totals', () => {
    fc.assert(
      fc.property(twoWay(60), ({ rows, totals }) => {
        const values = rounded(rows, totals);
        for (const figure of figures(rows)) {
          expect(isNear(roundedOf(values, figure), exactOf(rows, figure))).toBe(true);
        }
        const all = [...rows.keys()];
        expect(roundedOf(values, { rows: all, columns: [0] })).toBe(totals[0].numerator);
        expect(roundedOf(values, { rows: all, columns: [1] })).toBe(totals[1].numerator);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps every figure less than 1 from its exact value where the totals are free and not whole', () => {
    fc.assert(
      fc.property(twoWay(12), fc.integer({ min: 1, max: 2000 }), ({ rows }, factor) => {
        const scaled = rows.map((row) => ({
          ...row,
          shares: row.shares.map((share) => multiplyFractions(share, fraction(BigInt(factor), 1000n))),
        }));
        const values = rounded(scaled, [null, null]);
        for (const figure of figures(scaled)) {
          expect(isNear(roundedOf(values, figure), exactOf(scaled, figure))).toBe(true);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('permutes its results with its rows', () => {
    const shuffled = twoWay(20).chain(({ rows, totals }) =>
      fc.record({
        rows: fc.constant(rows),
        totals: fc.constant(totals),
        order: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length, maxLength: rows.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ rows, totals, order }) => {
        const straight = rounded(rows, totals);
        const permuted = rounded(
          order.flatMap((index) => rows[index] ?? []),
          totals,
        );
        expect(permuted).toEqual(order.map((index) => straight[index]));
      }),
      { numRuns: 1500 },
    );
  });

  it('turns its sign with the table', () => {
    fc.assert(
      fc.property(twoWay(20), ({ rows, totals }) => {
        const negated = rows.map((row) => ({ ...row, shares: row.shares.map(minus) }));
        expect(rounded(negated, [minus(totals[0]), minus(totals[1])])).toEqual(
          rounded(rows, totals).map((row) => row.map((value) => -value)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is not changed by a row without a share', () => {
    fc.assert(
      fc.property(twoWay(20), fc.nat(20), ({ rows, totals }, place) => {
        const added: ExactRow = { path: ['g0', 'added'], shares: [NOTHING, NOTHING] };
        const at = Math.min(place, rows.length);
        const values = rounded([...rows.slice(0, at), added, ...rows.slice(at)], totals);
        expect(values[at]).toEqual([0n, 0n]);
        expect([...values.slice(0, at), ...values.slice(at + 1)]).toEqual(rounded(rows, totals));
      }),
      { numRuns: 1000 },
    );
  });

  describe('against every possible rounding of small tables', () => {
    const small = twoWay(4).map((table) => ({ ...table, figures: figures(table.rows) }));
    const near = fc.integer({ min: -2, max: 2 });

    it('is the one with the least sum of squares, and refuses exactly the totals that none has', () => {
      fc.assert(
        fc.property(small, near, near, fc.integer({ min: 1, max: 7 }), (table, first, second, divisor) => {
          const rows = table.rows.map((row) => ({
            ...row,
            shares: row.shares.map((share) => multiplyFractions(share, fraction(1n, BigInt(divisor)))),
          }));
          const totals = [0, 1].map((column) => {
            const exact = exactOf(rows, { rows: [...rows.keys()], columns: [column] });
            return whole(exact.numerator / exact.denominator + BigInt(column === 0 ? first : second));
          }) as [Fraction, Fraction];
          const result = roundControlled(rows, totals);
          const possible = everyRounding(rows, table.figures, totals);
          if (result.kind === 'refused') {
            expect(possible).toEqual([]);
            return;
          }
          const cost = (values: readonly (readonly bigint[])[]): Fraction =>
            deviation(rows, distinct(table.figures), values);
          const costs = possible.map(cost).sort(compareFractions);
          expect(cost(result.rows)).toEqual(costs[0]);
        }),
        { numRuns: 1000 },
      );
    });
  });

  describe('refuses', () => {
    const rows: ExactRow[] = [
      { path: ['a'], shares: [fraction(1n, 2n), fraction(1n, 4n)] },
      { path: ['b'], shares: [fraction(1n, 4n), fraction(1n, 2n)] },
    ];

    it('a total that is not whole', () => {
      const required = fraction(1n, 2n);
      expect(roundControlled(rows, [required, null])).toEqual({
        kind: 'refused',
        refusal: { kind: 'total-not-whole', column: 0, required },
      });
    });

    it('a total that is 1 or more from its shares', () => {
      expect(roundControlled(rows, [null, whole(2)])).toEqual({
        kind: 'refused',
        refusal: { kind: 'total-out-of-reach', column: 1, required: whole(2), exact: fraction(3n, 4n) },
      });
    });

    it('totals that do not fit together', () => {
      expect(roundControlled(rows, [whole(0), whole(0)])).toEqual({
        kind: 'refused',
        refusal: { kind: 'totals-conflict', required: whole(0), exact: fraction(3n, 2n) },
      });
    });
  });
});

/** The figures without those that repeat the same rows and columns. */
function distinct(all: readonly { readonly rows: number[]; readonly columns: number[] }[]) {
  return [...new Map(all.map((figure) => [JSON.stringify(figure), figure])).values()];
}

function everyRounding(
  rows: readonly ExactRow[],
  all: readonly { readonly rows: number[]; readonly columns: number[] }[],
  totals: readonly Fraction[],
): bigint[][][] {
  let tables: bigint[][][] = [[]];
  for (const row of rows) {
    const choices = row.shares.reduce<bigint[][]>(
      (known, share) => {
        const floor = share.numerator / share.denominator - (share.numerator < 0n ? 1n : 0n);
        const values = [floor, floor + 1n, floor + 2n].filter((value) => isNear(value, share));
        return known.flatMap((start) => values.map((value) => [...start, value]));
      },
      [[]],
    );
    tables = tables.flatMap((table) => choices.map((choice) => [...table, choice]));
  }
  const everyRow = [...rows.keys()];
  return tables.filter(
    (table) =>
      totals.every(
        (total, column) => roundedOf(table, { rows: everyRow, columns: [column] }) === total.numerator,
      ) && all.every((figure) => isNear(roundedOf(table, figure), exactOf(rows, figure))),
  );
}

function deviation(
  rows: readonly ExactRow[],
  all: readonly { readonly rows: number[]; readonly columns: number[] }[],
  values: readonly (readonly bigint[])[],
): Fraction {
  return sumFractions(
    all.map((figure) => {
      const difference = addFractions(whole(roundedOf(values, figure)), minus(exactOf(rows, figure)));
      return multiplyFractions(difference, difference);
    }),
  );
}
