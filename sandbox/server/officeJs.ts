import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the shipped pane loads Office.js from. */
export const OFFICE_JS_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** The unmodified Office.js of the npm package. */
export function officeJsHome(): string {
  const require = createRequire(path.resolve('package.json'));
  return path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}
