import type { ExcelServer } from '../excelHost/excelServer';
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
      { formula: '=LEN("forslagskontrol:error:permanent-total")>0', cells: 3 },
      { formula: '=LEN("forslagskontrol:info:text-amounts")>0', cells: 1 },
    ]);
    const [, , , rule] = simulated.sheets[0]?.conditionalFormats ?? [];
    expect(rule?.areas).toEqual(parseAreas('C5:C6,E10', 'test'));
    expect(rule?.style).toEqual({ 'Fill.Color': '#FFC7CE', 'Font.Color': '#9C0006' });
    expect(userState(simulated)).toEqual(before);
  });

  test('stand beneath the rules of the user, as in a marked copy', async () => {
    const simulated = usersWorkbook();
    startExcel(simulated);
    await new ExcelWorkbook().replaceMarks([
      mark(simulated, 4, 2),
      mark(simulated, 9, 5, 'info', 'text-amounts'),
    ]);
    const types = simulated.sheets[0]?.conditionalFormats.map(({ type, formula }) =>
      formula.includes('forslagskontrol:') ? 'ours' : type,
    );
    expect(types).toEqual(['DataBar', 'Custom', 'CellValue', 'ours', 'ours']);
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

  test('a protected sheet that allows formatting is marked, as on the command line', async () => {
    const simulated = usersWorkbook();
    startExcel(simulated);
    const [first, second] = simulated.sheets;
    if (first === undefined || second === undefined) throw new Error('no sheet');
    Object.assign(first, { isProtected: true, allowsFormatting: true });
    second.isProtected = true;
    const outcome = await new ExcelWorkbook().replaceMarks([
      mark(simulated, 4, 2),
      mark(simulated, 4, 2, 'error', 'net-impact', 1),
    ]);
    expect(outcome).toEqual({
      marked: 1,
      skipped: [{ sheetId: second.id, reason: 'protected', missing: 1, stale: 0 }],
    });
    expect(marksOn(simulated, 0)).toHaveLength(1);
  });

  test('where Excel refuses marks although formatting is allowed, the sheet is left out and reported', async () => {
    const simulated = usersWorkbook();
    const server = startExcel(simulated);
    const [first] = simulated.sheets;
    if (first === undefined) throw new Error('no sheet');
    const workbook = new ExcelWorkbook();
    await workbook.read();
    Object.assign(first, { isProtected: true, allowsFormatting: true });
    server.faults.fail({ request: 2, after: 0, code: 'AccessDenied' });
    const outcome = await workbook.replaceMarks([
      mark(simulated, 4, 2),
      mark(simulated, 4, 2, 'error', 'net-impact', 1),
    ]);
    expect(outcome.skipped).toEqual([expect.objectContaining({ sheetId: first.id, reason: 'protected' })]);
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

  describe('a marking that fails midway', () => {
    const wanted = (simulated: SimWorkbook): Mark[] => [
      mark(simulated, 9, 2),
      mark(simulated, 9, 3, 'info', 'text-amounts'),
    ];

    // Removing one rule and adding two takes fewer actions: the failure comes before, between and after all of them.
    test.each(Array.from({ length: 60 }, (_, after) => after))(
      'after %i actions: nothing is left that is not known as ours',
      async (after) => {
        const simulated = usersWorkbook();
        const server = startExcel(simulated);
        const before = userState(simulated);
        const workbook = new ExcelWorkbook();
        await workbook.replaceMarks([mark(simulated, 4, 2)]);
        server.faults.fail({ request: 2, after, code: 'GeneralException' });
        await expect(workbook.replaceMarks(wanted(simulated))).rejects.toMatchObject({
          kind: 'unknown',
          code: 'GeneralException',
        });
        expect(userState(simulated)).toEqual(before);
        await workbook.replaceMarks(wanted(simulated));
        expect(marksOn(simulated, 0).map(({ cells }) => cells)).toEqual([1, 1]);
        await new ExcelWorkbook().replaceMarks([]);
        expect(marksOn(simulated, 0)).toEqual([]);
        expect(userState(simulated)).toEqual(before);
      },
    );

    test('is put right by the next where Excel does not answer at once', async () => {
      const simulated = usersWorkbook();
      const server = startExcel(simulated);
      const before = userState(simulated);
      const workbook = new ExcelWorkbook();
      await workbook.read();
      const user = simulated.sheets[0]?.conditionalFormats.length ?? 0;
      // Somewhere between these two a rule stands without its formula.
      server.faults.fail({ request: 2, after: 18, code: 'GeneralException' });
      for (const request of [3, 4, 5]) server.faults.fail({ request, after: 0, code: 'GeneralException' });
      await expect(workbook.replaceMarks(wanted(simulated))).rejects.toMatchObject({ kind: 'unknown' });
      expect(simulated.sheets[0]?.conditionalFormats.length).toBeGreaterThan(user);
      server.faults.forget();
      await workbook.replaceMarks([]);
      expect(userState(simulated)).toEqual(before);
      expect(marksOn(simulated, 0)).toEqual([]);
    });

    test('in the first request changes nothing', async () => {
      const simulated = usersWorkbook();
      const server = startExcel(simulated);
      const workbook = new ExcelWorkbook();
      await workbook.read();
      server.faults.fail({ request: 1, after: 3, code: 'GeneralException' });
      await expect(workbook.replaceMarks(wanted(simulated))).rejects.toMatchObject({ kind: 'unknown' });
      expect(marksOn(simulated, 0)).toEqual([]);
    });
  });

  describe('clearing removes what stands, whoever made it', () => {
    test('a pasted format and a copied sheet since the check', async () => {
      const simulated = usersWorkbook();
      startExcel(simulated);
      const before = userState(simulated);
      const workbook = new ExcelWorkbook();
      await workbook.replaceMarks([mark(simulated, 4, 2), mark(simulated, 4, 3, 'warning', 'hidden-row')]);
      for (const sheet of simulated.sheets.slice(0, 2)) {
        addUserRule(simulated, sheet, 'H4', 'Custom', '=LEN("forslagskontrol:error:permanent-total")>0');
      }
      const [, , third] = simulated.sheets;
      for (const { formula } of marksOn(simulated, 0)) {
        if (third !== undefined) addUserRule(simulated, third, 'C5', 'Custom', formula);
      }
      expect(await workbook.replaceMarks([])).toEqual({ marked: 0, skipped: [] });
      expect([0, 1, 2].flatMap((sheet) => marksOn(simulated, sheet))).toEqual([]);
      expect(userState(simulated)).toEqual(before);
    });

    test('the marks of another client', async () => {
      const simulated = usersWorkbook();
      startExcel(simulated);
      const [mine, yours] = [new ExcelWorkbook(), new ExcelWorkbook()];
      await mine.read();
      await yours.read();
      await mine.replaceMarks([mark(simulated, 4, 2)]);
      await yours.replaceMarks([mark(simulated, 6, 2, 'error', 'net-impact', 1)]);
      await mine.replaceMarks([]);
      expect([0, 1, 2].flatMap((sheet) => marksOn(simulated, sheet))).toEqual([]);
    });
  });

  test('two clients that both mark leave one set of marks', async () => {
    const simulated = usersWorkbook();
    startExcel(simulated);
    const [mine, yours] = [new ExcelWorkbook(), new ExcelWorkbook()];
    await mine.read();
    await yours.read();
    const marks = [mark(simulated, 4, 2), mark(simulated, 9, 3, 'info', 'text-amounts')];
    for (const client of [mine, yours, mine]) {
      await client.replaceMarks(marks);
      expect(marksOn(simulated, 0).map(({ cells }) => cells)).toEqual([1, 1]);
    }
  });

  describe('requests and answers stay below 4 MB', () => {
    /** Marks of ours, as copying leaves them behind. */
    function strays(simulated: SimWorkbook, count: number): void {
      const [sheet] = simulated.sheets;
      if (sheet === undefined) throw new Error('no sheet');
      const formula = '=LEN("forslagskontrol:error:permanent-total")>0';
      const made = Array.from({ length: count }, (_, row) => ({
        id: simulated.nextRuleId(),
        type: 'Custom' as const,
        areas: [{ top: row, left: 2, bottom: row, right: 2 }],
        stopIfTrue: false,
        formula,
        style: {},
        rule: {},
      }));
      sheet.conditionalFormats = [...sheet.conditionalFormats, ...made];
    }

    function largest(server: ExcelServer): number {
      return Math.max(server.log.largestRequest(), server.log.largestAnswer());
    }

    test.each(['clearing', 'marking'])('thousands of strays: %s', async (what) => {
      const simulated = usersWorkbook();
      strays(simulated, 4500);
      const server = startExcel(simulated);
      await new ExcelWorkbook().replaceMarks(what === 'clearing' ? [] : [mark(simulated, 4, 2)]);
      expect(marksOn(simulated, 0)).toHaveLength(what === 'clearing' ? 0 : 1);
      expect(largest(server)).toBeLessThan(4_000_000);
    });

    test('long rules on many sheets with long names', async () => {
      const simulated = manySheets(20);
      for (const [index, sheet] of simulated.sheets.entries()) {
        sheet.name = `Ældre- og sundhedsforvalt ${index}`;
      }
      const server = startExcel(simulated);
      const workbook = new ExcelWorkbook();
      const marks = simulated.sheets.flatMap((_, sheet) =>
        Array.from({ length: 5500 }, (_mark, index) =>
          mark(simulated, index * 2, index % 3, 'error', 'permanent-total', sheet),
        ),
      );
      await workbook.replaceMarks(marks);
      await workbook.read();
      await workbook.replaceMarks(marks);
      expect(largest(server)).toBeLessThan(4_000_000);
    });
  });

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
