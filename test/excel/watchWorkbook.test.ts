import { startExcel } from '../excelHost/startExcel';
import { editAsUser, hideRowsAsUser } from '../excelHost/userEdits';
import { buildSheet } from '../excelHost/workbook/buildSheet';
import { SimWorkbook } from '../excelHost/workbook/simWorkbook';
import { ExcelValueWriter } from '../../src/excel/excelValueWriter';
import { goToCell } from '../../src/excel/goToCell';
import { ExcelWorkbook } from '../../src/excel/excelWorkbook';
import type { WorkbookChange } from '../../src/excel/watchWorkbook';
import { watchWorkbook } from '../../src/excel/watchWorkbook';

function budget(): SimWorkbook {
  const workbook = new SimWorkbook();
  buildSheet(workbook, 'HA01', [[1, 2, '=A1+B1']]);
  buildSheet(workbook, 'HA02', [['tekst']]);
  return workbook;
}

async function delivered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

function fix(workbook: SimWorkbook, value: number): Parameters<ExcelValueWriter['write']>[0] {
  const numberFormat = 'General';
  const cell = { sheetId: workbook.sheets[0]?.id ?? '', row: 0, column: 1 };
  return [
    {
      cell,
      before: { formula: null, value: 2, numberFormat },
      after: { formula: null, value, numberFormat },
    },
  ];
}

describe('watching the workbook', () => {
  test.each([
    { excelApi: 12, own: 'user' },
    { excelApi: 14, own: 'own' },
  ])('own edits on ExcelApi 1.$excelApi are told as $own', async ({ excelApi, own }) => {
    const workbook = budget();
    const server = startExcel(workbook, { excelApi });
    const changes: WorkbookChange[] = [];
    const stop = await watchWorkbook((change) => changes.push(change));
    const [first, second] = workbook.sheets.map(({ id }) => id);
    editAsUser(server, 'HA02', 'B1', 'x');
    editAsUser(server, 'HA01', 'A1', 5, 'Remote');
    hideRowsAsUser(server, 'HA02', [0], true, 'Remote');
    await new ExcelValueWriter().write(fix(workbook, 3));
    await delivered();
    expect(changes).toEqual([
      { kind: 'edited', sheetId: second, origin: 'user' },
      { kind: 'edited', sheetId: first, origin: 'co-author' },
      { kind: 'calculated', sheetId: first },
      { kind: 'rows-hidden', sheetId: second, origin: 'co-author' },
      { kind: 'edited', sheetId: first, origin: own },
      { kind: 'calculated', sheetId: first },
    ]);
    await stop();
    expect(server.events.registered()).toEqual([]);
    editAsUser(server, 'HA01', 'A1', 7);
    await delivered();
    expect(changes).toHaveLength(6);
  });

  test('marking tells nothing', async () => {
    const workbook = budget();
    startExcel(workbook);
    const changes: WorkbookChange[] = [];
    const stop = await watchWorkbook((change) => changes.push(change));
    const cell = { sheetId: workbook.sheets[0]?.id ?? '', row: 0, column: 0 };
    await new ExcelWorkbook().replaceMarks([{ cell, severity: 'error', code: 'net-impact' }]);
    await delivered();
    expect(changes).toEqual([]);
    await stop();
  });

  test('going to a cell selects it; a hidden sheet stays hidden', async () => {
    const workbook = budget();
    startExcel(workbook);
    const [first, second] = workbook.sheets;
    if (first === undefined || second === undefined) throw new Error('no sheet');
    expect(await goToCell({ sheetId: second.id, row: 3, column: 2 })).toBe(true);
    expect(workbook.selection).toEqual({ sheet: second, areas: [{ top: 3, left: 2, bottom: 3, right: 2 }] });
    first.visibility = 'Hidden';
    expect(await goToCell({ sheetId: first.id, row: 0, column: 0 })).toBe(false);
    expect(await goToCell({ sheetId: '{gone}', row: 0, column: 0 })).toBe(false);
    expect(workbook.selection?.sheet).toBe(second);
  });
});
