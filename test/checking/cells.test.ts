import { check, findingsOf } from '../support/findings';
import { proposalLines } from '../support/proposalLines';
import { lines, sheet, type Cells } from '../support/sheet';

const header = '1.000 kr. 2025 p/l | Styringsområde | 2024 | 2025 | 2026 | 2027 | 2028\n';

describe('signs', () => {
  const items = (rows: string, total: string): string => `${header}Varige ændringer
${rows}
Samlet varig ændring | | ${total}`;

  test.each([
    'Spor 3: mere effektivisering | Service | | 10 | 10 | 10 | 10',
    'Øget tilsyn | Service | | 10 | 10 | 10 | 10',
    'Tilbagebetaling til borgere | Service | | 10 | 10 | 10 | 10',
    'Udgift til besparelse | Service | | 10 | 10 | 10 | 10',
  ])('no warning: %s', (row) => {
    expect(findingsOf(items(row, '| 10 | 10 | 10 | 10'))).toEqual([]);
  });

  test.each(['Besparelse på drift', 'Færre udgifter', 'Øgede indtægter', 'SOF sparer på vikarer'])(
    'a positive "%s" is warned of once',
    (label) => {
      expect(findingsOf(items(`${label} | Service | | 10 | 10 | 10 | 20`, '| 10 | 10 | 10 | 20'))).toEqual([
        'warning positive-saving D3 10 -> -10',
      ]);
    },
  );

  test('a negative implementation amount', () => {
    expect(
      findingsOf(
        proposalLines({
          project: '-100 | 250 | |',
          implementation: '-100 | 250 | |',
          impact: '-100 | 170 | -180 | -180',
          payback: '',
          servicePayback: '',
        }),
      )[0],
    ).toBe('warning negative-implementation C9 -100 -> 100');
  });

  test('one sign change in a constant row, which the total proves', () => {
    const text = items('Drift | Service | | 10 | -10 | 10 | 10', '| 10 | 10 | 10 | 10');
    expect(findingsOf(text)[0]).toBe('error sign-change E3 -10 -> 10');
    expect(check(text).findings.filter(({ consequenceOf }) => consequenceOf === null)).toHaveLength(1);
  });

  test('... and which it follows', () => {
    expect(findingsOf(items('Drift | Service | | 10 | -10 | 10 | 10', '| 10 | -10 | 10 | 10'))).toEqual([
      'warning sign-change E3 -10 -> 10',
    ]);
  });

  test('a row that changes otherwise is left alone', () => {
    expect(findingsOf(items('Drift | Service | | 10 | -20 | 10 | 10', '| 10 | -20 | 10 | 10'))).toEqual([]);
  });
});

/** Two rows and a total, in D to G of rows 3 to 5. */
function small(changes: Cells): Cells {
  return {
    ...lines(`${header}Varige ændringer
Drift | Service | | 10 | 10 | 10 | 10
Mindre drift | Service | | -1200 | -1200 | -1200 | -1200
Samlet varig ændring | | | -1190 | -1190 | -1190 | -1190`),
    ...changes,
  };
}

function find(changes: Cells, hiddenRows: readonly number[] = []): string[] {
  return findingsOf(sheet(small(changes), { hiddenRows }));
}

describe('mangled decimals', () => {
  test('a typed -1.2 among thousands is -1.200', () => {
    expect(find({ D4: -1.2 })[0]).toBe('warning mangled-decimal D4 -1.2 -> -1200');
    expect(find({ D4: -1.2, D5: -1.19 }).filter((line) => !line.includes('<'))).toEqual([
      'warning mangled-decimal D4 -1.2 -> -1200',
      'warning mangled-decimal D5 -1.19 -> -1190',
    ]);
  });

  test.each([
    ['the sums hold with them', { D3: 10.5, D4: -1200.5 }],
    ['the total has them too', { D3: 10.5, D5: -1189.5 }],
    ['more than three decimals', { D3: 10.1234, D5: -1189.8766 }],
  ])('genuine decimals: %s', (_, changes) => {
    expect(find(changes)).toEqual([]);
  });
});

describe('formulas', () => {
  const total = (formula: string, value = -1190): Cells => ({ D5: { value, formula } });

  test.each([
    'SUM(D3:D4)',
    'SUM(D3,D4)',
    'D3+D4',
    'SUM($D$3:$D$4)',
    'SUM(D:D)',
    'SUBTOTAL(9,D3:D4)',
    'SUBTOTAL(109,D2:D4)',
    'SUM(D2:D4)',
  ])('=%s reaches all rows', (formula) => {
    expect(find(total(formula))).toEqual([]);
  });

  test.each(['SUM(D4:D4)', 'SUM(D4)', '+D4', 'SUBTOTAL(9,D4)', 'SUBTOTAL(109,D4:D4)'])(
    '=%s misses a row, while it is empty',
    (formula) => {
      expect(find({ ...total(formula, -1200), D3: null })).toEqual([
        'warning formula-misses-row D5 -1200 -> -1200',
      ]);
    },
  );

  test('where the figures differ, the missed row is the cause', () => {
    const { findings } = check(sheet(small(total('SUM(D4:D4)', -1200))));
    expect(find(total('SUM(D4:D4)', -1200))).toEqual(['error permanent-total D5 -1200 -> -1190']);
    expect(findings.map(({ cause }) => cause?.kind)).toEqual(['formula-range']);
  });

  test('a row inserted above the range of every year is one finding a year', () => {
    const formulas = Object.fromEntries(
      ['D', 'E', 'F', 'G'].map((column) => [
        `${column}5`,
        { value: -1200, formula: `SUM(${column}4:${column}4)` },
      ]),
    );
    expect(find(formulas)).toEqual(
      ['D', 'E', 'F', 'G'].map((column) => `error permanent-total ${column}5 -1200 -> -1190`),
    );
  });

  test('rows reached through subtotals are reached', () => {
    const rows = (formula: string): string => `${header}Varige ændringer
Drift | Service | | 10 | 10 | 10 | 10
Husleje | Anlæg | | -30 | -30 | -30 | -30
Samlet varig ændring, service | | | 10 =SUM(D3:D3) | 10 | 10 | 10
Samlet varig ændring, anlæg | | | -30 =D4 | -30 | -30 | -30
Samlet varig ændring | | | -20 =${formula} | -20 | -20 | -20`;
    expect(findingsOf(rows('D5+D6'))).toEqual([]);
    expect(findingsOf(rows('SUM(D6)'))).toEqual(['warning formula-misses-row D7 -20 -> -20']);
  });

  test('a range skips a text amount, naming the cell alone does not', () => {
    expect(find({ D4: '-1.200', ...total('SUM(D3:D4)') })).toEqual([
      'warning formula-skips-text D4 -1200 -> -1200',
    ]);
    expect(find({ D4: '-1.200', ...total('D3+D4') })).toEqual(['info text-amounts D4']);
  });

  test('a formula without a stored value is unreadable, and the check not complete', () => {
    const text = sheet(small({ D5: { value: null, formula: 'SUM(D3:D4)' } }));
    expect(findingsOf(text)).toEqual(['info unreadable-amount D5 =SUM(D3:D4) -> null']);
    expect(check(text).complete).toBe(false);
  });

  test('an error value is unreadable', () => {
    expect(find({ D4: { value: { error: '#REF!' }, formula: 'Ark2!#REF!' } })).toEqual([
      'info unreadable-amount D4 #REF! -> null',
    ]);
  });
});

test('all text amounts of a table are one piece of information', () => {
  const { findings } = check(sheet(small({ D4: '-1.200', E4: '-1.200', F4: '−1 200' })));
  expect(findings.map(({ code, related }) => [code, related.length])).toEqual([['text-amounts', 2]]);
});

test('a hidden row in a total is warned of, a hidden empty one is not', () => {
  expect(find({}, [3])).toEqual(['warning hidden-row A3']);
  expect(
    find({ D3: null, E3: null, F3: null, G3: null, D5: -1200, E5: -1200, F5: -1200, G5: -1200 }, [3]),
  ).toEqual([]);
});

test('what cannot be read as one amount is reported at its cell', () => {
  expect(find({ D4: 'Model 1: -360' })).toEqual(['info unreadable-amount D4 Model 1: -360 -> null']);
});
