import { keyOfCell } from '../../../src/domain/cell';
import { suggestionsFor, writesFor } from '../../../src/workbook/fixes/fix';
import type { CellState } from '../../../src/workbook/valueWriter';
import { addends, cell, equalityData, finding } from '../../cli/fakeCheck';

const SUM = equalityData('Samlet varig ændring', addends(['a!C5', 'Række', -1200]));
const AT = cell('a!C7');

describe('a finding can be fixed', () => {
  test('with the expected figure in its cell', () => {
    const wrong = finding('permanent-total', 'a!C7', SUM, { printed: -1000, expected: -1200 });
    expect(suggestionsFor(wrong)).toEqual([{ cell: AT, value: -1200 }]);
  });

  test("with its cause's suggestions, several cells together", () => {
    const suggested = [
      { cell: cell('a!C5'), value: 1 },
      { cell: cell('a!C6'), value: 2 },
    ];
    const cause = { kind: 'rows-swapped', cells: [], suggested, confidence: 0.9 } as const;
    const wrong = finding('permanent-total', 'a!C7', SUM, { printed: 1, expected: 2, cause });
    expect(suggestionsFor(wrong)).toEqual(suggested);
  });

  test.each([
    [
      'a consequence',
      finding('permanent-total', 'a!C7', SUM, { printed: 1, expected: 2, consequenceOf: 'x' }),
    ],
    ['rounding', finding('permanent-total', 'a!C7', SUM, { severity: 'info', printed: 1, expected: 2 })],
    [
      'words beside the figure',
      finding('price-level', 'a!C7', { printed: 2024, expected: 2025 }, { expected: 2025 }),
    ],
    [
      'the norm',
      finding('payback-above-norm', 'a!C7', { basis: 'total', years: 9, norm: 6 }, { expected: 9 }),
    ],
    [
      'a row that is missing: the total that agrees with the rows that are left is wrong',
      finding('permanent-total', 'a!C7', SUM, {
        printed: 1,
        expected: 2,
        cause: { kind: 'row-omitted', cells: [AT], suggested: [], confidence: 0.8 },
      }),
    ],
    [
      'a total whose rows are turned, and that stays wrong (F6)',
      finding('permanent-total', 'a!C7', SUM, {
        printed: 0,
        expected: 345,
        cause: {
          kind: 'sign',
          cells: [cell('a!C5')],
          suggested: [{ cell: cell('a!C5'), value: 86 }],
          confidence: 0.9,
          evidence: { printed: 0, meant: null, mends: [], from: [] },
        },
      }),
    ],
    ['what is not known', finding('permanent-total', 'a!C7', SUM)],
  ])('but not %s', (_, wrong) => {
    expect(suggestionsFor(wrong)).toEqual([]);
  });
});

describe('what is written', () => {
  const standing = (state: CellState) => new Map([[keyOfCell(AT), state]]);
  const after = (state: CellState, value: number) =>
    writesFor([{ cell: AT, value }], standing(state))?.[0]?.after;

  test('takes the place of a formula', () => {
    expect(after({ formula: '=SUM(C5:C6)', value: 3, numberFormat: '#,##0' }, 4)).toEqual({
      formula: null,
      value: 4,
      numberFormat: '#,##0',
    });
  });

  test('keeps the years that stand beside the figure', () => {
    expect(after({ formula: null, value: '11 år', numberFormat: 'General' }, 10)?.value).toBe('10 år');
  });

  test('is a number where text stood', () => {
    expect(after({ formula: null, value: '-1.200', numberFormat: '@' }, -1300)).toEqual({
      formula: null,
      value: -1300,
      numberFormat: '#,##0',
    });
  });

  test('is nothing where the cell is gone', () => {
    expect(writesFor([{ cell: AT, value: 1 }], new Map())).toBeNull();
  });
});
