import type { Frame } from 'playwright-core';
import { checkWorkbook } from './paneSteps';
import { useSandbox } from './useSandbox';

const open = useSandbox();

/** Office.js answers a key later than the pane does. */
const SETTLED_MS = 500;

/** What the keyboard is on, by the words that stand there. */
function focused(pane: Frame): Promise<string> {
  return pane.evaluate(() => document.activeElement?.textContent ?? '');
}

describe('Escape', () => {
  test('closes what is open and leaves the keyboard where it came from; elsewhere it does nothing', async () => {
    const { page, pane } = await open({ workbook: 'investeringsforslag-2025' });
    await checkWorkbook(pane);
    const line = pane
      .getByRole('region', { name: /^HA06/ })
      .getByRole('listitem')
      .filter({ has: pane.getByRole('button', { name: 'Gå til F11', exact: true }) });
    const toggle = line.locator('[aria-expanded]').first();
    await toggle.click();
    const title = await focused(pane);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(SETTLED_MS);
    expect(await focused(pane)).toBe(title);

    await line.getByRole('button', { name: 'Ret 3 celler' }).click();
    await line.getByRole('group', { name: 'Ret 3 celler?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(SETTLED_MS);
    expect(await focused(pane)).toBe('Ret 3 celler');

    await line.getByRole('button', { name: 'Acceptér …' }).click();
    await page.keyboard.type('Aftalt med');
    await page.keyboard.press('Escape');
    await page.waitForTimeout(SETTLED_MS);
    expect(await focused(pane)).toBe('Acceptér …');
    await page.keyboard.press('Enter');
    expect(await line.getByRole('textbox', { name: /Begrundelse/ }).inputValue()).toBe('Aftalt med');
  });
});
