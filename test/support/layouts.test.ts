import { amountOf, shapeOf } from '../../samples/tableShape';
import { columnOfLetters } from '../../src/domain/a1';
import type { CellContent, SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { casesOf, describeLayout, layoutCases, type LayoutCase } from './layouts';
import { layoutChoices, plainLayout } from './layouts/layout';
import { repairedTables } from './repairTables';

const cases = layoutCases();

test('there are enough layouts, each with all the tables', () => {
  expect(cases.length).toBeGreaterThanOrEqual(80);
  const found = repairedTables()
    .map(shapeOf)
    .filter(({ headerRows, amountColumns }) => headerRows > 0 && amountColumns.length > 0).length;
  for (let index = 0; index < cases.length; index += 2) {
    const [one, other] = cases.slice(index, index + 2);
    expect((one?.expectedTables.length ?? 0) + (other?.expectedTables.length ?? 0)).toBe(found);
  }
});

test('names and sheets are unique, and the cases are the same every time', () => {
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  for (const { workbook } of cases) {
    expect(new Set(workbook.sheets.map((sheet) => sheet.id)).size).toBe(workbook.sheets.length);
    expect(new Set(workbook.sheets.map((sheet) => sheet.name)).size).toBe(workbook.sheets.length);
  }
  expect(JSON.stringify(layoutCases())).toBe(JSON.stringify(cases));
});

test('rows and columns ascend, and no cell is written twice', () => {
  const wrong = cases.filter(({ workbook }) =>
    workbook.sheets.some(
      ({ rows }) =>
        !ascends(rows.map(({ row }) => row)) ||
        rows.some(({ cells }) => !ascends(cells.map(({ column }) => column))),
    ),
  );
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('every formula has the value that it gives', () => {
  const formulas = cases.flatMap(({ name, workbook }) =>
    workbook.sheets.flatMap((sheet) =>
      sheet.rows.flatMap(({ cells }) =>
        cells.flatMap(({ formula, value }) => (formula === null ? [] : { name, sheet, formula, value })),
      ),
    ),
  );
  expect(formulas.length).toBeGreaterThan(500);
  expect(formulas.filter(({ sheet, formula, value }) => evaluate(sheet, formula) !== value)).toEqual([]);
});

const printed = repairedTables()
  .flatMap((table) =>
    table.grid.slice(shapeOf(table).headerRows).map((row) => ({ row, shape: shapeOf(table) })),
  )
  .flatMap(({ row, shape }) => shape.amountColumns.map((column) => amountOf(row[column])))
  .filter((amount): amount is number => amount !== null && Math.abs(amount) > 30)
  .sort((one, other) => one - other);

test.each(layoutChoices.amounts)('amounts spelt "%s" are the tables\' amounts', (amounts) => {
  const spelt = casesOf(amounts, { ...plainLayout, amounts, title: 'sheet-name-only' }).flatMap(amountsIn);
  expect(spelt.sort((one, other) => one - other)).toEqual(printed);
});

test('a layout is described by what differs', () => {
  expect(describeLayout(plainLayout)).toBe('as published');
  expect(describeLayout({ ...plainLayout, top: 2, amounts: 'dots' })).toBe('top: 2, amounts: dots');
});

function amountsIn({ workbook }: LayoutCase): number[] {
  return workbook.sheets
    .flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.map((cell) => spoken(cell.value))))
    .filter((amount) => amount !== null && Math.abs(amount) > 30 && !(amount >= 2024 && amount <= 2029))
    .map(Number);
}

/** The number a Danish reader sees in the cell. */
function spoken(value: CellContent): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const text = value
    .replace(/[\s\u00a0\u2009\u202f]/g, '')
    .replace(/\*$/, '')
    .replace('\u2212', '-');
  return amountOf(text.replace(/^\((.*)\)$/, '-$1'));
}

function ascends(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}

/** SUM over ranges of one column, or a sum of cells. */
function evaluate(sheet: SheetSnapshot, formula: string): number {
  const parts = formula.startsWith('SUM(') ? formula.slice(4, -1).split(',') : formula.split('+');
  return parts.reduce((sum, part) => sum + rangeSum(sheet, part), 0);
}

function rangeSum(sheet: SheetSnapshot, range: string): number {
  const [first = '', last = first] = range.split(':');
  const [, letters = '', top = ''] = /^([A-Z]+)(\d+)$/.exec(first) ?? [];
  const bottom = last.replace(/^[A-Z]+/, '');
  const column = columnOfLetters(letters);
  return sheet.rows
    .filter(({ row }) => row >= Number(top) - 1 && row <= Number(bottom) - 1)
    .flatMap((row) => row.cells.filter((cell) => cell.column === column))
    .reduce((sum, { value }) => sum + (typeof value === 'number' ? value : 0), 0);
}
