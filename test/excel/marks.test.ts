import { startExcel } from '../excelHost/startExcel';
import { parseAreas } from '../excelHost/workbook/areas';
import type { SimWorkbook } from '../excelHost/workbook/simWorkbook';
import type { Severity, FindingCode } from '../../src/findings/finding';
import { ExcelWorkbook } from '../../src/excel/excelWorkbook';
import type { Mark } from '../../src/workbook/markPort';
import { manySheets } from './manySheets';
import { marksOn, userState } from './sheetState';
import { addUserRule } from './userRules';

function mark(
  workbook: SimWorkbook,
  row: number,
  column: number,
  severity: Severity = 'error',
  code: FindingCode = 'permanent-total',
  sheet = 0,
): Mark {
  return { cell: { sheetId: workbook.sheets[sheet]?.id ?? '', row, column }, severity, code };
}

/** A workbook with formatting and rules of the user's. */
function usersWorkbook(): SimWorkbook {
  const simulated = manySheets(3);
  const [first] = simulated.sheets;
  if (first === undefined) throw new Error('no sheet');
  first.editCell(4, 2).format = { fill: '#C6EFCE', bold: true };
  first.merges = parseAreas('A1:C1', 'test');
  first.hiddenRows.add(7);
  addUserRule(simulated, first, 'C2:C60', 'DataBar');
  addUserRule(simulated, first, 'D2:D60', 'Custom', '=$A2="Ældreudvalget"');
  addUserRule(simulated, first, 'E2:E60', 'CellValue');
  simulated.calculationMode = 'Manual';
  simulated.selection = { sheet: simulated.sheets[1] ?? first, areas: parseAreas('B3', 'test') };
  return simulated;
}

describe('marks in Excel', () => {
  test('are placed exactly, and nothing of the user’s changes', async () => {
    const simulated = usersWorkbook();
    startExcel(simulated);
    const before = userState(simulated);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    const outcome = await workbook.replaceMarks([
      mark(simulated, 4, 2),
      mark(simulated, 5, 2),
      mark(simulated, 9, 4),
      mark(simulated, 9, 5, 'info', 'text-amounts'),
    ]);
    expect(outcome).toEqual({ marked: 4, skipped: [] });
    expect(marksOn(simulated, 0)).toEqual([
      { formula: '=LEN("forslagskontrol:info:text-amounts")>0', cells: 1 },
      { formula: '=LEN("forslagskontrol:error:permanent-total")>0', cells: 3 },
    ]);
    const rule = simulated.sheets[0]?.conditionalFormats[1];
    expect(rule?.areas).toEqual(parseAreas('C5:C6,E10', 'test'));
    expect(rule?.style).toEqual({ 'Fill.Color': '#FFC7CE', 'Font.Color': '#9C0006' });
    expect(userState(simulated)).toEqual(before);
  });

  test('a cell with several findings wears the most severe', async () => {
    const simulated = usersWorkbook();
    startExcel(simulated);
    await new ExcelWorkbook().replaceMarks([
      mark(simulated, 4, 2, 'info', 'text-amounts'),
      mark(simulated, 4, 2, 'error', 'net-impact'),
      mark(simulated, 4, 2, 'warning', 'hidden-row'),
    ]);
    expect(marksOn(simulated, 0)).toEqual([
      { formula: '=LEN("forslagskontrol:error:net-impact")>0', cells: 1 },
    ]);
  });

  test('of an earlier session, and of an older version, are found and removed, strays too', async () => {
    const simulated = usersWorkbook();
    startExcel(simulated);
    const before = userState(simulated);
    await new ExcelWorkbook().replaceMarks([
      mark(simulated, 4, 2),
      mark(simulated, 4, 2, 'error', 'net-impact', 1),
    ]);
    const [first, , third] = simulated.sheets;
    if (first === undefined || third === undefined) throw new Error('no sheet');
    addUserRule(simulated, third, 'A1:A3', 'Custom', '=LEN("forslagskontrol:gammel-kode")>0');
    const copied = first.conditionalFormats.find(({ formula }) => formula.includes('forslagskontrol:'));
    if (copied !== undefined) copied.areas = [...copied.areas, ...parseAreas('H1:H20', 'test')];

    const later = new ExcelWorkbook();
    expect(await later.readMarks()).toEqual([
      expect.objectContaining({ code: 'permanent-total', severity: 'error' }),
      expect.objectContaining({ code: 'net-impact', severity: 'error' }),
      expect.objectContaining({ code: 'gammel-kode', severity: null }),
    ]);
    await later.replaceMarks([mark(simulated, 4, 2)]);
    expect(marksOn(simulated, 0)).toEqual([
      { formula: '=LEN("forslagskontrol:error:permanent-total")>0', cells: 1 },
    ]);
    expect(marksOn(simulated, 1)).toEqual([]);
    expect(marksOn(simulated, 2)).toEqual([]);
    await later.replaceMarks([]);
    expect(marksOn(simulated, 0)).toEqual([]);
    expect(userState(simulated)).toEqual(before);
  });

  test('of other sheets stay when only some are concerned', async () => {
    const simulated = usersWorkbook();
    startExcel(simulated);
    const workbook = new ExcelWorkbook();
    await workbook.replaceMarks([mark(simulated, 4, 2), mark(simulated, 4, 2, 'error', 'net-impact', 1)]);
    await workbook.replaceMarks([mark(simulated, 8, 2, 'error', 'net-impact', 2)], new Set(['x']));
    expect(marksOn(simulated, 2)).toEqual([]);
    await workbook.replaceMarks([], new Set([simulated.sheets[1]?.id ?? '']));
    expect(marksOn(simulated, 0)).toHaveLength(1);
    expect(marksOn(simulated, 1)).toHaveLength(0);
  });

  test('protected sheets are left as they are and reported', async () => {
    const simulated = usersWorkbook();
    startExcel(simulated);
    const workbook = new ExcelWorkbook();
    await workbook.replaceMarks([mark(simulated, 4, 2, 'error', 'net-impact', 1)]);
    const second = simulated.sheets[1];
    if (second === undefined) throw new Error('no sheet');
    second.isProtected = true;
    const outcome = await workbook.replaceMarks([
      mark(simulated, 4, 2),
      mark(simulated, 6, 2, 'error', 'net-impact', 1),
    ]);
    expect(outcome).toEqual({
      marked: 1,
      skipped: [{ sheetId: second.id, reason: 'protected', missing: 1, stale: 1 }],
    });
    expect(second.isProtected).toBe(true);
    expect(marksOn(simulated, 1)).toHaveLength(1);
  });

  test('a read-only workbook is not marked', async () => {
    const simulated = usersWorkbook();
    simulated.readOnly = true;
    startExcel(simulated);
    const outcome = await new ExcelWorkbook().replaceMarks([mark(simulated, 4, 2)]);
    expect(outcome.skipped).toEqual([expect.objectContaining({ reason: 'read-only', missing: 1 })]);
    expect(marksOn(simulated, 0)).toEqual([]);
  });

  test('a mark that vanished meanwhile costs one more attempt', async () => {
    const simulated = usersWorkbook();
    const server = startExcel(simulated);
    const workbook = new ExcelWorkbook();
    await workbook.replaceMarks([mark(simulated, 4, 2), mark(simulated, 6, 3, 'info', 'outside-totals')]);
    server.faults.interleave(2, () => {
      const sheet = simulated.sheets[0];
      if (sheet !== undefined) {
        sheet.conditionalFormats = sheet.conditionalFormats.filter(
          ({ formula }) => !formula.includes('outside'),
        );
      }
    });
    await workbook.replaceMarks([mark(simulated, 10, 2)]);
    expect(marksOn(simulated, 0)).toEqual([
      { formula: '=LEN("forslagskontrol:error:permanent-total")>0', cells: 1 },
    ]);
  });

  test('a sheet protected or deleted between the round trips', async () => {
    const simulated = usersWorkbook();
    const server = startExcel(simulated);
    const workbook = new ExcelWorkbook();
    await workbook.read();
    const [first, second] = simulated.sheets;
    if (first === undefined || second === undefined) throw new Error('no sheet');
    server.faults.interleave(2, () => {
      first.isProtected = true;
      simulated.removeSheet(second);
    });
    const outcome = await workbook.replaceMarks([
      mark(simulated, 4, 2),
      mark(simulated, 4, 2, 'error', 'net-impact', 1),
      mark(simulated, 4, 2, 'error', 'net-impact', 2),
    ]);
    expect(outcome.marked).toBe(1);
    expect(outcome.skipped.map(({ reason }) => reason).sort()).toEqual(['protected', 'sheet-gone']);
    expect(marksOn(simulated, 1)).toHaveLength(1);
  });

  test.each([1, 2])(
    'a failure of request %i leaves nothing that the next marking does not put right',
    async (request) => {
      const simulated = usersWorkbook();
      const server = startExcel(simulated);
      const before = userState(simulated);
      const workbook = new ExcelWorkbook();
      await workbook.replaceMarks([mark(simulated, 4, 2)]);
      const wanted = [mark(simulated, 9, 2), mark(simulated, 9, 3, 'info', 'text-amounts')];
      server.faults.fail({ request, after: 9, code: 'GeneralException' });
      await expect(workbook.replaceMarks(wanted)).rejects.toMatchObject({
        kind: 'unknown',
        code: 'GeneralException',
      });
      await workbook.replaceMarks(wanted);
      expect(marksOn(simulated, 0).map(({ cells }) => cells)).toEqual([1, 1]);
      expect(userState(simulated)).toEqual(before);
    },
  );

  test('thousands of scattered cells: addresses stay short, requests small', async () => {
    const simulated = usersWorkbook();
    const server = startExcel(simulated);
    const workbook = new ExcelWorkbook();
    const marks = Array.from({ length: 6000 }, (_, index) => mark(simulated, index * 2, index % 9));
    const outcome = await workbook.replaceMarks(marks);
    expect(outcome.marked).toBe(6000);
    const found = marksOn(simulated, 0);
    expect(found.length).toBeGreaterThan(3);
    expect(found.reduce((sum, { cells }) => sum + cells, 0)).toBe(6000);
    expect(server.log.largestRequest()).toBeLessThan(4_000_000);
    server.log.clear();
    await workbook.replaceMarks(marks);
    expect(server.log.roundTrips().some(({ isWrite }) => isWrite)).toBe(false);
  });
});
