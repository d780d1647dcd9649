import type { Frame, Locator } from 'playwright-core';
import { activeCell, cellNow, rulesNow } from './excelState';
import { checkWorkbook } from './paneSteps';
import type { OpenSandbox } from './openSandbox';
import { useSandbox } from './useSandbox';

const open = useSandbox();

/** HA06!F11 of this sample, and G11 and H11 with it, state -1.750 where their rows give -1.800. */
const WRONG = {
  workbook: 'investeringsforslag-2025',
  sheet: 'HA06',
  name: 'F11',
  row: 10,
  column: 5,
  stated: -1750,
  expected: -1800,
} as const;

/** That workbook with that sheet in front. */
async function openWrong(): Promise<OpenSandbox> {
  const sandbox = await open({ workbook: WRONG.workbook });
  await sandbox.page.getByRole('tab', { name: WRONG.sheet }).click();
  return sandbox;
}

function lineOf(pane: Frame, cell: string): Locator {
  return pane
    .getByRole('region', { name: new RegExp(`^${WRONG.sheet}`) })
    .getByRole('listitem')
    .filter({ has: pane.getByRole('button', { name: `Gå til ${cell}`, exact: true }) });
}

async function expand(pane: Frame, cell: string): Promise<Locator> {
  const line = lineOf(pane, cell);
  await line.locator('[aria-expanded]').first().click();
  return line;
}

describe('going to cells', () => {
  test('a finding’s cell, also on another sheet', async () => {
    const { page, pane } = await open();
    await checkWorkbook(pane);
    await pane
      .getByRole('region', { name: /^F4/ })
      .getByRole('button', { name: 'Gå til B25', exact: true })
      .first()
      .click();
    await page.waitForFunction(() => window.openExcel?.workbook.activeSheet().name === 'F4');
    expect(await activeCell(page)).toBe('F4!24,1');
    await page.locator('td.active[data-cell="B25"]').waitFor();
    expect(await page.getByRole('tab', { selected: true, name: 'F4' }).count()).toBe(1);
  });

  test('an addend of the arithmetic', async () => {
    const { page, pane } = await openWrong();
    await checkWorkbook(pane);
    const line = await expand(pane, WRONG.name);
    await line.getByRole('table', { name: 'Udregning' }).getByRole('button', { name: 'Gå til F6' }).click();
    await page.locator('td.active[data-cell="F6"]').waitFor();
    expect(await activeCell(page)).toBe('HA06!5,5');
  });
});

describe('repairing', () => {
  test('a fix shows old and new, repairs, and can be undone', async () => {
    const { page, pane } = await openWrong();
    await checkWorkbook(pane);
    const before = await cellNow(page, WRONG.sheet, WRONG.row, WRONG.column);
    expect(before.value).toBe(WRONG.stated);
    const line = await expand(pane, WRONG.name);
    await line.getByRole('button', { name: 'Ret 3 celler' }).click();
    const panel = line.getByRole('group', { name: 'Ret 3 celler?' });
    await panel.getByText('-1.750').first().waitFor();
    await panel.getByText('-1.800').first().waitFor();
    expect(await cellNow(page, WRONG.sheet, WRONG.row, WRONG.column)).toEqual(before);
    await panel.getByRole('button', { name: 'Ret', exact: true }).click();
    await pane.getByText('F11, G11, H11 er rettet.').waitFor();
    expect((await cellNow(page, WRONG.sheet, WRONG.row, WRONG.column)).value).toBe(WRONG.expected);
    await line.waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: 'Fortryd' }).click();
    await pane.getByText('F11, G11, H11 er som før.').waitFor();
    expect(await cellNow(page, WRONG.sheet, WRONG.row, WRONG.column)).toEqual(before);
    await line.waitFor();
  });

  test('all safe ones: every change is listed, marks go with them, and one step brings them back', async () => {
    const { page, pane } = await open({ workbook: 'tvaergaaende-forslag-2025' });
    await page.getByRole('tab', { name: 'F5', exact: true }).click();
    await checkWorkbook(pane);
    const marked = page.locator('td[data-cell="E21"][data-marked*="error:"]');
    await marked.waitFor();
    await pane.getByRole('button', { name: 'Ret alle sikre …' }).click();
    await pane.getByRole('group', { name: 'Ret alle sikre: 26 felter' }).waitFor();
    // Its name tells how many are chosen.
    const panel = pane.getByRole('group', { name: /^Ret alle sikre: \d+ felter$/ });
    await panel.getByRole('checkbox', { name: /^F5: Et beløb er talt med to gange/ }).waitFor();
    await panel.getByRole('button', { name: 'Gå til E21' }).click();
    await page.locator('td.active[data-cell="E21"]').waitFor();
    expect((await cellNow(page, 'F5', 20, 4)).value).toBe(4850);
    await panel.getByRole('checkbox', { name: /^Oversigt: / }).uncheck();
    await panel.getByRole('button', { name: 'Ret 20 felter' }).click();
    await pane.getByText(/ og 12 til er rettet\.$/).waitFor();
    expect((await cellNow(page, 'F5', 20, 4)).value).toBe(3750);
    expect((await cellNow(page, 'Oversigt', 14, 3)).value).toBe(1560);
    await marked.waitFor({ state: 'detached' });
    await pane.getByRole('button', { name: 'Fortryd' }).click();
    await pane.getByText(/ og 12 til er som før\.$/).waitFor();
    expect((await cellNow(page, 'F5', 20, 4)).value).toBe(4850);
    await marked.waitFor();
  });

  test('a fix refuses a cell that was changed meanwhile', async () => {
    const { page, pane } = await openWrong();
    await checkWorkbook(pane);
    const line = await expand(pane, WRONG.name);
    await line.getByRole('button', { name: 'Ret 3 celler' }).click();
    // Only what was shown can be refused.
    await line.getByRole('group', { name: 'Ret 3 celler?' }).waitFor();
    await page.evaluate(() => {
      const cell = window.openExcel?.workbook.sheetBy('HA06')?.editCell(10, 5);
      if (cell !== undefined) Object.assign(cell, { value: 7, formula: null });
    });
    await line.getByRole('button', { name: 'Ret', exact: true }).click();
    await pane.getByText('F11 er ændret imens. Intet er skrevet.').waitFor();
    expect((await cellNow(page, WRONG.sheet, WRONG.row, WRONG.column)).value).toBe(7);
  });

  test('typing the right figure makes finding and mark disappear, without taking the keyboard', async () => {
    const { page, pane } = await openWrong();
    await checkWorkbook(pane);
    const marked = page.locator('td[data-cell="F11"][data-marked*="error:"]');
    await marked.waitFor();
    await page.locator('td[data-cell="F11"]').click();
    await page.keyboard.type(String(WRONG.expected));
    await page.keyboard.press('Enter');
    await lineOf(pane, WRONG.name).waitFor({ state: 'detached' });
    await marked.waitFor({ state: 'detached' });
    expect(await activeCell(page)).toBe('HA06!11,5');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('grid');
  });
});

describe('behind the closed pane', () => {
  test('what was edited is listed when it opens again', async () => {
    const { page, pane } = await openWrong();
    await checkWorkbook(pane);
    await lineOf(pane, WRONG.name).waitFor();
    await page.getByRole('button', { name: 'Vis rude' }).click();
    await page.locator('aside').waitFor({ state: 'hidden' });
    await page.locator('td[data-cell="F11"]').click();
    await page.keyboard.type(String(WRONG.expected));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Vis rude' }).click();
    await lineOf(pane, WRONG.name).waitFor({ state: 'detached' });
  });

  test('no handler is left while it is closed', async () => {
    const { page, pane } = await openWrong();
    await checkWorkbook(pane);
    await page.getByRole('button', { name: 'Vis rude' }).click();
    await page.waitForFunction(() => window.openExcel?.server.events.registered().length === 0);
  });
});

describe('co-authors', () => {
  test('their edits are listed, and left for their own client to mark', async () => {
    const { page, pane } = await openWrong();
    await checkWorkbook(pane);
    await page.locator('td[data-cell="F11"][data-marked]').waitFor();
    const rules = await rulesNow(page);
    await page.evaluate(() => window.openExcel?.editAsCoAuthor('HA06', 'F11', -1800));
    await lineOf(pane, WRONG.name).waitFor({ state: 'detached' });
    await page.waitForTimeout(5000);
    expect(await rulesNow(page)).toEqual(rules);
  });
});

describe('accepting', () => {
  test('a reason goes to the report sheet, takes the mark away, and holds at the next check', async () => {
    const { page, pane } = await openWrong();
    await checkWorkbook(pane);
    await page.locator('td[data-cell="F11"][data-marked]').waitFor();
    const line = await expand(pane, WRONG.name);
    await line.getByRole('button', { name: 'Acceptér …' }).click();
    await line.getByRole('textbox', { name: 'Begrundelse' }).fill('Aftalt med økonomi');
    await line.getByRole('button', { name: 'Acceptér', exact: true }).click();
    await pane.getByText('Begrundelsen er skrevet på arket Kontrolrapport.').waitFor();
    await page.locator('td[data-cell="F11"][data-marked]').waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Kontrolrapport' }).waitFor();
    expect(await activeCell(page)).toMatch(/^HA06!/);
    await page.evaluate(() => window.openExcel?.reloadPane());
    await checkWorkbook(pane);
    await pane.getByRole('button', { name: /^Accepteret 1/ }).waitFor();
    expect(await page.locator('td[data-cell="F11"][data-marked]').count()).toBe(0);
  });
});

describe('marks', () => {
  test('are cleared exactly, and stand again after the next check', async () => {
    const { page, pane } = await openWrong();
    await page.evaluate(() => {
      const excel = window.openExcel;
      const sheet = excel?.workbook.sheetBy('HA06');
      if (excel === undefined || sheet === undefined) return;
      sheet.conditionalFormats = [
        {
          id: excel.workbook.nextRuleId(),
          type: 'Custom',
          areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
          stopIfTrue: false,
          formula: '=TRUE',
          style: { 'Font.Bold': true },
          rule: {},
        },
      ];
    });
    await checkWorkbook(pane);
    await page.locator('td[data-cell="F11"][data-marked]').waitFor();
    expect((await rulesNow(page)).length).toBeGreaterThan(5);
    await pane.getByRole('button', { name: 'Ryd markeringer' }).click();
    await pane.getByText('Markeringerne er fjernet.').waitFor();
    expect((await rulesNow(page)).map(({ formula }) => formula)).toEqual(['=TRUE']);
    await checkWorkbook(pane);
    await page.locator('td[data-cell="F11"][data-marked]').waitFor();
  });

  test('of an earlier session are found when the pane is loaded again, and can be cleared', async () => {
    const { page, pane } = await openWrong();
    await checkWorkbook(pane);
    await page.locator('td[data-cell="F11"][data-marked]').waitFor();
    await page.evaluate(() => window.openExcel?.reloadPane());
    await pane.getByText('Der står markeringer fra en tidligere kontrol.').waitFor();
    await pane.getByRole('button', { name: 'Ryd markeringer' }).first().click();
    await page.locator('td[data-marked]').first().waitFor({ state: 'detached' });
    expect(await rulesNow(page)).toEqual([]);
  });

  test('are left away when switched off, and that is remembered', async () => {
    const { page, pane } = await openWrong();
    await pane.getByRole('switch', { name: 'Markér i arket' }).click();
    await checkWorkbook(pane);
    expect(await rulesNow(page)).toEqual([]);
    await page.evaluate(() => window.openExcel?.reloadPane());
    await pane.getByRole('switch', { name: 'Markér i arket', checked: false }).waitFor();
  });
});

describe('a check that takes long', () => {
  test('can be cancelled; nothing is marked and nothing listed', async () => {
    const { page, pane } = await openWrong();
    await page.evaluate(() => {
      if (window.openExcel !== undefined) window.openExcel.server.faults.delay = 600;
    });
    await pane.getByRole('button', { name: 'Kontrollér projektmappe' }).click();
    await pane.getByRole('button', { name: 'Annullér' }).click();
    await pane.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await pane.getByText('Klar til kontrol').count()).toBe(1);
    await pane.getByText('Kontrollen blev annulleret. Intet er markeret.').waitFor();
    expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe('Kontrollér projektmappe');
    expect(await rulesNow(page)).toEqual([]);
  });

  test('waits while a cell is being edited, and then begins by itself', async () => {
    const { page, pane } = await openWrong();
    await page.locator('td[data-cell="F11"]').dblclick();
    // The cell keeps the keyboard: in Excel, too, the editing goes on while one clicks in the pane.
    await pane.getByRole('button', { name: 'Kontrollér projektmappe' }).dispatchEvent('click');
    await pane.getByText('En celle er under redigering').first().waitFor();
    await page.getByRole('textbox', { name: 'Celleindhold' }).press('Escape');
    await pane.getByRole('status', { name: 'Resultat' }).filter({ hasText: /fejl/ }).waitFor();
    expect((await cellNow(page, WRONG.sheet, WRONG.row, WRONG.column)).value).toBe(WRONG.stated);
  });
});

describe('the ribbon', () => {
  test('checks without the pane, and opens it', async () => {
    const { page, pane } = await openWrong();
    await page.getByRole('button', { name: 'Vis rude' }).click();
    await page.locator('aside').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Kontrollér', exact: true }).click();
    await page.locator('aside').waitFor({ state: 'visible' });
    await pane.getByRole('status', { name: 'Resultat' }).filter({ hasText: /fejl/ }).waitFor();
    // The marks follow the verdict.
    while ((await rulesNow(page)).length === 0) await page.waitForTimeout(50);
  });

  test('clears without the pane, which stays closed', async () => {
    const { page, pane } = await openWrong();
    await checkWorkbook(pane);
    await page.locator('td[data-marked]').first().waitFor();
    await page.getByRole('button', { name: 'Vis rude' }).click();
    await page.getByRole('button', { name: 'Ryd markeringer' }).first().click();
    await page.locator('td[data-marked]').first().waitFor({ state: 'detached' });
    expect(await page.locator('aside').isHidden()).toBe(true);
    expect(await rulesNow(page)).toEqual([]);
  });

  test('makes the report without the pane', async () => {
    const { page } = await openWrong();
    await page.getByRole('button', { name: 'Vis rude' }).click();
    await page.getByRole('button', { name: 'Kontrolrapport' }).click();
    const tab = page.getByRole('tab', { name: 'Kontrolrapport' });
    await tab.waitFor();
    expect(await page.locator('aside').isHidden()).toBe(true);
    await tab.click();
    await page.locator('.grid td', { hasText: 'HA06' }).first().waitFor();
  });

  test('a command always comes to its end, also when Excel refuses', async () => {
    const { page } = await openWrong();
    const ended = await page.evaluate(async () => {
      const excel = window.openExcel;
      excel?.server.faults.fail({ request: 1, after: 0, code: 'GeneralException' });
      await excel?.press('checkWorkbook');
      return true;
    });
    expect(ended).toBe(true);
  });
});
