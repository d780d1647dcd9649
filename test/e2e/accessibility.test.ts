import AxeBuilder from '@axe-core/playwright';
import type { Frame, Page } from 'playwright-core';
import { checkWorkbook } from './paneSteps';
import { useSandbox } from './useSandbox';

const open = useSandbox();

/** Fluent fades colours in; a contrast measured halfway is nobody's. */
const FADED_MS = 400;

async function violations(page: Page, part = 'aside'): Promise<string[]> {
  await page.waitForTimeout(FADED_MS);
  // WCAG 2.2 asks for targets of 24 px; axe leaves that out unless it is told.
  const builder = new AxeBuilder({ page }).options({ rules: { 'target-size': { enabled: true } } });
  const { violations: found } = await builder.include(part).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** Nothing may stand out of the pane to the right. */
async function sticksOut(pane: Frame): Promise<string[]> {
  return pane.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        // Fluent folds away what is not needed, such as the search's clear button.
        const isFolded = element.closest('.fui-SearchBox__contentAfter')?.clientWidth === 0;
        return !isFolded && width > 1 && right > document.documentElement.clientWidth + 0.5;
      })
      .map((element) => `${element.tagName} ${element.textContent.slice(0, 40)}`),
  );
}

describe.each([
  { theme: 'light', paneWidth: 350 },
  { theme: 'dark', paneWidth: 350 },
  { theme: 'light', paneWidth: 320 },
])('$theme, $paneWidth px', ({ theme, paneWidth }) => {
  test('no violation and nothing cut off, from the empty pane to a fix', async () => {
    const { page, pane } = await open({ paneWidth });
    if (theme === 'dark') {
      await page.getByRole('checkbox', { name: 'Mørkt tema' }).check();
      await pane.waitForFunction(
        () =>
          getComputedStyle(document.querySelector('main')?.parentElement ?? document.body).backgroundColor ===
          'rgb(41, 41, 41)',
      );
    }
    expect(await violations(page)).toEqual([]);

    await checkWorkbook(pane);
    expect(await violations(page)).toEqual([]);
    expect(await sticksOut(pane)).toEqual([]);

    for (const toggle of (await pane.locator('main li [aria-expanded]').all()).slice(0, 4))
      await toggle.click();
    await pane
      .getByRole('button', { name: /^(Brug det beregnede tal|Ret \d+ celler)$/ })
      .first()
      .click();
    await pane.getByRole('group', { name: /^Ret / }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sticksOut(pane)).toEqual([]);

    await pane.getByRole('tab', { name: 'Forslag' }).click();
    expect(await violations(page)).toEqual([]);
    expect(await sticksOut(pane)).toEqual([]);
  });
});

test('the sandbox itself has no violation', async () => {
  const { page } = await open({ workbook: 'pixikatalog-2025' });
  expect(await violations(page, 'body')).toEqual([]);
});

test('the keyboard alone checks, opens a finding and goes to its cell', async () => {
  const { page, pane } = await open();
  await pane.getByRole('button', { name: 'Kontrollér projektmappe' }).focus();
  await page.keyboard.press('Enter');
  const toggle = pane.locator('main li [aria-expanded]').first();
  await toggle.waitFor();
  for (let presses = 0; presses < 30; presses += 1) {
    if (await toggle.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await pane
    .getByRole('button', { name: /^Gå til H32/ })
    .first()
    .waitFor();
  await page.locator('td.active[data-cell="H32"]').waitFor();
});
