import { ExcelValueWriter } from '../src/excel/excelValueWriter';
import { ExcelWorkbook } from '../src/excel/excelWorkbook';
import type { Mark } from '../src/workbook/markPort';
import { manySheets } from '../test/excel/manySheets';
import { startExcel } from '../test/excelHost/startExcel';

/** Requests, bytes and time of each flow, through the real Office.js client on the simulated Excel. */
const SHEETS = [1, 10, 100, 500];

console.log('sheets  flow                requests      sent  answered   largest      ms');
for (const count of SHEETS) {
  const simulated = manySheets(count);
  const server = startExcel(simulated);
  const workbook = new ExcelWorkbook();
  const marks = simulated.sheets.flatMap(({ id }): Mark[] => [
    { cell: { sheetId: id, row: 4, column: 3 }, severity: 'error', code: 'permanent-total' },
    { cell: { sheetId: id, row: 9, column: 2 }, severity: 'info', code: 'text-amounts' },
  ]);
  const flows: [string, () => Promise<unknown>][] = [
    ['read, no marks', () => workbook.read()],
    ['mark', () => workbook.replaceMarks(marks)],
    ['read, with marks', () => workbook.read()],
    ['mark again, same', () => workbook.replaceMarks(marks)],
    ['clear', () => workbook.replaceMarks([])],
    ['clear, new session', () => new ExcelWorkbook().replaceMarks([])],
    ['fix one cell', () => fixOne(simulated.sheets[0]?.id ?? '')],
  ];
  for (const [name, flow] of flows) {
    server.log.clear();
    const started = performance.now();
    await flow();
    const time = performance.now() - started;
    const trips = server.log.roundTrips();
    const sent = trips.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
    const answered = trips.reduce((sum, { answerBytes }) => sum + answerBytes, 0);
    const largest = Math.max(server.log.largestRequest(), server.log.largestAnswer());
    const figures = [trips.length, sent, answered, largest, Math.round(time)];
    const columns = figures.map((figure) => String(figure).padStart(10)).join('');
    console.log(`${String(count).padStart(6)}  ${name.padEnd(18)}${columns}`);
  }
}

function fixOne(sheetId: string): Promise<unknown> {
  const at = { sheetId, row: 59, column: 2 };
  const before = { formula: '=SUM(C2:C59)', value: 0, numberFormat: '#,##0' };
  const after = { formula: null, value: -1, numberFormat: '#,##0' };
  return new ExcelValueWriter().write([{ cell: at, before, after }]);
}
