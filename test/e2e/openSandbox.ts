import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { OFFICE_JS_CDN, officeJsHome } from '../../sandbox/server/officeJs';

export interface SandboxView {
  readonly workbook?: string;
  readonly language?: string;
  readonly paneWidth?: number;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The sandbox in a browser window of its own, and everything in it that went wrong. */
export interface OpenSandbox {
  readonly page: Page;
  /** The add-in's own page. */
  readonly pane: Frame;
  readonly requests: readonly string[];
  /** Errors on a console, exceptions, failed requests, requests to other hosts. Tests end with none. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openSandbox(
  browser: Browser,
  url: string,
  view: SandboxView = {},
): Promise<OpenSandbox> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'da-DK',
    viewport: view.viewport ?? { width: 1280, height: 900 },
  });
  const problems: string[] = [];
  const requests: string[] = [];
  await answerCdn(context, new URL(url).host, requests, problems);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  page.on('pageerror', ({ message }) => problems.push(`exception: ${message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    // A frame that loads again gives up what it was loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') problems.push(`failed: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  const address = new URL(url);
  address.searchParams.set('workbook', view.workbook ?? 'tvaergaaende-forslag-2025');
  if (view.language !== undefined) address.searchParams.set('language', view.language);
  if (view.paneWidth !== undefined) address.searchParams.set('pane', String(view.paneWidth));
  await page.goto(address.href);
  const pane = await (await page.waitForSelector('aside iframe')).contentFrame();
  if (pane === null) throw new Error('The pane has no frame.');
  await pane.locator('header button').first().waitFor();
  return { page, pane, requests, problems, close: () => context.close() };
}

/** Office.js comes from the npm package in place of Microsoft's CDN; every other host is refused. */
async function answerCdn(
  context: BrowserContext,
  ownHost: string,
  requests: string[],
  problems: string[],
): Promise<void> {
  await context.route('**', async (route) => {
    const address = new URL(route.request().url());
    requests.push(address.href);
    if (address.host === ownHost || address.protocol === 'data:') return route.continue();
    const name = address.href.startsWith(OFFICE_JS_CDN)
      ? address.pathname.replace('/lib/1/hosted/', '')
      : null;
    const file = name === null ? null : path.join(officeJsHome(), name.toLowerCase());
    if (file !== null && existsSync(file)) return route.fulfill({ path: file });
    problems.push(`foreign request: ${address.href}`);
    return route.abort();
  });
}
