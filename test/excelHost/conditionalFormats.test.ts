import { addUserRule } from '../excel/userRules';
import { startExcel } from './startExcel';
import { buildSheet } from './workbook/buildSheet';
import { SimWorkbook } from './workbook/simWorkbook';

function workbookWithRules(): SimWorkbook {
  const workbook = new SimWorkbook();
  const sheet = buildSheet(workbook, 'HA01', [['Løn', -1200]]);
  addUserRule(workbook, sheet, 'A1:B2', 'DataBar');
  addUserRule(workbook, sheet, 'D4', 'Custom', '=$A1=1');
  return workbook;
}

describe('conditional formats', () => {
  test('a range sees the rules that reach into it', async () => {
    startExcel(workbookWithRules());
    const types = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('HA01');
      const near = sheet.getRange('B2:C9').conditionalFormats;
      const all = sheet.getRange().conditionalFormats;
      near.load('items/type');
      all.load('items/type');
      await context.sync();
      return [near.items.map(({ type }) => type), all.items.map(({ type }) => type)];
    });
    expect(types).toEqual([['DataBar'], ['DataBar', 'Custom']]);
  });

  test('asking for the formula of another type fails the whole batch', async () => {
    startExcel(workbookWithRules());
    const run = Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('HA01').getRange().conditionalFormats;
      formats.load('items/custom/rule/formula');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  test('a rule over several areas, added first in priority', async () => {
    const workbook = workbookWithRules();
    startExcel(workbook);
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem('HA01').getRanges('A1:A2,C3');
      const format = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = '=TRUE';
      format.custom.format.fill.color = '#FF0000';
      const ranges = format.getRanges();
      ranges.load('address,cellCount');
      await context.sync();
      expect(ranges.address).toBe("'HA01'!A1:A2,'HA01'!C3");
      expect(ranges.cellCount).toBe(3);
    });
    const rules = workbook.sheets[0]?.conditionalFormats ?? [];
    expect(rules.map(({ type, formula }) => [type, formula])).toEqual([
      ['Custom', '=TRUE'],
      ['DataBar', ''],
      ['Custom', '=$A1=1'],
    ]);
    expect(rules[0]?.style).toEqual({ 'Fill.Color': '#FF0000' });
  });

  test('an address that is too long is refused', async () => {
    startExcel(workbookWithRules());
    const address = Array.from({ length: 2000 }, (_, row) => `A${row * 2 + 1}`).join(',');
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('HA01').getRanges(address).load('address');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  test('a protected sheet refuses rules, values and formats', async () => {
    const workbook = workbookWithRules();
    const [sheet] = workbook.sheets;
    if (sheet !== undefined) sheet.isProtected = true;
    startExcel(workbook);
    const attempts: ((range: Excel.Range) => void)[] = [
      (range) => range.conditionalFormats.add(Excel.ConditionalFormatType.custom),
      (range) => range.conditionalFormats.getItem(sheet?.conditionalFormats[0]?.id ?? '').delete(),
      (range) => {
        range.values = [[1]];
      },
      (range) => {
        range.format.fill.color = '#FF0000';
      },
    ];
    for (const attempt of attempts) {
      const run = Excel.run(async (context) => {
        attempt(context.workbook.worksheets.getItem('HA01').getRange('A1'));
        await context.sync();
      });
      await expect(run).rejects.toMatchObject({ code: 'AccessDenied' });
    }
  });
});
