import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { largeWorkbook } from '../../bench/largeWorkbook';
import { a1Of } from '../../src/domain/a1';
import { cellsOf, readSheets, type CellsByAddress } from './readBack';
import { sheet, workbookBytes } from './workbookBytes';

const text = fc
  .string({ unit: fc.constantFrom(...'abÆø 1.-–<>&"\'\u00a0€😀_x'), minLength: 1, maxLength: 12 })
  .filter((candidate) => candidate.trim() !== '');
const number = fc
  .oneof(fc.integer(), fc.double({ noDefaultInfinity: true, noNaN: true }))
  .map((value) => value + 0);
const typed = fc.record({
  value: fc.oneof(text, number, fc.boolean()),
  formula: fc.constant(null),
  numberFormat: fc.constantFrom(null, '#,##0', '0.0%', '"kr. "0;[Red]-0'),
});
const computed = fc.record({
  value: fc.oneof(number, text),
  formula: fc.constantFrom('SUM(A1:B2)', '"a"&B1', "'Ark 2'!A1*2"),
  numberFormat: fc.constantFrom(null, '#,##0.00'),
});
const address = fc.record({ row: fc.nat(60), column: fc.nat(30) }).map(a1Of);
const cells = fc.dictionary(address, fc.oneof(typed, computed), { maxKeys: 25 });

async function writtenByExcelJs(content: CellsByAddress): Promise<Uint8Array> {
  const workbook = new Workbook();
  const worksheet = workbook.addWorksheet('Ark1');
  for (const [at, { value, formula, numberFormat }] of Object.entries(content)) {
    const cell = worksheet.getCell(at);
    const plain = value as string | number | boolean;
    cell.value = formula === null ? plain : { formula, result: plain, date1904: false };
    if (numberFormat !== null) cell.numFmt = numberFormat;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('what exceljs wrote is read back', async () => {
  await fc.assert(
    fc.asyncProperty(cells, async (content) => {
      const [read] = await readSheets(await writtenByExcelJs(content));
      expect(cellsOf(read)).toEqual({ ...content });
    }),
    { numRuns: 60 },
  );
}, 30_000);

test('the quick way and the general way of reading a cell agree', async () => {
  const cell = fc
    .record({
      style: fc.constantFrom('', ' s="1"', ' s="x"'),
      value: fc.constantFrom('', '<v></v>', '<v>12</v>', '<v>-1.5E2</v>', '<v>1..2</v>', '<v>x</v>'),
    })
    .map(({ style, value }) => `<c r="A1"${style}>${value}</c>`.replace('></c>', '/>'));
  await fc.assert(
    fc.asyncProperty(cell, async (xml) => {
      const outcome = async (rows: string): Promise<unknown> => {
        try {
          return cellsOf((await readSheets(workbookBytes({ 'xl/worksheets/sheet1.xml': sheet(rows) })))[0]);
        } catch (error) {
          return String(error);
        }
      };
      const usual = await outcome(`<row r="1">${xml}</row>`);
      expect(usual).toEqual(await outcome(`<row r="1">${xml.replaceAll('"', "'")}</row>`));
    }),
  );
});

test('the benchmark workbook is always the same, and its totals foot', async () => {
  const bytes = largeWorkbook(3);
  expect(bytes).toEqual(largeWorkbook(3));
  const sheets = await readSheets(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['FO0001', 'FO0002', 'FO0003']);
  for (const read of sheets) {
    const amount = (label: string, column: number): number => {
      const row = read.rows.find(({ cells: inRow }) => inRow[0]?.value === label);
      const value = row?.cells.find((candidate) => candidate.column === column)?.value;
      return typeof value === 'number' ? value : 0;
    };
    for (let column = 2; column <= 7; column++) {
      expect(amount('Samlet økonomisk påvirkning', column)).toBe(
        amount('Samlet varig ændring', column) + amount('Samlede implementeringsomkostninger', column),
      );
    }
  }
});
