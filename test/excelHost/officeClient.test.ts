import { startExcel } from './startExcel';
import { buildSheet } from './workbook/buildSheet';
import { SimWorkbook } from './workbook/simWorkbook';

function budget(): SimWorkbook {
  const workbook = new SimWorkbook();
  buildSheet(
    workbook,
    'HA01',
    [
      ['1.000 kr.', 2026, 2027],
      ['Løn', -1200, -1300],
      ['I alt', '=SUM(B2:B2)', '=C2'],
    ],
    '#,##0',
  );
  buildSheet(workbook, 'Ældre og sundhed', [['Tom']]);
  return workbook;
}

describe('the real Office.js client on the simulated Excel', () => {
  test('loads sheets with linked properties in one round trip', async () => {
    const server = startExcel(budget());
    const names = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility,items/protection/protected');
      await context.sync();
      return sheets.items.map((sheet) => [sheet.name, sheet.visibility, sheet.protection.protected]);
    });
    expect(names).toEqual([
      ['HA01', 'Visible', false],
      ['Ældre og sundhed', 'Visible', false],
    ]);
    expect(server.log.roundTrips()).toHaveLength(1);
    expect(server.log.roundTrips()[0]).toMatchObject({ isWrite: false, error: null });
  });

  test('calculates and reads values, formulas, formats, text and types', async () => {
    startExcel(budget());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('HA01').getUsedRange(true);
      range.load('address,values,formulas,numberFormat,text,valueTypes');
      await context.sync();
      expect(range.address).toBe("'HA01'!A1:C3");
      expect(range.values[2]).toEqual(['I alt', -1200, -1300]);
      expect(range.formulas[2]).toEqual(['I alt', '=SUM(B2:B2)', '=C2']);
      expect(range.numberFormat[1]).toEqual(['General', '#,##0', '#,##0']);
      expect(range.text[1]).toEqual(['Løn', '-1,200', '-1,300']);
      expect(range.valueTypes[1]).toEqual(['String', 'Double', 'Double']);
    });
  });

  test('null objects, and what hangs on them', async () => {
    startExcel(budget());
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('Findes ikke');
      const range = none.getRange('A1');
      range.load('values');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(range.isNullObject).toBe(true);
    });
  });

  test('a tracked range survives its batch and is given back unawaited', async () => {
    const server = startExcel(budget());
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('HA01').getRange('B2');
      await context.sync();
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[-1200]]);
      expect(server.state.references.size).toBe(1);
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(server.state.references.size).toBe(0);
    expect(server.log.roundTrips()).toHaveLength(2);
  });

  test('unknown members fail loudly, in a load too', async () => {
    startExcel(budget());
    const load = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('HA01').getUsedRange().load('style');
      await context.sync();
    });
    await expect(load).rejects.toMatchObject({ code: 'NotImplemented' });
    const call = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('HA01').getRange('A1').getSurroundingRegion().load('address');
      await context.sync();
    });
    await expect(call).rejects.toMatchObject({ code: 'NotImplemented' });
  });

  test('an error names the code and keeps what was done before it', async () => {
    const workbook = budget();
    startExcel(workbook);
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('HA01').getRange('B2').values = [[-1]];
      context.workbook.worksheets.getItem('Findes ikke').getRange('B2').values = [[-2]];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(workbook.sheets[0]?.cellAt(1, 1)?.value).toBe(-1);
  });

  test('a long array is split by the client and put together again', async () => {
    const workbook = budget();
    startExcel(workbook);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Stor');
      const values = Array.from({ length: 1000 }, (_, row) => [row, row * 2, `x${row}`]);
      sheet.getRange('A1:C1000').values = values;
      await context.sync();
    });
    expect(workbook.sheets[2]?.cellAt(999, 2)?.value).toBe('x999');
  });

  describe('requirement sets', () => {
    test('the client refuses members beyond the supported version', async () => {
      startExcel(budget(), { excelApi: 8 });
      const run = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('HA01').getRanges('A1,B2').load('address');
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: 'ApiNotFound' });
    });

    test('the server refuses them too, whatever the client thinks', async () => {
      startExcel(budget(), { excelApi: 8 });
      withoutClientGate();
      const run = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('HA01').getRanges('A1,B2').load('address');
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: 'ApiNotFound' });
    });
  });
});

/** Switches the client's own check off, until the next start. */
function withoutClientGate(): void {
  const { CommonUtility } = OfficeExtension as unknown as {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  CommonUtility._doApiNotSupportedCheck = false;
}
