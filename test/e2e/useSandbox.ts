import type { Browser } from 'playwright-core';
import { launchChromium } from './launchChromium';
import { openSandbox, type OpenSandbox, type SandboxView } from './openSandbox';

/** For a file of browser tests: one browser, a window per test, and no test may leave a problem behind. */
export function useSandbox(): (view?: SandboxView) => Promise<OpenSandbox> {
  let browser: Browser | null = null;
  let opened: OpenSandbox[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    const problems = opened.flatMap((sandbox) => sandbox.problems);
    await Promise.all(opened.map(({ close }) => close()));
    opened = [];
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (view) => {
    const url = process.env['E2E_URL'];
    if (browser === null || url === undefined) throw new Error('Run with `npm run e2e`.');
    const sandbox = await openSandbox(browser, url, view);
    opened.push(sandbox);
    return sandbox;
  };
}
