import { ExcelValueWriter } from '../src/excel/excelValueWriter';
import { ExcelWorkbook } from '../src/excel/excelWorkbook';
import { OpenExcelWorkbook } from '../src/excel/openExcelWorkbook';
import type { Mark } from '../src/workbook/markPort';
import { LazyDesk } from '../src/workbook/desk/deskAccess';
import type { WorkbookDesk } from '../src/workbook/desk/workbookDesk';
import { CheckSession } from '../src/workbook/session/checkSession';
import { generatedBook } from '../sandbox/open/generatedBook';
import { manySheets } from '../test/excel/manySheets';
import type { ExcelServer } from '../test/excelHost/excelServer';
import { startExcel } from '../test/excelHost/startExcel';

/**
 * Requests, bytes and time of each flow, through the real Office.js client on the simulated Excel. The time is that of
 * client, simulator and check together, in one process; Excel's own and the network's come in addition.
 */
const SHEETS = [1, 10, 100, 500];

type Flow = readonly [name: string, run: () => Promise<unknown>];

console.log('sheets  flow                requests      sent  answered   largest      ms');
for (const count of SHEETS) {
  await measure(count, portFlows(count));
  await measure(count, sessionFlows(count));
  await measure(count, await distributionFlows(count));
}

interface Prepared {
  readonly server: ExcelServer;
  readonly flows: readonly Flow[];
}

async function measure(count: number, { server, flows }: Prepared): Promise<void> {
  for (const [name, run] of flows) {
    server.log.clear();
    const started = performance.now();
    await run();
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

/** Reading, marking and writing alone, on tables with formulas. */
function portFlows(count: number): Prepared {
  const simulated = manySheets(count);
  const server = startExcel(simulated);
  const workbook = new ExcelWorkbook();
  const marks = simulated.sheets.flatMap(({ id }): Mark[] => [
    { cell: { sheetId: id, row: 4, column: 3 }, severity: 'error', code: 'permanent-total' },
    { cell: { sheetId: id, row: 9, column: 2 }, severity: 'info', code: 'text-amounts' },
  ]);
  const flows: Flow[] = [
    ['read, no marks', () => workbook.read()],
    ['mark', () => workbook.replaceMarks(marks)],
    ['read, with marks', () => workbook.read()],
    ['mark again, same', () => workbook.replaceMarks(marks)],
    ['clear', () => workbook.replaceMarks([])],
    ['clear, new session', () => new ExcelWorkbook().replaceMarks([])],
    ['fix one cell', () => fixOne(simulated.sheets[0]?.id ?? '')],
  ];
  return { server, flows };
}

/** What a press on a button costs in all, on proposals with a wrong total in every tenth. */
function sessionFlows(count: number): Prepared {
  const simulated = generatedBook(count);
  const server = startExcel(simulated);
  const unmarked = new CheckSession(new OpenExcelWorkbook(), {
    marking: false,
    rememberMarking: () => undefined,
  });
  const session = new CheckSession(new OpenExcelWorkbook(), {
    marking: true,
    rememberMarking: () => undefined,
  });
  const [first] = simulated.sheets;
  const flows: Flow[] = [
    ['check, list only', () => unmarked.check('workbook')],
    ['check and mark', () => session.check('workbook')],
    ['check again', () => session.check('workbook')],
    ['this sheet only', () => unmarked.check('sheet')],
    ['go to a cell', () => session.goTo({ sheetId: first?.id ?? '', row: 3, column: 2 })],
    ['clear marks', () => session.clearMarks()],
  ];
  return { server, flows };
}

/** Tabel A–E of one of the proposals, from nothing and again in place. */
async function distributionFlows(count: number): Promise<Prepared> {
  const server = startExcel(generatedBook(count));
  const session = new CheckSession(new OpenExcelWorkbook(), {
    marking: false,
    rememberMarking: () => undefined,
  });
  const desk = await new LazyDesk(session, () => 'da').load();
  const flows: Flow[] = [
    ['open Fordeling', () => desk.refresh()],
    ['write the draft', () => desk.saveDraft()],
    ['make Tabel A–E', () => makeTables(desk)],
    ['make them again', () => makeTables(desk)],
  ];
  return { server, flows };
}

/** Every row to one committee: how it is divided costs no request. */
async function makeTables(desk: WorkbookDesk): Promise<void> {
  for (const { key } of desk.state().draft?.rows ?? []) {
    desk.setShare(key, 0, { kind: 'equal', posts: [{ committeeId: 'SUD', appropriation: '' }] });
  }
  await desk.create();
  const { notice } = desk.state();
  if (notice?.kind !== 'written') throw new Error(`The tables were not made: ${notice?.kind ?? 'nothing'}`);
}

function fixOne(sheetId: string): Promise<unknown> {
  const at = { sheetId, row: 59, column: 2 };
  const before = { formula: '=SUM(C2:C59)', value: 0, numberFormat: '#,##0' };
  const after = { formula: null, value: -1, numberFormat: '#,##0' };
  return new ExcelValueWriter().write([{ cell: at, before, after }]);
}
