import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { nodeInflate } from '../../src/xlsx/nodeInflate';
import { cellsOf, readSheets } from './readBack';

/** One workbook as Excel, and as four other programs wrote it after opening it. */
async function producedBy(name: string): Promise<SheetSnapshot[]> {
  return readSheets(readFileSync(join(__dirname, `../fixtures/producers/${name}.xlsx`)));
}

const SHEETS = [
  ['Budget', true],
  ['Data', true],
  ['Skjult', false],
  ['Meget skjult', false],
];

function namesOf(sheets: readonly SheetSnapshot[]): unknown[] {
  return sheets.map(({ name, visible }) => [name, visible]);
}

/** What the sheets share by name: value, formula and hidden rows; formats only where the programs keep them as text. */
function contentOf(sheets: readonly SheetSnapshot[]): unknown {
  return SHEETS.map(([name]) => {
    const sheet = sheets.find((candidate) => candidate.name === name);
    const cells = Object.entries(cellsOf(sheet)).map(([at, { value, formula }]) => [at, value, formula]);
    return { name, cells, hidden: sheet?.rows.filter((row) => row.hidden).map((row) => row.row) };
  });
}

test('the workbook by Excel', async () => {
  const sheets = await producedBy('torture');
  expect(namesOf(sheets)).toEqual(SHEETS);
  const budget = cellsOf(sheets[0]);
  expect(budget).toMatchObject({
    A1: { value: 'Ændringsforslag til budget 2027-2030' },
    C3: { value: 4000, formula: null, numberFormat: '#,##0;[Red]-#,##0' },
    C5: { value: '12.500', numberFormat: '@' },
    C33: { value: 0, formula: 'SUM(C3:C32)', numberFormat: '#,##0' },
    E33: { value: 'ja', formula: 'IF(C33>0,"ja","nej")' },
    F33: { value: 0, formula: 'SUM(F3:F32*1)' },
    A35: { value: 46327, numberFormat: 'dd-mm-yyyy' },
    B35: { value: 12345678.9, numberFormat: '[$kr.-406] #,##0.00' },
    B36: { value: 'Almindelig fed og rød kursiv' },
  });
  expect(budget['B1']).toBeUndefined();
  expect(sheets[0]?.rows.filter((row) => row.hidden).map((row) => row.row)).toEqual([6]);
  expect(cellsOf(sheets[1])['G2']).toMatchObject({ formula: '[[#This Row],A]+[[#This Row],B]', value: 0 });
  expect(cellsOf(sheets[2])).toEqual({ A1: { value: 'hemmelig', formula: null, numberFormat: null } });
  expect(sheets[3]?.rows).toEqual([]);
});

test('with prefixes: exactly the same', async () => {
  const withoutId = ({ name, visible, rows }: SheetSnapshot): unknown => ({ name, visible, rows });
  expect((await producedBy('xprefix')).map(withoutId)).toEqual((await producedBy('torture')).map(withoutId));
});

test('by openpyxl: the same, but formulas lost their results', async () => {
  const sheets = await producedBy('openpyxl');
  expect(namesOf(sheets)).toEqual(SHEETS);
  const computed = sheets
    .flatMap((sheet) => Object.values(cellsOf(sheet)))
    .filter((cell) => cell.formula !== null);
  expect(computed.map((cell) => cell.value)).toEqual(Array(9).fill(null));
  expect(withoutResults(sheets)).toEqual(withoutResults(await producedBy('torture')));
});

test('by SheetJS: the same, but the chart sheet became a worksheet, and it has a sheet more', async () => {
  const sheets = await producedBy('sheetjs');
  expect(namesOf(sheets)).toEqual([...SHEETS, ['Graf', true], ['Ny', true]]);
  expect(contentOf(sheets)).toEqual(contentOf(await producedBy('torture')));
});

test('by LibreOffice: recalculated and spelt its own way', async () => {
  const sheets = await producedBy('lo');
  expect(namesOf(sheets)).toEqual([...SHEETS, ['Graf', true]]);
  expect(cellsOf(sheets[0])).toMatchObject({
    C3: { value: 4000, numberFormat: '#,##0;[RED]\\-#,##0' },
    B36: { value: 'Almindelig fed og rød kursiv' },
  });
  const typed = (read: readonly SheetSnapshot[]): unknown =>
    Object.entries(cellsOf(read[0]))
      .filter(([, cell]) => cell.formula === null)
      .map(([at, cell]) => [at, cell.value]);
  expect(typed(sheets)).toEqual(typed(await producedBy('torture')));
});

test('unpacked by zlib or fflate: the same', async () => {
  const bytes = readFileSync(join(__dirname, '../fixtures/producers/torture.xlsx'));
  expect(await readSheets(bytes, nodeInflate)).toEqual(await readSheets(bytes));
});

function withoutResults(sheets: readonly SheetSnapshot[]): unknown {
  return sheets.map((sheet) =>
    Object.entries(cellsOf(sheet)).map(([at, cell]) => [at, cell.formula ?? cell.value, cell.numberFormat]),
  );
}
