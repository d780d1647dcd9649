import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Bridge } from './hostBridge';

const BUNDLE = 'excel-web-16.00.js';

interface OfficeGlobals {
  Excel?: typeof Excel;
  OfficeExtension?: typeof OfficeExtension & OfficeExtensionInternals;
  OSF?: { _OfficeAppFactory?: unknown };
  [name: string]: unknown;
}

interface OfficeExtensionInternals {
  readonly HostBridge: { init(bridge: Bridge): void };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
}

/**
 * Loads the unmodified Office.js bundle of the npm package into this realm, once, and connects it with a bridge.
 * The client then refuses members beyond `excelApi` itself, besides what the server refuses.
 */
export function connectOffice(bridge: Bridge, excelApi: () => number): void {
  const globals = globalThis as unknown as OfficeGlobals;
  if (globals.OfficeExtension === undefined) evaluateBundle(globals);
  const client = globals.OfficeExtension;
  if (client === undefined || globals.OSF === undefined)
    throw new Error('The Office.js bundle did not load.');
  const context = {
    requirements: { isSetSupported: (set: string, version: string) => isSupported(set, version, excelApi()) },
    platform: 'OfficeOnline',
    displayLanguage: 'da-DK',
  };
  globals.OSF._OfficeAppFactory = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web', flags: 0 }),
  };
  client.CommonUtility._doApiNotSupportedCheck = true;
  client.HostBridge.init(bridge);
}

function isSupported(set: string, version: string | undefined, excelApi: number): boolean {
  if (set !== 'ExcelApi') return false;
  return Number((version ?? '1.1').split('.')[1]) <= excelApi;
}

/** Indirect evaluation keeps the bundle in this realm: `instanceof Error` holds, as it does in Excel. */
function evaluateBundle(globals: OfficeGlobals): void {
  globals['window'] ??= globals;
  globals['addEventListener'] ??= () => undefined;
  globals['location'] ??= { search: '', hash: '', href: 'http://localhost/', origin: 'http://localhost' };
  globals['navigator'] ??= { userAgent: 'node' };
  globals['document'] ??= {
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: () => undefined,
    cookie: '',
  };
  globals['Office'] ??= {};
  globals['Microsoft'] ??= { Office: { WebExtension: {} } };
  const home = path.dirname(
    createRequire(path.resolve('package.json')).resolve('@microsoft/office-js/package.json'),
  );
  const indirectEval = globalThis.eval;
  indirectEval(readFileSync(path.join(home, 'dist', BUNDLE), 'utf8'));
}
