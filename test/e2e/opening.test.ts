import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rulesNow } from './excelState';
import { checkWorkbook } from './paneSteps';
import { useSandbox } from './useSandbox';

const open = useSandbox();

const FOLDER = path.resolve('test/fixtures/producers');

describe('opening a file in the sandbox', () => {
  test.each(readdirSync(FOLDER).filter((file) => file.endsWith('.xlsx')))('%s', async (file) => {
    const { page } = await open({ workbook: 'pixikatalog-2025' });
    await page.locator('input[type=file]').setInputFiles(path.join(FOLDER, file));
    await page.waitForFunction((name) => window.openExcel?.workbook.name === name, file);
    await page.locator('.grid td', { hasText: /\S/ }).first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('the marked copy that is saved opens with the same marks', async () => {
    const { page, pane } = await open({ workbook: 'investeringsforslag-2025' });
    await checkWorkbook(pane);
    await page.waitForFunction(() =>
      window.openExcel?.workbook.sheets.some(({ conditionalFormats }) => conditionalFormats.length > 0),
    );
    const marked = await rulesNow(page);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Gem markeret kopi' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('investeringsforslag-2025 (markeret).xlsx');
    const buffer = readFileSync(await download.path());
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await page.locator('input[type=file]').setInputFiles({ name: 'kopi.xlsx', mimeType, buffer });
    await page.waitForFunction(() => window.openExcel?.workbook.name === 'kopi.xlsx');
    const cells = (rules: typeof marked): string[] =>
      rules.flatMap((rule) => rule.cells.map((cell) => `${rule.sheet}!${cell} ${rule.formula}`)).sort();
    expect(cells(await rulesNow(page))).toEqual(cells(marked));
  });

  test('a file that is no workbook is refused, and the open one stays', async () => {
    const { page, pane } = await open({ workbook: 'pixikatalog-2025' });
    await page.locator('input[type=file]').setInputFiles(path.resolve('package.json'));
    await page.getByRole('alert').getByText('package.json kan ikke åbnes').waitFor();
    await checkWorkbook(pane);
  });
});
