import { startExcel } from './startExcel';
import type { ExcelServer } from './excelServer';
import { editAsUser } from './userEdits';
import { buildSheet } from './workbook/buildSheet';
import { SimWorkbook } from './workbook/simWorkbook';

function start(): { server: ExcelServer; workbook: SimWorkbook } {
  const workbook = new SimWorkbook();
  buildSheet(workbook, 'HA01', [[1, 2, '=A1+B1']]);
  buildSheet(workbook, 'Oversigt', [["='HA01'!C1"]]);
  return { server: startExcel(workbook), workbook };
}

/** Events arrive asynchronously, as in Excel. */
async function delivered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('events', () => {
  test('an edit is told with its source, and recalculation by sheet', async () => {
    const { server, workbook } = start();
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onChanged.add(async ({ address, source, worksheetId }) => {
        heard.push([address, source, workbook.sheetBy(worksheetId)?.name]);
        return Promise.resolve();
      });
      worksheets.onCalculated.add(async ({ worksheetId }) => {
        heard.push(['calculated', workbook.sheetBy(worksheetId)?.name]);
        return Promise.resolve();
      });
      await context.sync();
    });
    editAsUser(server, 'HA01', 'A1', 10);
    editAsUser(server, 'Oversigt', 'B1', 'note', 'Remote');
    await delivered();
    expect(heard).toEqual([
      ['A1', 'Local', 'HA01'],
      ['calculated', 'HA01'],
      ['calculated', 'Oversigt'],
      ['B1', 'Remote', 'Oversigt'],
    ]);
    expect(workbook.sheets[1]?.cellAt(0, 0)?.value).toBe(12);
  });

  test('handlers that were removed hear nothing', async () => {
    const { server } = start();
    let count = 0;
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async () => {
        count += 1;
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    editAsUser(server, 'HA01', 'A1', 5);
    await delivered();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    editAsUser(server, 'HA01', 'A1', 6);
    await delivered();
    expect(count).toBe(1);
    expect(server.events.registered()).toEqual([]);
  });

  test('own writes are silent while events are switched off', async () => {
    const { server } = start();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address }) => {
        heard.push(address);
        return Promise.resolve();
      });
      await context.sync();
      const sheet = context.workbook.worksheets.getItem('HA01');
      sheet.getRange('A1').values = [[7]];
      context.runtime.enableEvents = false;
      sheet.getRange('B1').values = [[8]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual(['A1']);
    expect(server.state.eventsEnabled).toBe(true);
  });

  test('sheets added, activated and deleted; selection', async () => {
    start();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => Promise.resolve(void heard.push('added')));
      worksheets.onDeleted.add(async () => Promise.resolve(void heard.push('deleted')));
      worksheets.onActivated.add(async () => Promise.resolve(void heard.push('activated')));
      worksheets.onSelectionChanged.add(async ({ address }) => Promise.resolve(void heard.push(address)));
      await context.sync();
      const sheet = worksheets.add('Kontrolrapport');
      sheet.activate();
      sheet.getRange('B2:C3').select();
      await context.sync();
      worksheets.getItem('Kontrolrapport').delete();
      await context.sync();
    });
    await delivered();
    expect(heard).toEqual(['added', 'activated', 'A1', 'B2:C3', 'deleted']);
  });
});
