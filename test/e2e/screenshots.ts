import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './launchChromium';
import { openSandbox, type OpenSandbox, type SandboxView } from './openSandbox';
import { checkWorkbook } from './paneSteps';
import { startSandbox } from './startSandbox';

/** `npm run screenshots`: the pictures of docs/images, made from the sandbox with the pane as it is shipped. */
const FOLDER = path.resolve('docs/images');

/** Fluent fades things in and out. */
const SETTLED_MS = 600;

/** Office's font is not free; where Open Sans is installed it stands in for it, so that texts are as wide as in Excel. */
const FONTS = [
  [400, 'Open Sans Regular', 'Open Sans'],
  [600, 'Open Sans Semibold', 'Open Sans SemiBold'],
  [700, 'Open Sans Bold', 'Open Sans Bold'],
]
  .map(
    ([weight, name, other]) =>
      `@font-face { font-family: 'Segoe UI'; font-weight: ${weight}; src: local('${name}'), local('${other}'); }`,
  )
  .join('\n');

type Picture = (sandbox: OpenSandbox) => Promise<void>;

const PANE_VIEW: SandboxView = { paneWidth: 360, viewport: { width: 1280, height: 900 } };

const PICTURES: readonly (readonly [file: string, view: SandboxView, prepare: Picture])[] = [
  ['pane-findings.png', PANE_VIEW, async ({ pane }) => checkWorkbook(pane)],
  [
    'pane-finding-expanded.png',
    { ...PANE_VIEW, workbook: 'investeringsforslag-2025' },
    async ({ pane }) => {
      await checkWorkbook(pane);
      const wrongTotal = pane.locator('main li', { hasText: /Samlet|Samlede/ });
      await wrongTotal.first().locator('[aria-expanded]').click();
    },
  ],
  [
    'pane-proposals.png',
    { ...PANE_VIEW, workbook: 'investeringsforslag-2025' },
    async ({ pane }) => {
      await checkWorkbook(pane);
      await pane.getByRole('tab', { name: 'Forslag' }).click();
    },
  ],
  [
    'pane-distribution.png',
    { ...PANE_VIEW, paneWidth: 400, viewport: { width: 1280, height: 1500 } },
    async ({ pane }) => {
      await pane.getByRole('tab', { name: 'Fordeling' }).click();
      await pane.getByLabel('Forslag', { exact: true }).selectOption('F6');
      await pane.locator('[data-row]', { hasText: 'Drift af system' }).first().click();
      await pane.getByRole('textbox', { name: /^Procent til Økonomiudvalget/ }).waitFor();
    },
  ],
  [
    'pane-dark.png',
    PANE_VIEW,
    async ({ page, pane }) => {
      await page.getByRole('checkbox', { name: 'Mørkt tema' }).check();
      await checkWorkbook(pane);
      await pane.locator('main li [aria-expanded]').nth(2).click();
    },
  ],
  [
    'sandbox.png',
    { workbook: 'tvaergaaende-forslag-2025', paneWidth: 360, viewport: { width: 1640, height: 900 } },
    async ({ page, pane }) => {
      await checkWorkbook(pane);
      await pane.getByRole('button', { name: 'Gå til E54', exact: true }).first().click();
      await page.locator('td.active[data-cell="E54"]').waitFor();
      const findings = pane.locator('main li', { has: pane.getByRole('button', { name: 'Gå til E54' }) });
      await findings.first().locator('[aria-expanded]').first().click();
    },
  ],
];

async function take(browser: Browser, url: string): Promise<void> {
  for (const [file, view, prepare] of PICTURES) {
    const sandbox = await openSandbox(browser, url, view);
    await sandbox.page.addStyleTag({ content: FONTS });
    await sandbox.pane.addStyleTag({ content: FONTS });
    await prepare(sandbox);
    await sandbox.page.mouse.move(0, 0);
    await sandbox.page.waitForTimeout(SETTLED_MS);
    await shoot(sandbox.page, file);
    await sandbox.close();
  }
}

async function shoot(page: Page, file: string): Promise<void> {
  const target = { path: path.join(FOLDER, file) };
  if (file.startsWith('pane-')) await page.locator('aside').screenshot(target);
  else await page.screenshot(target);
}

mkdirSync(FOLDER, { recursive: true });
const { url, stop } = await startSandbox();
const browser = await launchChromium();
try {
  await take(browser, url);
} finally {
  await browser.close();
  stop();
}
