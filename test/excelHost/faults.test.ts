import { startExcel } from './startExcel';
import { buildSheet } from './workbook/buildSheet';
import { SimWorkbook } from './workbook/simWorkbook';

function workbook(): SimWorkbook {
  const made = new SimWorkbook();
  buildSheet(made, 'HA01', [[1, 2, 3]]);
  return made;
}

async function writeThree(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('HA01');
    for (const address of ['A1', 'B1', 'C1']) sheet.getRange(address).untrack().values = [[9]];
    await context.sync();
  });
}

describe('what goes wrong', () => {
  test('a cell is being edited: refused as a whole, with Excel’s error', async () => {
    const book = workbook();
    const server = startExcel(book);
    server.faults.isCellBeingEdited = true;
    await expect(writeThree()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(book.sheets[0]?.cellAt(0, 0)?.value).toBe(1);
  });

  test('the n-th request fails after so many actions, and only that one', async () => {
    const book = workbook();
    const server = startExcel(book);
    server.faults.fail({ request: 2, after: 0, code: 'GeneralException' });
    await writeThree();
    await expect(writeThree()).rejects.toMatchObject({ code: 'GeneralException' });
    await writeThree();
    expect(server.log.roundTrips().map(({ error }) => error)).toEqual([null, 'GeneralException', null]);
  });

  test('actions before the failure stay applied, those after it are not', async () => {
    const seen = new Set<string>();
    for (let after = 0; after <= 12; after += 1) {
      const book = workbook();
      startExcel(book).faults.fail({ request: 1, after, code: 'GeneralException' });
      await expect(writeThree()).rejects.toMatchObject({ code: 'GeneralException' });
      seen.add([0, 1, 2].map((column) => book.sheets[0]?.cellAt(0, column)?.value).join());
    }
    expect([...seen]).toEqual(['1,2,3', '9,2,3', '9,9,3', '9,9,9']);
  });

  test('payload limits hold in both directions', async () => {
    const server = startExcel(workbook(), { payloadLimit: 900 });
    await expect(writeThree()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    const read = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('HA01').getRange('A1:H60').untrack().load('numberFormat');
      await context.sync();
    });
    await expect(read).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
    expect(server.log.roundTrips()).toHaveLength(2);
  });

  test('answers can be slow', async () => {
    const server = startExcel(workbook());
    server.faults.delay = 30;
    const started = performance.now();
    await writeThree();
    expect(performance.now() - started).toBeGreaterThan(25);
  });
});
