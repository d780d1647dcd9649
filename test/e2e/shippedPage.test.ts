import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { OFFICE_JS_CDN } from '../../sandbox/server/officeJs';
import { PANE_FOLDER } from '../../sandbox/server/buildPane';
import { checkWorkbook } from './paneSteps';
import { useSandbox } from './useSandbox';

const open = useSandbox();

const MOST_BYTES = 250_000;

describe('the page as it is shipped', () => {
  test('is served byte for byte as built, with Office.js from Microsoft', async () => {
    const { page } = await open();
    const response = await page.request.get(new URL('/taskpane.html', page.url()).href);
    const built = readFileSync(path.join(PANE_FOLDER, 'taskpane.html'));
    expect(await response.body()).toEqual(built);
    expect(built.toString()).toContain(`${OFFICE_JS_CDN}office.js`);
  });

  test('speaks to its own host and Office.js’s CDN only', async () => {
    const { page, pane, requests } = await open();
    await checkWorkbook(pane);
    const hosts = new Set(requests.map((address) => new URL(address).host));
    const own = new URL(page.url()).host;
    expect([...hosts].sort()).toEqual([own, new URL(OFFICE_JS_CDN).host].sort());
    expect(requests).toContain(`${OFFICE_JS_CDN}office.js`);
  });

  test('is light: the scripts it begins with, packed', async () => {
    const { page, requests } = await open();
    const own = requests.filter(
      (address) => address.startsWith(new URL('/taskpane', page.url()).href) && address.endsWith('.js'),
    );
    const scripts = await Promise.all(own.map(async (address) => (await page.request.get(address)).body()));
    const packed = scripts.reduce((bytes, script) => bytes + gzipSync(script).length, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(packed).toBeLessThan(MOST_BYTES);
  });

  test('outside of Excel it says so', async () => {
    const { page } = await open();
    // A window of its own: Office.js remembers for a window that it ran inside Excel.
    const alone = await page.context().newPage();
    await alone.goto(new URL('/taskpane.html', page.url()).href);
    await alone.getByText('Excel kan ikke nås').waitFor();
  });

  test('speaks English in an English Excel', async () => {
    const { pane } = await open({ language: 'en-US' });
    await pane.getByRole('button', { name: 'Check workbook' }).click();
    await pane
      .getByRole('status', { name: 'Result' })
      .filter({ hasText: /errors/ })
      .waitFor();
    expect(await pane.locator('html').getAttribute('lang')).toBe('en');
  });
});
