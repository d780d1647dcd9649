import { startExcel } from '../excelHost/startExcel';
import { ExcelWorkbook } from '../../src/excel/excelWorkbook';
import type { Mark } from '../../src/workbook/markPort';
import { manySheets } from './manySheets';

const MOST_BYTES = 4_000_000;

describe('round trips do not grow with the number of sheets', () => {
  test.each([
    { sheets: 1, reading: 3, marking: 2 },
    { sheets: 10, reading: 3, marking: 2 },
    { sheets: 100, reading: 3, marking: 2 },
    // 8.6 MB to read: two further answers.
    { sheets: 500, reading: 5, marking: 2 },
  ])('$sheets sheets', async ({ sheets, reading, marking }) => {
    const simulated = manySheets(sheets);
    const server = startExcel(simulated);
    const workbook = new ExcelWorkbook();
    const read = await workbook.read();
    expect(read.sheets).toHaveLength(sheets);
    expect(server.log.roundTrips()).toHaveLength(reading);
    expect(server.log.roundTrips().some(({ isWrite }) => isWrite)).toBe(false);
    const largest = [server.log.largestRequest(), server.log.largestAnswer()];
    server.log.clear();

    const marks = simulated.sheets.map(({ id }): Mark => ({
      cell: { sheetId: id, row: 4, column: 3 },
      severity: 'error',
      code: 'permanent-total',
    }));
    await workbook.replaceMarks(marks);
    expect(server.log.roundTrips()).toHaveLength(marking);
    largest.push(server.log.largestRequest(), server.log.largestAnswer());
    server.log.clear();
    expect(Math.max(...largest)).toBeLessThan(MOST_BYTES);

    const again = await workbook.read();
    expect(again.rules).toHaveLength(sheets);
    expect(server.log.roundTrips()).toHaveLength(reading);
    expect(server.log.largestRequest()).toBeLessThan(MOST_BYTES);
    server.log.clear();
    await workbook.replaceMarks(marks);
    // Nothing to change: the second one is saved.
    expect(server.log.roundTrips()).toHaveLength(marking - 1);
    expect(server.log.roundTrips().some(({ isWrite }) => isWrite)).toBe(false);
  });
});
