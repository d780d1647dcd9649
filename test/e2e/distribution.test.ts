import type { Frame, Locator, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cellNow } from './excelState';
import { darken, sticksOut, violations } from './paneLooks';
import { checkWorkbook, listedFindings } from './paneSteps';
import { useSandbox } from './useSandbox';

const open = useSandbox();

async function openDistribution(pane: Frame, proposal: string): Promise<void> {
  await pane.getByRole('tab', { name: 'Fordeling' }).click();
  await pane.getByLabel('Forslag', { exact: true }).selectOption(proposal);
  await pane.locator('[data-row]').first().waitFor();
}

function toggle(pane: Frame, label: string): Locator {
  return pane.locator('[data-row]', { hasText: label }).first();
}

/** The line of a row with its editor. */
function line(pane: Frame, label: string): Locator {
  return pane.getByRole('listitem').filter({ has: toggle(pane, label) });
}

/** One of Tabel A–E in front: its lines, the total last of each. */
async function shownTable(pane: Frame, letter: string): Promise<string[][]> {
  await pane.getByRole('tab', { name: new RegExp(`^Tabel ${letter},`) }).click();
  return pane
    .getByRole('region', { name: new RegExp(`^Tabel ${letter}\\.`) })
    .locator('tbody')
    .first()
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map(({ textContent }) => textContent)));
}

/** The same of the reviewed case, written as the pane writes it. */
function expectedTable(proposal: string, letter: string): string[][] {
  const file = path.join(__dirname, '../cases/distribution', `${proposal}.tsv`);
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .map((text) => text.split('\t'));
  const caption = lines.findIndex(([, text]) => text?.startsWith(`Tabel ${letter}. `) === true);
  const control = lines.findIndex(([, text], at) => at > caption && text?.startsWith('Kontrol') === true);
  return lines.slice(caption + 3, control).map(([, name = '', appropriation = '', ...cells]) => {
    const figures = cells.slice(0, 6).map((cell) => Number(cell.split(' ')[0]));
    const sum = figures.reduce((total, figure) => total + figure, 0);
    const label = name === 'Total' ? 'I alt' : `${name}${appropriation}`;
    return [
      label,
      ...[...figures, sum].map((figure) => figure.toLocaleString('da-DK').replace('\u2212', '-')),
    ];
  });
}

/** Every figure of the lines of a sheet that begin so. */
async function figuresOf(page: Page, sheet: string, beginning: string): Promise<number[]> {
  return page.evaluate(
    ([name, text]) => {
      const found = window.openExcel?.workbook.sheetBy(name) ?? null;
      if (found === null) throw new Error(`no sheet ${name}`);
      return Array.from({ length: 120 }, (_, row) => row)
        .filter((row) => String(found.cellAt(row, 0)?.value ?? '').startsWith(text))
        .flatMap((row) => Array.from({ length: 9 }, (_, column) => found.cellAt(row, column)?.value ?? ''))
        .flatMap((value) => (typeof value === 'number' ? [value] : []));
    },
    [sheet, beginning] as const,
  );
}

const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window.openExcel?.workbook.sheets ?? []).map(({ name }) => name));

const outcome = (pane: Frame): Locator => pane.getByRole('status', { name: 'Udfald' });

test('from the preview over a changed share to sheets that the check finds nothing on', async () => {
  const { page, pane } = await open();
  await checkWorkbook(pane);
  const before = await listedFindings(pane);
  await openDistribution(pane, 'F6');
  for (const letter of ['A', 'B', 'C', 'D', 'E']) {
    expect(await shownTable(pane, letter)).toEqual(expectedTable('F6', letter));
  }

  const label = 'Drift af system';
  await toggle(pane, label).click();
  const row = line(pane, label);
  await row.getByRole('textbox', { name: /^Procent til Økonomiudvalget/ }).fill('50');
  await row.getByText('25 % for meget').waitFor();
  await row.getByRole('textbox', { name: /^Procent til Teknik- og Miljøudvalget/ }).fill('50');
  await row.getByText('100 %').waitFor();
  // Half of 345 is rounded to either side; the total stays.
  const [ours, , total] = await shownTable(pane, 'B');
  expect(ours?.[2]).toMatch(/^17[23]$/);
  expect(total).toEqual(expectedTable('F6', 'B').at(-1));

  await pane.getByRole('button', { name: 'Dan Tabel A–E' }).click();
  await outcome(pane).getByText('Tabel A–E for F6 er dannet.').waitFor();
  const made = 'Tabel A–E F6';
  expect(await sheetNames(page)).toEqual(expect.arrayContaining([made, 'Kvantum-korrektioner', 'P-l']));
  const controls = await figuresOf(page, made, 'Kontrol');
  expect(controls).toHaveLength(5 * 6);
  expect(controls.every((figure) => figure === 0)).toBe(true);
  await outcome(pane)
    .getByRole('button', { name: `Vis arket ${made}` })
    .click();
  await page.waitForFunction((name) => window.openExcel?.workbook.activeSheet().name === name, made);

  await pane.getByRole('tab', { name: 'Afvigelser' }).click();
  await pane.getByRole('button', { name: 'Kontrollér projektmappe' }).click();
  await pane.getByRole('progressbar').waitFor({ state: 'detached' });
  expect(await listedFindings(pane)).toEqual(before);
});

test('a guess is told, confirmed, and saved as a draft', async () => {
  const { page, pane } = await open({ workbook: 'investeringsforslag-2025' });
  await openDistribution(pane, 'INNO');
  await pane.getByText('3 rækker: 3 gæt').waitFor();
  await pane.getByRole('button', { name: 'Dan Tabel A–E' }).click();
  await outcome(pane).getByText('Dette skal afgøres først').waitFor();
  await outcome(pane).getByRole('button', { name: 'Projektudgifter i SOF' }).click();
  const row = line(pane, 'Projektudgifter i SOF');
  await row.getByText('Gættet ud fra: Forvaltningen i teksten. Sikkerhed 85 %.').waitFor();
  await row.getByRole('button', { name: 'Bekræft' }).click();
  await pane.getByText('3 rækker: 1 bekræftet, 2 gæt').waitFor();
  await pane.getByRole('button', { name: 'Gem som udkast' }).click();
  await outcome(pane).getByText('Udkastet er gemt').waitFor();
  const names = await sheetNames(page);
  expect(names).toContain('Fordeling INNO');
  expect(names).not.toContain('Tabel A–E INNO');
});

test('tables changed by hand are asked about', async () => {
  const { page, pane } = await open({ workbook: 'investeringsforslag-2025' });
  await openDistribution(pane, 'TV03');
  const create = pane.getByRole('button', { name: 'Dan Tabel A–E' });
  await create.click();
  await outcome(pane).getByText('er dannet').waitFor();
  const made = 'Tabel A–E TV03';
  // C35: Socialudvalget's 350 of 2024 in Tabel E.
  expect((await cellNow(page, made, 34, 2)).value).toBe(350);
  await page.evaluate((name) => {
    const excel = window.openExcel;
    const sheet = excel?.workbook.sheetBy(name) ?? null;
    if (excel === undefined || sheet === null) throw new Error(`no sheet ${name}`);
    excel.beginEdit();
    excel.endEdit(sheet, 34, 2, '351');
  }, made);
  await create.click();
  const question = pane.getByRole('group', { name: /rettet i hånden/ });
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe('Dan Tabel A–E');
  expect((await cellNow(page, made, 34, 2)).value).toBe(351);
  await create.click();
  await question.getByRole('button', { name: 'Overskriv' }).click();
  await outcome(pane).getByText('er dannet').waitFor();
  expect((await cellNow(page, made, 34, 2)).value).toBe(350);
});

test('the keyboard alone shares a row and makes the tables', async () => {
  const { page, pane } = await open({ workbook: 'investeringsforslag-2025' });
  const tabTo = async (target: Locator): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The keyboard does not get there.');
  };
  await pane.getByRole('tab', { name: 'Afvigelser' }).focus();
  await page.keyboard.press('ArrowLeft');
  const first = pane.locator('[data-row]').first();
  await first.waitFor();
  await tabTo(pane.getByLabel('Forslag', { exact: true }));
  await page.keyboard.type('INNO');
  await pane.getByText('3 rækker: 3 gæt').waitFor();
  await tabTo(first);
  await page.keyboard.press('Enter');
  await tabTo(pane.getByRole('button', { name: 'Bekræft', exact: true }));
  await page.keyboard.press('Enter');
  expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
  await tabTo(pane.getByRole('button', { name: 'Ligeligt' }));
  await page.keyboard.press('Enter');
  await tabTo(pane.getByRole('combobox', { name: 'Tilføj udvalg' }));
  await page.keyboard.press('s');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pane.getByText('Socialudvalget og Sundheds- og Omsorgsudvalget, ligeligt').waitFor();
  await page.keyboard.press('Escape');
  expect(await first.getAttribute('aria-expanded')).toBe('false');
  expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
  const create = pane.getByRole('button', { name: 'Dan Tabel A–E' });
  await tabTo(create);
  await page.keyboard.press('Enter');
  await outcome(pane).getByText('Dette skal afgøres først').waitFor();
  await page.keyboard.press('Shift+Tab');
  await tabTo(create);
  const confirmAll = outcome(pane).getByRole('button', { name: 'Bekræft alle 2 gæt' });
  for (let presses = 0; presses < 5; presses += 1) {
    if (await confirmAll.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('Enter');
  await pane.getByText('3 rækker: alle bekræftet').waitFor();
  await tabTo(create);
  await page.keyboard.press('Enter');
  await outcome(pane).getByText('Tabel A–E for INNO er dannet.').waitFor();
  expect(await create.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Escape');
  await outcome(pane).getByText('er dannet').waitFor({ state: 'detached' });
});

describe.each([
  { theme: 'light', paneWidth: 350 },
  { theme: 'dark', paneWidth: 350 },
  { theme: 'light', paneWidth: 320 },
])('$theme, $paneWidth px', ({ theme, paneWidth }) => {
  test('no violation and nothing cut off, from amounts to a key and an outcome', async () => {
    const { page, pane } = await open({ paneWidth });
    if (theme === 'dark') await darken(page, pane);
    await openDistribution(pane, 'F6');
    for (const label of ['Effektivisering', 'Drift af system', 'Tilpasning'])
      await toggle(pane, label).click();
    expect(await violations(page)).toEqual([]);
    expect(await sticksOut(pane)).toEqual([]);

    await pane.getByLabel('Forslag', { exact: true }).selectOption('F1');
    await pane.locator('[data-key]').click();
    await pane.getByRole('switch', { name: 'Vis andele før afrunding' }).click();
    await pane.getByRole('button', { name: 'Gem som udkast' }).click();
    await outcome(pane).getByText('Intet er skrevet').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await sticksOut(pane)).toEqual([]);
  });
});

test('the ribbon brings the page to the front', async () => {
  const { page, pane } = await open({ workbook: 'investeringsforslag-2025' });
  await page.getByRole('tab', { name: 'TV03', exact: true }).click();
  await page.getByRole('button', { name: 'Dan Tabel A–E' }).first().click();
  await pane.getByRole('tab', { name: 'Fordeling', selected: true }).waitFor();
  await outcome(pane).getByText('Tabel A–E for TV03 er dannet.').waitFor();
});
