import { startExcel } from '../excelHost/startExcel';
import { ExcelWorkbook } from '../../src/excel/excelWorkbook';
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
  await stop();
}

describe('requirement sets', () => {
  test('what the manifest asks for is enough, and more than is used', async () => {
    expect(NEEDED_EXCEL_API).toBe('1.12');
    await expect(everyFlow(12)).resolves.toBeUndefined();
    await expect(everyFlow(9)).resolves.toBeUndefined();
    await expect(everyFlow(8)).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('are asked for at run time', () => {
    startExcel(manySheets(1), { excelApi: 12 });
    expect([supportsExcelApi('1.12'), supportsExcelApi('1.13'), supportsExcelApi('1.20')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
