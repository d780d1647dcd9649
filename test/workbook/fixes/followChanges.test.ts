import { a1Of } from '../../../src/domain/a1';
import type { SheetSnapshot } from '../../../src/domain/sheetSnapshot';
import { followChanges } from '../../../src/workbook/fixes/followChanges';
import type { CellChange } from '../../../src/workbook/fixes/sheetCells';
import { cell } from '../../cli/fakeCheck';
import { gridSheet, type GridValue } from '../../support/gridSheet';

function typed(at: string, value: number): CellChange {
  return { cell: cell(at), value, formula: null, numberFormat: null };
}

/** What formulas come to after cells of the first sheet were changed, as "a!B1 = 3"; "?" where that is not known. */
function after(
  grid: readonly (readonly GridValue[])[],
  changes: readonly CellChange[],
  more: readonly SheetSnapshot[] = [],
) {
  return followChanges([gridSheet('a', grid), ...more], changes).map(
    ({ cell: at, value }) => `${at.sheetId}!${a1Of(at)} = ${typeof value === 'number' ? value : '?'}`,
  );
}

// A formula is written with its stored result behind a bar.
test.each<[string, readonly GridValue[], string[]]>([
  ['a sum', [1, 2, '=SUM(A1:B1)|3'], ['a!C1 = 12']],
  ['plus and minus', [1, 2, '=-A1+B1-(A1-5)|5'], ['a!C1 = -13']],
  ['a sum with more arguments', [1, 2, '=SUM(A1,B1,4)+1|8'], ['a!C1 = 17']],
  ['a formula on a formula', [1, 2, '=A1+B1|3', '=C1+C1|6'], ['a!C1 = 12', 'a!D1 = 24']],
  ['one that reads nothing of it', [1, 2, '=B1+1|3'], []],
  ['one that is out of date already', [1, 2, '=A1+B1|99'], ['a!C1 = ?']],
  ['one that is not understood', [1, 2, '=ROUND(A1,0)|1'], ['a!C1 = ?']],
  ['one on one that is not understood', [1, 2, '=ABS(A1)|1', '=SUM(C1:C1)|1'], ['a!C1 = ?', 'a!D1 = ?']],
  ['a name, which could be anything', [1, 2, '=Total|7'], ['a!C1 = ?']],
  ['INDIRECT, which could be anything', [1, 2, '=INDIRECT("B1")|2'], ['a!C1 = ?']],
  ['another file', [1, 2, '=[bog.xlsx]Ark1!A1|7'], []],
])('%s', (_name, row, expected) => {
  expect(after([row], [typed('a!A1', 10)])).toEqual(expected);
});

test('a sum takes in a cell that was blank, and a text that became a number', () => {
  expect(after([[null, '1.200', '=SUM(A1:B1)|0']], [typed('a!A1', 5), typed('a!B1', 1200)])).toEqual([
    'a!C1 = 1205',
  ]);
});

test('formulas of other sheets follow', () => {
  const other = gridSheet('b', [['=a!A1+1|2', "=SUM('a'!A1:A2)|1"]]);
  expect(after([[1]], [typed('a!A1', 10)], [other])).toEqual(['b!A1 = 11', 'b!B1 = 10']);
});

test('figures with decimals stay exact', () => {
  expect(after([[0.8, 0.2, '=A1+B1|1']], [typed('a!A1', 0.1)])).toEqual(['a!C1 = 0.3']);
});

test('formulas that read each other come to nothing known', () => {
  expect(after([[1, '=C1+A1|1', '=B1|1']], [typed('a!A1', 2)])).toEqual(['a!B1 = ?', 'a!C1 = ?']);
});
