import { readdirSync } from 'node:fs';
import path from 'node:path';
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

  test('a file that is no workbook is refused, and the open one stays', async () => {
    const { page, pane } = await open({ workbook: 'pixikatalog-2025' });
    await page.locator('input[type=file]').setInputFiles(path.resolve('package.json'));
    await page.getByRole('alert').getByText('package.json kan ikke åbnes').waitFor();
    await checkWorkbook(pane);
  });
});
