import { startExcel } from '../excelHost/startExcel';
import { buildSheet } from '../excelHost/workbook/buildSheet';
import { SimWorkbook } from '../excelHost/workbook/simWorkbook';
import { ExcelWorkbook } from '../../src/excel/excelWorkbook';
import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { manySheets } from './manySheets';
import { addUserRule } from './userRules';

async function firstSheet(workbook: SimWorkbook): Promise<SheetSnapshot> {
  startExcel(workbook);
  for await (const sheet of new ExcelWorkbook().sheets()) return sheet;
  throw new Error('no sheet');
}

describe('reading the open workbook', () => {
  test('values, formulas, errors, text numbers and formats, blanks left out', async () => {
    const workbook = new SimWorkbook();
    const sheet = buildSheet(workbook, 'HA01', [
      [null, null, null],
      [null, 'Løn', -1200.5, '-1.200', true, ''],
      [null, '=C2+1', '=1/0', '=IF(TRUE,"","x")'],
    ]);
    sheet.editCell(1, 2).numberFormat = '#,##0.0';
    sheet.editCell(9, 9).format = { fill: '#FF0000' };
    const text = sheet.editCell(4, 1);
    text.value = '=ikke en formel';
    const snapshot = await firstSheet(workbook);
    expect(snapshot).toEqual({
      id: sheet.id,
      name: 'HA01',
      visible: true,
      rows: [
        {
          row: 1,
          hidden: false,
          cells: [
            { column: 1, value: 'Løn', formula: null, numberFormat: null },
            { column: 2, value: -1200.5, formula: null, numberFormat: '#,##0.0' },
            { column: 3, value: '-1.200', formula: null, numberFormat: null },
            { column: 4, value: true, formula: null, numberFormat: null },
          ],
        },
        {
          row: 2,
          hidden: false,
          cells: [
            { column: 1, value: -1199.5, formula: 'C2+1', numberFormat: null },
            { column: 2, value: { error: '#DIV/0!' }, formula: '1/0', numberFormat: null },
            { column: 3, value: '', formula: 'IF(TRUE,"","x")', numberFormat: null },
          ],
        },
        {
          row: 4,
          hidden: false,
          cells: [{ column: 1, value: '=ikke en formel', formula: null, numberFormat: null }],
        },
      ],
    });
  });

  test.each([
    { name: 'none', rows: [], columns: [], expected: [] },
    { name: 'some', rows: [1, 2, 59], columns: [], expected: [1, 2, 59] },
    { name: 'some, with hidden columns', rows: [5], columns: [2, 3], expected: [5] },
    {
      name: 'some, with all columns hidden',
      rows: [5],
      columns: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      expected: [],
    },
    { name: 'all', rows: Array.from({ length: 60 }, (_, row) => row), columns: [], expected: 'all' },
  ])('hidden rows: $name', async ({ rows, columns, expected }) => {
    const workbook = manySheets(1);
    for (const row of rows) workbook.sheets[0]?.hiddenRows.add(row);
    for (const column of columns) workbook.sheets[0]?.hiddenColumns.add(column);
    const { rows: read } = await firstSheet(workbook);
    const hidden = read.filter((row) => row.hidden).map(({ row }) => row);
    expect(hidden).toEqual(expected === 'all' ? read.map(({ row }) => row) : expected);
  });

  test('hidden rows of a protected sheet, where Excel refuses to tell the visible cells', async () => {
    const workbook = manySheets(3);
    const [first, second] = workbook.sheets;
    if (first === undefined || second === undefined) throw new Error('no sheet');
    first.isProtected = true;
    for (const row of [1, 2, 40, 59]) first.hiddenRows.add(row);
    second.hiddenRows.add(7);
    const server = startExcel(workbook);
    const { sheets } = await new ExcelWorkbook().read();
    const hidden = sheets.map(({ rows }) => rows.filter((row) => row.hidden).map(({ row }) => row));
    expect(hidden).toEqual([[1, 2, 40, 59], [7], []]);
    expect(server.log.roundTrips()).toHaveLength(6);
    expect(server.log.roundTrips().some(({ isWrite }) => isWrite)).toBe(false);
  });

  test('hidden and very hidden sheets are read, empty ones too; tab order is kept', async () => {
    const workbook = manySheets(3);
    workbook.addSheet('Tom');
    const [first, second] = workbook.sheets;
    if (first !== undefined) first.visibility = 'Hidden';
    if (second !== undefined) second.visibility = 'VeryHidden';
    startExcel(workbook);
    const { sheets, list } = await new ExcelWorkbook().read();
    expect(sheets.map(({ name, visible, rows }) => [name, visible, rows.length])).toEqual([
      ['HA001', false, 60],
      ['HA002', false, 60],
      ['HA003', true, 60],
      ['Tom', true, 0],
    ]);
    expect(list.workbookName).toBe('Budget.xlsx');
  });

  test('only some sheets', async () => {
    const workbook = manySheets(5);
    const server = startExcel(workbook);
    const { sheets } = await new ExcelWorkbook().read({ sheets: new Set([workbook.sheets[3]?.id ?? '']) });
    expect(sheets.map(({ name }) => name)).toEqual(['HA004']);
    expect(server.log.roundTrips()).toHaveLength(3);
  });

  test('merged areas are not asked for, and no request counts as a write', async () => {
    const workbook = manySheets(2);
    workbook.sheets[0]?.hiddenRows.add(3);
    const server = startExcel(workbook);
    await new ExcelWorkbook().read();
    expect(server.log.roundTrips().map(({ isWrite }) => isWrite)).toEqual([false, false, false]);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(server.state.references.size).toBe(0);
  });

  describe('answers stay below the limit', () => {
    test('one sheet of 150,000 cells is divided between rows', async () => {
      const workbook = new SimWorkbook();
      const grid = Array.from({ length: 15_000 }, (_, row) =>
        Array.from({ length: 10 }, (_cell, column) => row * column),
      );
      const sheet = buildSheet(workbook, 'Stor', grid, '#,##0');
      for (let row = 0; row < 8000; row += 1) sheet.hiddenRows.add(row);
      const server = startExcel(workbook);
      const { sheets } = await new ExcelWorkbook().read();
      expect(sheets[0]?.rows).toHaveLength(15_000);
      expect(sheets[0]?.rows.filter(({ hidden }) => hidden)).toHaveLength(8000);
      expect(server.log.roundTrips()).toHaveLength(4);
      expect(server.log.largestAnswer()).toBeLessThan(4_000_000);
    });

    test('long texts: an answer that Excel refuses is asked for in halves', async () => {
      const workbook = new SimWorkbook();
      const grid = Array.from({ length: 3000 }, (_, row) => [`${row} ${'Lang tekst '.repeat(120)}`, row]);
      buildSheet(workbook, 'Tekst', grid);
      const server = startExcel(workbook);
      const { sheets } = await new ExcelWorkbook().read();
      expect(sheets[0]?.rows).toHaveLength(3000);
      const refused = server.log.roundTrips().filter(({ error }) => error !== null);
      expect(refused.map(({ error }) => error)).toEqual(['ResponsePayloadSizeLimitExceeded']);
      expect(server.log.largestAnswer()).toBeLessThan(4_000_000);
    });

    test('thousands of custom rules, as copying leaves behind', async () => {
      const workbook = manySheets(1);
      const [sheet] = workbook.sheets;
      if (sheet === undefined) throw new Error('no sheet');
      for (let rule = 0; rule < 12_000; rule += 1) {
        addUserRule(workbook, sheet, `C${rule + 1}`, 'Custom', `=$A${rule + 1}="x"`);
      }
      const server = startExcel(workbook);
      const { rules: marks } = await new ExcelWorkbook().read();
      expect(marks).toEqual([]);
      expect(server.log.roundTrips().length).toBeLessThanOrEqual(6);
      expect(server.log.largestRequest()).toBeLessThan(4_000_000);
      expect(server.log.largestAnswer()).toBeLessThan(4_000_000);
    });
  });

  describe('when Excel refuses', () => {
    test('a cell is being edited', async () => {
      const server = startExcel(manySheets(1));
      server.faults.isCellBeingEdited = true;
      await expect(new ExcelWorkbook().read()).rejects.toMatchObject({ kind: 'cell-being-edited' });
      server.faults.isCellBeingEdited = false;
      await expect(new ExcelWorkbook().read()).resolves.toMatchObject({ rules: [] });
    });

    test('a sheet deleted by a co-author meanwhile: read again', async () => {
      const workbook = manySheets(3);
      const server = startExcel(workbook);
      server.faults.interleave(3, () => {
        const [first] = workbook.sheets;
        if (first !== undefined) workbook.removeSheet(first);
      });
      const { sheets } = await new ExcelWorkbook().read();
      expect(sheets).toHaveLength(2);
    });

    test.each([1, 2, 3])('request %i fails', async (request) => {
      const server = startExcel(manySheets(3));
      server.faults.fail({ request, after: 1, code: 'GeneralException' });
      await expect(new ExcelWorkbook().read()).rejects.toMatchObject({
        kind: 'unknown',
        code: 'GeneralException',
      });
    });

    test('cancelled between two requests', async () => {
      const cancel = new AbortController();
      const server = startExcel(manySheets(3));
      server.faults.interleave(2, () => cancel.abort());
      const reading = new ExcelWorkbook({ signal: cancel.signal }).read();
      await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
      expect(server.log.roundTrips()).toHaveLength(2);
    });

    test('an absurdly large used range is refused, not read', async () => {
      const workbook = manySheets(2);
      const sheet = workbook.sheets[1];
      if (sheet !== undefined) sheet.editCell(1_048_575, 16_383).value = 'x';
      startExcel(workbook);
      await expect(new ExcelWorkbook().read()).rejects.toMatchObject({ reason: 'too-large', place: 'HA002' });
    });
  });
});
