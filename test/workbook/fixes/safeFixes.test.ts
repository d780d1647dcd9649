import type { Cause, Finding } from '../../../src/findings/finding';
import { chooseFixes } from '../../../src/workbook/fixes/safeFixes';
import type { Waiver } from '../../../src/workbook/waivers';
import { addends, cell, checkedWorkbook, equalityData, finding } from '../../cli/fakeCheck';

const SUM = equalityData('Samlet', addends(['HA06!C5', 'Besparelse', -100]));

/** The fake workbook has amounts in C5 and D5 of its Tabel 1. */
function cause(value: number, more: Partial<Cause> = {}): Cause {
  const cells = [cell('HA06!C5')];
  return { kind: 'sign', cells, suggested: [{ cell: cell('HA06!C5'), value }], confidence: 0.97, ...more };
}

function found(more: Partial<Finding>, at = 'HA06!C5'): Finding {
  return finding(
    'committee-tie',
    at,
    { ...SUM, source: 'proposal-economy', committeeId: null },
    {
      printed: -100,
      expected: 100,
      cause: cause(100),
      fingerprint: `${at}${more.fingerprint ?? ''}`,
      ...more,
    },
  );
}

/** What is chosen, as values, and what is left out, as reasons. */
function chosen(findings: readonly Finding[], rest = {}) {
  const { fixes, leftOut } = chooseFixes([checkedWorkbook(findings, rest)]);
  return {
    fixes: fixes.map(({ suggested }) => suggested.map(({ value }) => value)),
    leftOut: leftOut.map(({ reason }) => reason),
  };
}

const NONE = { fixes: [], leftOut: [] };

test('a sure cause is', () => {
  expect(chosen([found({})])).toEqual({ fixes: [[100]], leftOut: [] });
});

test('a figure that fits, but that nothing explains, is not', () => {
  expect(chosen([found({ cause: cause(100, { kind: 'unknown', confidence: 0.99 }) })])).toEqual(NONE);
});

test('several findings of one cause are one fix, as sure as the least of them', () => {
  const shared = (confidence: number): Cause =>
    cause(100, {
      suggested: [
        { cell: cell('HA06!C5'), value: 100 },
        { cell: cell('HA06!D5'), value: 200 },
      ],
      confidence,
    });
  const both = (least: number): Finding[] => [
    found({ cause: shared(0.99) }),
    found({ cause: shared(least) }, 'HA06!D5'),
  ];
  expect(chosen(both(0.96))).toEqual({ fixes: [[100, 200]], leftOut: [] });
  expect(chosen(both(0.86))).toEqual(NONE);
});

const WAIVER: Waiver = {
  fingerprint: 'HA06!C5',
  subject: '',
  reason: 'Aftalt',
  author: null,
  date: null,
  about: {
    proposal: null,
    table: null,
    cell: null,
    year: null,
    printed: null,
    expected: null,
    difference: null,
    explanation: null,
  },
};

test.each<[string, { readonly one: Finding; readonly rest?: object }]>([
  ['what is less sure', { one: found({ cause: cause(100, { confidence: 0.94 }) }) }],
  ['what has no figure to write', { one: found({ cause: cause(100, { suggested: [] }) }) }],
  ['a consequence', { one: found({ consequenceOf: 'root' }) }],
  ['rounding', { one: found({ severity: 'info' }) }],
  [
    'what could as well be repaired elsewhere',
    {
      one: found({ cause: cause(100, { alternatives: [cause(0, { kind: 'wrong-area', suggested: [] })] }) }),
    },
  ],
  [
    'a header',
    { one: found({ cause: cause(2029, { suggested: [{ cell: cell('HA06!C4'), value: 2029 }] }) }) },
  ],
  [
    'what is accepted',
    { one: found({}), rest: { waivers: { waived: new Map([['HA06!C5', WAIVER]]), lapsed: [] } } },
  ],
])('%s is not', (_name, { one, rest }) => {
  expect(chosen([one], rest)).toEqual(NONE);
});

test('an alternative that writes the same figures, or is unlikely, does not stand in the way', () => {
  const alternatives = [
    cause(100, { kind: 'copied-from' }),
    cause(5, { kind: 'digit-wrong', confidence: 0.03 }),
  ];
  expect(chosen([found({ cause: cause(100, { alternatives }) })]).fixes).toEqual([[100]]);
});

test('two that want different figures in one cell are both left out', () => {
  expect(chosen([found({}), found({ cause: cause(-1), fingerprint: 'b' })])).toEqual({
    fixes: [],
    leftOut: ['conflict', 'conflict'],
  });
});

describe('what stands in the cell', () => {
  const withCell = (amount: object) => {
    const { reading } = checkedWorkbook([]);
    const tables = reading.tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        amounts: row.amounts.map((each, index) => (index === 0 ? { ...each, ...amount } : each)),
      })),
    }));
    return { reading: { ...reading, tables } };
  };

  test.each(['-1.200', '−1.200', '(1.200)', '1 200', '–', '4 år', ''])('»%s« may be replaced', (raw) => {
    expect(chosen([found({})], withCell({ raw }))).toEqual({ fixes: [[100]], leftOut: [] });
  });

  test.each(['-1.200*', '-1.200 t.kr.', '-1.200¹'])('»%s« says more than a figure', (raw) => {
    expect(chosen([found({})], withCell({ raw }))).toEqual({ fixes: [], leftOut: ['more-than-a-figure'] });
  });

  test('a formula is told of', () => {
    expect(chosen([found({})], withCell({ formula: 'SUM(A1:A2)' }))).toEqual({
      fixes: [],
      leftOut: ['formula'],
    });
  });
});
