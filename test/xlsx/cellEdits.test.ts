import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { a1Of } from '../../src/domain/a1';
import type { CellContent } from '../../src/domain/sheetSnapshot';
import type { CellChange } from '../../src/workbook/fixes/sheetCells';
import { editXlsx, type XlsxEdit } from '../../src/xlsx/editXlsx';
import { cell } from '../cli/fakeCheck';
import { partChanges, partText } from './changedParts';
import { cellsOf, firstCells, readSheets } from './readBack';
import { MAIN, sharedStrings, workbookOfRows } from './workbookBytes';

const SHEET = 'xl/worksheets/sheet1.xml';

function open(bytes: Uint8Array): XlsxEdit {
  return editXlsx(bytes, { file: 'x.xlsx', sheetIdPrefix: 'x' });
}

function typed(address: string, value: CellContent): CellChange {
  return { cell: cell(`x/0!${address}`), value, formula: null, numberFormat: null };
}

function result(address: string, value: number | null): CellChange {
  return { cell: cell(`x/0!${address}`), value, formula: 'SUM(A1:A2)', numberFormat: null };
}

function edited(bytes: Uint8Array, ...changes: readonly CellChange[]): Uint8Array {
  const edit = open(bytes);
  edit.writeCells(changes);
  return edit.bytes();
}

/** The rows of the sheet after some cells of it were changed. */
function rowsAfter(rows: string, ...changes: readonly CellChange[]): string {
  const text = partText(edited(workbookOfRows(rows), ...changes), SHEET);
  return /<sheetData>(.*)<\/sheetData>/s.exec(text)?.[1] ?? text;
}

describe('a typed value', () => {
  test('takes the place of a number; style and everything else of the cell stay', () => {
    expect(
      rowsAfter(
        '<row r="1"><c r="A1" s="4" ph="1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
        typed('A1', -1800),
      ),
    ).toBe('<row r="1"><c r="A1" ph="1" s="4"><v>-1800</v></c><c r="B1"><v>2</v></c></row>');
  });

  test('takes the place of a shared text, which stays for others', async () => {
    const bytes = workbookOfRows(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>',
      { 'xl/sharedStrings.xml': sharedStrings('<si><t>1.200</t></si>') },
    );
    const after = edited(bytes, typed('A1', 1200));
    expect(await firstCells(after)).toMatchObject({ A1: { value: 1200 }, B1: { value: '1.200' } });
    expect(partChanges(bytes, after).changed).toEqual([SHEET]);
  });

  test.each([
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>1.200</t></is></c>'],
    ['a text of a formula that is gone', '<c r="A1" t="str"><v>1.200</v></c>'],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>'],
    ['an empty cell', '<c r="A1"/>'],
  ])('takes the place of %s', (_name, before) => {
    expect(rowsAfter(`<row r="1">${before}</row>`, typed('A1', 1200))).toBe(
      '<row r="1"><c r="A1"><v>1200</v></c></row>',
    );
  });

  test('can be text: years of payback', async () => {
    const bytes = workbookOfRows('<row r="1"><c r="A1" s="2" t="s"><v>0</v></c></row>', {
      'xl/sharedStrings.xml': sharedStrings('<si><t>4 år</t></si>'),
    });
    expect(partText(edited(bytes, typed('A1', '5 år')), SHEET)).toContain(
      '<c r="A1" s="2" t="inlineStr"><is><t>5 år</t></is></c>',
    );
    expect(await firstCells(edited(bytes, typed('A1', '5 år')))).toMatchObject({ A1: { value: '5 år' } });
  });

  test('comes where there was no cell: in its place, as its row or else its column looks', () => {
    expect(rowsAfter('<row r="1" spans="1:2"><c r="A1"/></row>', typed('C1', 3))).toBe(
      '<row r="1" spans="1:3"><c r="A1"/><c r="C1"><v>3</v></c></row>',
    );
    expect(rowsAfter('<row r="2" s="7" customFormat="1"><c r="A2"/><c r="D2"/></row>', typed('B2', 3))).toBe(
      '<row r="2" s="7" customFormat="1"><c r="A2"/><c r="B2" s="7"><v>3</v></c><c r="D2"/></row>',
    );
    const columns = workbookOfRows('<row r="1"/>', {
      [SHEET]: `<worksheet xmlns="${MAIN}"><cols><col min="2" max="3" style="5"/></cols><sheetData><row r="1"/></sheetData></worksheet>`,
    });
    expect(partText(edited(columns, typed('B1', 1), typed('D1', 2)), SHEET)).toContain(
      '<row r="1"><c r="B1" s="5"><v>1</v></c><c r="D1"><v>2</v></c></row>',
    );
  });

  test('comes where there was no row', () => {
    expect(rowsAfter('<row r="1"/><row r="4"/>', typed('A3', 3), typed('B2', 2), typed('A2', 1))).toBe(
      '<row r="1"/><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4"/>',
    );
    expect(rowsAfter('<row r="3"/>', typed('A1', 1))).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"/>',
    );
  });

  test('finds cells and rows that leave out where they are', () => {
    expect(
      rowsAfter(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>',
        typed('B1', 9),
        typed('A2', 8),
      ),
    ).toBe('<row><c><v>1</v></c><c><v>9</v></c></row><row><c><v>8</v></c></row>');
  });

  test('never takes the place of a formula', () => {
    const bytes = workbookOfRows('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>');
    expect(() => edited(bytes, typed('A1', 3))).toThrow('A1 holds a formula');
  });

  test('is no text any more where the cell was formatted as text or written with an apostrophe', async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49" fontId="0" applyNumberFormat="1"><alignment horizontal="right"/></xf><xf numFmtId="4" quotePrefix="1"/></cellXfs></styleSheet>`;
    const bytes = workbookOfRows(
      '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>1.200</t></is></c><c r="B1" s="2" t="inlineStr"><is><t>1.200</t></is></c></row>',
      { 'xl/styles.xml': styles },
    );
    const after = edited(bytes, typed('A1', 1200), typed('B1', 1200));
    expect(await firstCells(after)).toMatchObject({
      A1: { value: 1200, numberFormat: '#,##0' },
      B1: { value: 1200, numberFormat: '#,##0.00' },
    });
    expect(partText(after, 'xl/styles.xml')).toContain(
      '<xf numFmtId="3" fontId="0" applyNumberFormat="1"><alignment horizontal="right"/></xf><xf numFmtId="4"/></cellXfs>',
    );
  });
});

describe('a formula', () => {
  const ROW =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="str"><f>SUM(A1:A2)</f><v>x</v></c><c r="C1"><f t="shared" si="0"/></c></row>';

  test('keeps its text and gets another result', () => {
    expect(rowsAfter(ROW, result('B1', 4), result('C1', 5))).toBe(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="n"><f>SUM(A1:A2)</f><v>4</v></c><c r="C1"><f t="shared" si="0"/><v>5</v></c></row>',
    );
  });

  test('gets no result where none is known', () => {
    expect(rowsAfter(ROW, result('B1', null))).toContain('<c r="B1" t="n"><f>SUM(A1:A2)</f></c>');
  });

  test('is worked out anew by Excel when it opens the file', () => {
    const workbook = partText(
      edited(workbookOfRows(ROW), typed('A1', 2), result('B1', 2)),
      'xl/workbook.xml',
    );
    expect(workbook).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
    expect(partText(edited(workbookOfRows(ROW), typed('A1', 2)), 'xl/workbook.xml')).not.toContain('calcPr');
  });
});

describe('protection', () => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0"><protection locked="0"/></xf></cellXfs></styleSheet>`;
  const rows = '<row r="1"><c r="A1"/><c r="B1" s="1"/></row>';
  const protectedSheet = (is: string): Uint8Array =>
    workbookOfRows(rows, {
      [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${is}</worksheet>`,
      'xl/styles.xml': styles,
    });
  const cells = ['A1', 'B1', 'C9'].map((address) => cell(`x/0!${address}`));

  test('keeps locked cells, and what is not there yet', () => {
    const locked = open(protectedSheet('<sheetProtection sheet="1"/>')).protectedCells(cells);
    expect(locked.map(a1Of)).toEqual(['A1', 'C9']);
  });

  test('that is switched off keeps none', () => {
    expect(open(protectedSheet('<sheetProtection sheet="0"/>')).protectedCells(cells)).toEqual([]);
    expect(open(protectedSheet('')).protectedCells(cells)).toEqual([]);
  });
});

describe.each(['torture', 'xprefix', 'lo', 'openpyxl', 'sheetjs'])('the workbook by %s', (name) => {
  const before = new Uint8Array(readFileSync(join(__dirname, `../fixtures/producers/${name}.xlsx`)));

  test('takes a figure in a typed cell, a new cell and a text cell, and keeps everything else', async () => {
    const [first] = await readSheets(before);
    const all = Object.entries(cellsOf(first));
    const number = all.find(([, { value, formula }]) => typeof value === 'number' && formula === null)?.[0];
    const text = all.find(([, { value, formula }]) => typeof value === 'string' && formula === null)?.[0];
    if (number === undefined || text === undefined || first === undefined) throw new Error('nothing typed');
    const after = edited(before, typed(number, 4711), typed(text, 12), typed('H3', 13));
    const [now, ...others] = await readSheets(after);
    const expected = { ...cellsOf(first) };
    for (const [address, value] of [
      [number, 4711],
      [text, 12],
      ['H3', 13],
    ] as const) {
      const known = expected[address] ?? { formula: null, numberFormat: null };
      expected[address] = { ...known, value };
    }
    expect(cellsOf(now)).toEqual(expected);
    expect(others.map(({ rows }) => rows)).toEqual(
      (await readSheets(before)).slice(1).map(({ rows }) => rows),
    );
    expect(partChanges(before, after)).toEqual({
      added: [],
      removed: [],
      changed: [expect.stringContaining('sheet1')],
    });
  });

  test('takes a new result of a formula, and Excel works it out on opening', async () => {
    const [first] = await readSheets(before);
    const [address, found] = Object.entries(cellsOf(first)).find(([, { formula }]) => formula !== null) ?? [];
    if (address === undefined || found === undefined) throw new Error('no formula');
    const after = edited(before, result(address, 99));
    expect((await firstCells(after))[address]).toMatchObject({ value: 99, formula: found.formula });
    expect(partText(after, 'xl/workbook.xml')).toMatch(/calcPr[^>]* fullCalcOnLoad="1"/);
  });
});

// exceljs cannot open the original by openpyxl.
test.each(['torture', 'lo', 'sheetjs'])('exceljs reads the new figure of %s as a number', async (name) => {
  const before = readFileSync(join(__dirname, `../fixtures/producers/${name}.xlsx`));
  const workbook = new exceljs.Workbook();
  const after = edited(new Uint8Array(before), typed('H3', 4711));
  await workbook.xlsx.load(Buffer.from(after) as unknown as exceljs.Buffer);
  expect(workbook.worksheets[0]?.getCell('H3').value).toBe(4711);
});
