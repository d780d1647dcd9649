import { startExcel } from '../excelHost/startExcel';
import type { ExcelServer } from '../excelHost/excelServer';
import { buildSheet } from '../excelHost/workbook/buildSheet';
import type { SimCell } from '../excelHost/workbook/cell';
import { SimWorkbook } from '../excelHost/workbook/simWorkbook';
import { ExcelValueWriter } from '../../src/excel/excelValueWriter';
import type { CellState, CellWrite } from '../../src/workbook/valueWriter';

const FORMAT = '#,##0';

function typed(value: CellState['value'], numberFormat = FORMAT): CellState {
  return { formula: null, value, numberFormat };
}

function budget(): {
  server: ExcelServer;
  workbook: SimWorkbook;
  cell: (row: number, column: number) => SimCell;
} {
  const workbook = new SimWorkbook();
  const grid = [
    ['Løn', -1200, '-1.300', -1500],
    ['Husleje', -200, -300, null],
    ['I alt', '=SUM(B1:B2)', -1600, '=D1'],
  ];
  const sheet = buildSheet(workbook, 'HA01', grid, FORMAT);
  sheet.editCell(0, 2).numberFormat = '@';
  const server = startExcel(workbook);
  return { server, workbook, cell: (row, column) => sheet.editCell(row, column) };
}

function write(
  workbook: SimWorkbook,
  row: number,
  column: number,
  before: CellState,
  after: CellState,
): CellWrite {
  return { cell: { sheetId: workbook.sheets[0]?.id ?? '', row, column }, before, after };
}

/** Three fixes: a number, a text amount, a formula that becomes a number. */
function fixes(workbook: SimWorkbook): CellWrite[] {
  return [
    write(workbook, 2, 2, typed(-1600), typed(-1800)),
    write(workbook, 0, 2, typed('-1.300', '@'), typed(-1300)),
    write(workbook, 2, 3, { formula: '=D1', value: -1500, numberFormat: FORMAT }, typed(-1500.5)),
  ];
}

describe('writing fixes', () => {
  test('validated, then one batch; undo brings everything back', async () => {
    const { server, workbook, cell } = budget();
    const before = structuredClone([cell(2, 2), cell(0, 2), cell(2, 3)]);
    const outcome = await new ExcelValueWriter().write(fixes(workbook));
    if (outcome.kind !== 'written') throw new Error(outcome.kind);
    expect(server.log.roundTrips().map(({ isWrite }) => isWrite)).toEqual([false, true]);
    expect([cell(2, 2).value, cell(0, 2).value, cell(2, 3).value]).toEqual([-1800, -1300, -1500.5]);
    expect(cell(0, 2).numberFormat).toBe(FORMAT);
    expect(cell(2, 3).formula).toBeNull();
    expect(await new ExcelValueWriter().write(outcome.undo)).toMatchObject({ kind: 'written' });
    expect([cell(2, 2), cell(0, 2), cell(2, 3)]).toEqual(before);
  });

  test('cells between those written keep what they hold', async () => {
    const { workbook, cell } = budget();
    await new ExcelValueWriter().write([
      write(workbook, 0, 1, typed(-1200), typed(-1)),
      write(workbook, 0, 3, typed(-1500), typed(-3)),
      write(workbook, 1, 3, typed(''), typed(-4)),
    ]);
    expect(cell(0, 2)).toMatchObject({ value: '-1.300', numberFormat: '@' });
    expect([cell(0, 1).value, cell(0, 3).value, cell(1, 3).value]).toEqual([-1, -3, -4]);
    expect(cell(2, 1).value).toBe(-201);
    expect(cell(2, 3).value).toBe(-3);
  });

  test('refused as a whole when one cell changed meanwhile', async () => {
    const { workbook, cell } = budget();
    cell(2, 2).value = -1700;
    const outcome = await new ExcelValueWriter().write(fixes(workbook));
    expect(outcome).toEqual({
      kind: 'refused',
      cells: [{ cell: fixes(workbook)[0]?.cell, reason: 'changed' }],
    });
    expect(cell(0, 2).value).toBe('-1.300');
  });

  test('refused on a protected sheet, unless the cells are unlocked', async () => {
    const { workbook, cell } = budget();
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    sheet.isProtected = true;
    const fix = [write(workbook, 2, 2, typed(-1600), typed(-1800))];
    expect(await new ExcelValueWriter().write(fix)).toMatchObject({
      kind: 'refused',
      cells: [{ reason: 'protected' }],
    });
    cell(2, 2).format = { unlocked: true };
    expect(await new ExcelValueWriter().write(fix)).toMatchObject({ kind: 'written' });
    expect(cell(2, 2).value).toBe(-1800);
  });

  test('refused when the sheet is gone', async () => {
    const { workbook } = budget();
    const fix = write(workbook, 0, 1, typed(-1200), typed(-1));
    const gone = { ...fix, cell: { ...fix.cell, sheetId: '{gone}' } };
    expect(await new ExcelValueWriter().write([gone])).toMatchObject({ cells: [{ reason: 'sheet-gone' }] });
  });

  describe('a batch that fails midway', () => {
    // The batch of the three fixes has 11 actions; the failure may come before, between and after the writes.
    test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])('after %i actions: restored', async (after) => {
      const { server, workbook, cell } = budget();
      const before = structuredClone([cell(2, 2), cell(0, 2), cell(2, 3)]);
      server.faults.fail({ request: 2, after, code: 'GeneralException' });
      const outcome = await new ExcelValueWriter().write(fixes(workbook));
      expect(outcome.kind).toBe('restored');
      expect([cell(2, 2), cell(0, 2), cell(2, 3)]).toEqual(before);
      expect(await new ExcelValueWriter().write(fixes(workbook))).toMatchObject({ kind: 'written' });
    });

    test('and so does restoring: exactly listed, and trying again completes it', async () => {
      const { server, workbook, cell } = budget();
      server.faults.fail({ request: 2, after: 8, code: 'GeneralException' });
      server.faults.fail({ request: 4, after: 0, code: 'GeneralException' });
      const outcome = await new ExcelValueWriter().write(fixes(workbook));
      if (outcome.kind !== 'partial') throw new Error(outcome.kind);
      expect(outcome.written.length).toBeGreaterThan(0);
      expect(outcome.unwritten.length).toBeGreaterThan(0);
      for (const { cell: at, after } of outcome.written)
        expect(cell(at.row, at.column).value).toBe(after.value);
      for (const { cell: at, before } of outcome.unwritten)
        expect(cell(at.row, at.column).value).toBe(before.value);
      expect(await new ExcelValueWriter().write(fixes(workbook))).toMatchObject({ kind: 'written' });
      expect([cell(2, 2).value, cell(0, 2).value, cell(2, 3).value]).toEqual([-1800, -1300, -1500.5]);
    });

    test('and Excel no longer answers: nothing is claimed', async () => {
      const { server, workbook } = budget();
      for (const request of [2, 3, 4, 5]) server.faults.fail({ request, after: 0, code: 'GeneralException' });
      expect(await new ExcelValueWriter().write(fixes(workbook))).toMatchObject({ kind: 'unknown' });
    });
  });

  test('a cell is being edited: nothing is done, and it is said', async () => {
    const { server, workbook, cell } = budget();
    server.faults.isCellBeingEdited = true;
    await expect(new ExcelValueWriter().write(fixes(workbook))).rejects.toMatchObject({
      kind: 'cell-being-edited',
    });
    expect(cell(2, 2).value).toBe(-1600);
  });

  test('writes without grouping where Excel cannot make one undo step of it', async () => {
    const { workbook, cell } = budget();
    const server = startExcel(workbook, { excelApi: 20 });
    server.faults.fail({ request: 2, after: 0, code: 'UndoNotSupported' });
    const outcome = await new ExcelValueWriter().write([write(workbook, 2, 2, typed(-1600), typed(-1800))]);
    expect(outcome.kind).toBe('written');
    expect(cell(2, 2).value).toBe(-1800);
  });

  test('runs as one undo step where Excel can', async () => {
    const { server, workbook, cell } = budget();
    const run = jest.spyOn(Excel, 'run');
    await new ExcelValueWriter().write(fixes(workbook).slice(0, 1));
    expect(run.mock.calls.every(([options]) => typeof options === 'function')).toBe(true);
    startExcel(workbook, { excelApi: 20 });
    await new ExcelValueWriter().write([write(workbook, 2, 2, typed(-1800), typed(-1900))]);
    expect(run.mock.lastCall?.[0]).toEqual({ mergeUndoGroup: true });
    expect(cell(2, 2).value).toBe(-1900);
    expect(server.log.roundTrips()).toHaveLength(2);
    run.mockRestore();
  });
});
