import { startExcel } from '../excelHost/startExcel';
import { ExcelWorkbook } from '../../src/excel/excelWorkbook';
import { ExcelValueWriter } from '../../src/excel/excelValueWriter';
import { goToCell } from '../../src/excel/goToCell';
import { OpenExcelWorkbook } from '../../src/excel/openExcelWorkbook';
import { whenExcelReady } from '../../src/excel/whenExcelReady';
import { CheckSession } from '../../src/workbook/session/checkSession';
import { NEEDED_EXCEL_API, supportsExcelApi } from '../../src/excel/requirementSets';
import { watchWorkbook } from '../../src/excel/watchWorkbook';
import { manySheets } from './manySheets';

async function everyFlow(excelApi: number): Promise<void> {
  const simulated = manySheets(2);
  const [sheet] = simulated.sheets;
  sheet?.hiddenRows.add(3);
  startExcel(simulated, { excelApi });
  const workbook = new ExcelWorkbook();
  const stop = await watchWorkbook(() => undefined);
  await workbook.read();
  const cell = { sheetId: sheet?.id ?? '', row: 4, column: 3 };
  await workbook.replaceMarks([{ cell, severity: 'error', code: 'net-impact' }]);
  await workbook.replaceMarks([]);
  const written = await new ExcelValueWriter().write([
    {
      cell,
      before: { formula: null, value: -400, numberFormat: '#,##0' },
      after: { formula: null, value: -1, numberFormat: '#,##0' },
    },
  ]);
  expect(written.kind).toBe('written');
  expect(await goToCell(cell)).toBe(true);
  const session = new CheckSession(new OpenExcelWorkbook(), {
    marking: true,
    rememberMarking: () => undefined,
  });
  await session.check('sheet');
  await session.check('workbook');
  await session.writeReport();
  expect(session.state()).toMatchObject({ trouble: null, notice: { kind: 'report-written' } });
  await stop();
}

describe('requirement sets', () => {
  test('what the manifest asks for is enough, and more than is used', async () => {
    expect(NEEDED_EXCEL_API).toBe('1.12');
    await expect(everyFlow(12)).resolves.toBeUndefined();
    await expect(everyFlow(11)).resolves.toBeUndefined();
    await expect(everyFlow(10)).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test.each([
    { excelApi: 11, readiness: 'too-old' },
    { excelApi: 12, readiness: 'ready' },
  ])(
    'start-up asks for what is needed: ExcelApi 1.$excelApi is $readiness',
    async ({ excelApi, readiness }) => {
      startExcel(manySheets(1), { excelApi });
      const value = () => Promise.resolve({ host: 'Excel', platform: 'OfficeOnline' });
      Object.defineProperty(Office, 'onReady', { value, configurable: true });
      Object.defineProperty(Office, 'HostType', { value: { Excel: 'Excel' }, configurable: true });
      expect(await whenExcelReady()).toBe(readiness);
    },
  );

  test('are asked for at run time', () => {
    startExcel(manySheets(1), { excelApi: 12 });
    expect([supportsExcelApi('1.12'), supportsExcelApi('1.13'), supportsExcelApi('1.20')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
