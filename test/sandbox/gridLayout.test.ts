import { gridLayout } from '../../sandbox/grid/gridLayout';
import { SimSheet } from '../excelHost/workbook/simSheet';

const TOP = { row: 0, column: 0 };

function sheetWith(...cells: readonly (readonly [row: number, column: number])[]): SimSheet {
  const sheet = new SimSheet('1', 'Ark1');
  for (const [row, column] of cells) sheet.editCell(row, column).value = 1;
  return sheet;
}

test('a small sheet is shown whole, with room below and beside', () => {
  const { rows, columns, isCutOff } = gridLayout(sheetWith([49, 19]), TOP);
  expect([rows.length, columns.length, isCutOff]).toEqual([53, 22, false]);
});

test('of the largest sheet a part is shown, the one in which the active cell lies', () => {
  const sheet = sheetWith([1_048_575, 0], [1, 16_381]);
  const shown = (row: number, column: number): boolean => {
    const { rows, columns, isCutOff } = gridLayout(sheet, { row, column });
    expect(rows.length * columns.length).toBeLessThanOrEqual(24_000);
    expect(isCutOff).toBe(true);
    return rows.includes(row) && columns.includes(column);
  };
  expect([shown(0, 0), shown(1_048_575, 0), shown(1, 16_381), shown(5_000, 3)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

test('a merge is drawn from the first of its cells that is shown', () => {
  const sheet = sheetWith([1_048_575, 0]);
  sheet.merges = [{ top: 0, left: 0, bottom: 4_999, right: 1 }];
  const { rows, merged } = gridLayout(sheet, { row: 3_000, column: 0 });
  const [top = 0] = rows;
  expect(top).toBeGreaterThan(0);
  expect(merged.get(`${top},0`)).toMatchObject({ top, left: 0, right: 1 });
  expect(merged.get(`${top},1`)).toBeNull();
});
