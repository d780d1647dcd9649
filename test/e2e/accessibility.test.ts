import { darken, sticksOut, violations } from './paneLooks';
import { checkWorkbook } from './paneSteps';
import { useSandbox } from './useSandbox';

const open = useSandbox();

describe.each([
  { theme: 'light', paneWidth: 350 },
  { theme: 'dark', paneWidth: 350 },
  { theme: 'light', paneWidth: 320 },
])('$theme, $paneWidth px', ({ theme, paneWidth }) => {
  test('no violation and nothing cut off, from the empty pane to a fix', async () => {
    const { page, pane } = await open({ paneWidth });
    if (theme === 'dark') await darken(page, pane);
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
