import { ExcelSheetWriter } from '../../src/excel/excelSheetWriter';
import type { SheetModel } from '../../src/workbook/sheetModel';
import type { ExcelServer } from '../excelHost/excelServer';
import { startExcel } from '../excelHost/startExcel';
import { buildSheet } from '../excelHost/workbook/buildSheet';
import type { SimSheet } from '../excelHost/workbook/simSheet';
import { SimWorkbook } from '../excelHost/workbook/simWorkbook';
import { plainSheetModel } from '../support/plainSheetModel';
import { userState } from './sheetState';

function excel(): { server: ExcelServer; workbook: SimWorkbook; writer: ExcelSheetWriter } {
  const workbook = new SimWorkbook();
  buildSheet(workbook, "Forslag 'A'", [['Tal', 1, '=B1+1']], '#,##0');
  return { server: startExcel(workbook), workbook, writer: new ExcelSheetWriter() };
}

function lastSheet({ sheets }: SimWorkbook): SimSheet {
  const last = sheets.at(-1);
  if (last === undefined) throw new Error('no sheet');
  return last;
}

const MODEL = plainSheetModel("Forslag 'A'", -1200.5);

describe('a sheet of ours in Excel', () => {
  test('stands after all others with contents, looks and page set-up', async () => {
    const { workbook, writer, server } = excel();
    const before = userState(workbook);
    expect(await writer.putSheet(MODEL, null)).toBe('done');
    expect(server.log.roundTrips()).toHaveLength(3);
    const sheet = lastSheet(workbook);
    expect(sheet.name).toBe('Kontrolrapport');
    const link = sheet.cellAt(3, 0);
    expect(link?.formula).toBe(`=HYPERLINK("#'Forslag ''A'''!B2","Forslag 'A'!B2 <&> ""æ""")`);
    expect(link?.value).toBe(`Forslag 'A'!B2 <&> "æ"`);
    expect(link?.format).toMatchObject({ underline: 'Single', wrapText: true, indentLevel: 1 });
    expect(sheet.cellAt(3, 1)).toMatchObject({ value: -1200.5, formula: null, numberFormat: '#,##0' });
    expect(sheet.cellAt(2, 0)?.format).toMatchObject({ bold: true, fill: '#1F4E78', fontColor: '#FFFFFF' });
    expect(sheet).toMatchObject({
      showGridlines: false,
      frozen: { top: 0, bottom: 2 },
      filtered: { top: 2, left: 0, bottom: 3, right: 1 },
    });
    expect(sheet.columnWidths.get(0)).toBe(108.75);
    expect(Object.fromEntries(sheet.pageLayout)).toMatchObject({
      Orientation: 'Landscape',
      PaperSize: 'A4',
      Zoom: { horizontalFitToPages: 1 },
      PrintArea: 'A1:B4',
      PrintTitleRows: '$3:$3',
      LeftFooter: '&F',
    });
    expect(workbook.activeSheet().name).toBe("Forslag 'A'");
    workbook.removeSheet(sheet);
    expect(userState(workbook)).toEqual(before);
  });

  test('is written over in its place, known by its marker', async () => {
    const { workbook, writer, server } = excel();
    await writer.putSheet(MODEL, null);
    const sheet = lastSheet(workbook);
    sheet.name = 'Omdøbt';
    sheet.editCell(9, 3).value = 'gammelt';
    buildSheet(workbook, 'Senere', [['x']], 'General');
    server.log.clear();
    expect(await writer.putSheet(plainSheetModel('Senere', 7), sheet.id)).toBe('done');
    expect(server.log.roundTrips()).toHaveLength(3);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Forslag 'A'", 'Omdøbt', 'Senere']);
    expect(sheet.cellAt(3, 1)?.value).toBe(7);
    expect(sheet.cellAt(9, 3)?.value).toBe('');
  });

  test("a user's sheet of that name, or in its place, is left alone", async () => {
    const { workbook, writer } = excel();
    const mine = buildSheet(workbook, 'KONTROLRAPPORT', [['Mine noter']], 'General');
    const before = userState(workbook);
    expect(await writer.putSheet(MODEL, mine.id)).toBe('done');
    const sheet = lastSheet(workbook);
    expect(sheet.name).toBe('Kontrolrapport (2)');
    workbook.removeSheet(sheet);
    expect(userState(workbook)).toEqual(before);
  });

  test('is not written where that is forbidden', async () => {
    const { workbook, writer } = excel();
    await writer.putSheet(MODEL, null);
    const sheet = lastSheet(workbook);
    workbook.isStructureProtected = true;
    expect(await writer.putSheet(MODEL, null)).toBe('structure-protected');
    expect(await writer.removeSheet(sheet.id)).toBe('structure-protected');
    expect(await writer.putSheet(MODEL, sheet.id)).toBe('done');
    sheet.isProtected = true;
    const before = userState(workbook);
    expect(await writer.putSheet(MODEL, sheet.id)).toBe('sheet-protected');
    expect(userState(workbook)).toEqual(before);
  });

  test('is written without a printer too', async () => {
    const { workbook, writer } = excel();
    workbook.hasPrinter = false;
    expect(await writer.putSheet(MODEL, null)).toBe('done');
    expect(lastSheet(workbook).cellAt(3, 1)?.value).toBe(-1200.5);
    expect(lastSheet(workbook).pageLayout.size).toBe(0);
  });

  test.each(Array.from({ length: 12 }, (_, after) => after))(
    'leaves nothing behind where Excel fails after %i actions, and stands once at the next try',
    async (after) => {
      const { workbook, writer, server } = excel();
      const before = workbook.sheets.length;
      server.faults.fail({ request: 2, after, code: 'GeneralException' });
      await expect(writer.putSheet(MODEL, null)).rejects.toThrow('GeneralException');
      expect(workbook.sheets).toHaveLength(before);
      expect(await writer.putSheet(MODEL, null)).toBe('done');
      expect(workbook.sheets).toHaveLength(before + 1);
      expect(lastSheet(workbook).cellAt(3, 1)?.value).toBe(-1200.5);
    },
  );

  test('is taken out, unless it is the only one in sight', async () => {
    const { workbook, writer } = excel();
    await writer.putSheet(MODEL, null);
    const { id } = lastSheet(workbook);
    const [first] = workbook.sheets;
    if (first !== undefined) first.visibility = 'Hidden';
    expect(await writer.removeSheet(id)).toBe('last-visible');
    if (first !== undefined) first.visibility = 'Visible';
    expect(await writer.removeSheet(id)).toBe('done');
    expect(workbook.sheets).toHaveLength(1);
  });

  test.each([
    { rows: 10, roundTrips: 3 },
    { rows: 1000, roundTrips: 3 },
    // 6 MB: one further request for contents, and the looks have one of their own.
    { rows: 20_000, roundTrips: 5 },
  ])('$rows rows: $roundTrips round trips', async ({ rows, roundTrips }) => {
    const { server, writer } = excel();
    await writer.putSheet(longModel(rows), null);
    expect(server.log.roundTrips()).toHaveLength(roundTrips);
    expect(server.log.largestRequest()).toBeLessThan(4_000_000);
  });
});

function longModel(count: number): SheetModel {
  const line = MODEL.rows[3] ?? { cells: [], height: null };
  const cells = line.cells.map((cell) => (cell.link === null ? cell : { ...cell, value: 'æ'.repeat(120) }));
  return {
    ...MODEL,
    rows: [...MODEL.rows.slice(0, 3), ...Array.from({ length: count }, () => ({ ...line, cells }))],
  };
}
