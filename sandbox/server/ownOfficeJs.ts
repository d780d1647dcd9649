import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Middleware } from 'webpack-dev-server';
import { OFFICE_JS_CDN } from './officeJs';

/** Lets the pane load Office.js from this server, which needs no internet; its files are all in lower case. */
export function ownOfficeJs(paneFolder: string): Middleware {
  return {
    name: 'own-office-js',
    middleware: (
      request: { url: string },
      response: { setHeader(name: string, value: string): void; end(text: string): void },
      next: () => void,
    ) => {
      const [pathname = ''] = request.url.split('?');
      if (pathname.startsWith('/office-js/')) request.url = request.url.toLowerCase();
      if (pathname !== '/taskpane.html') {
        next();
        return;
      }
      const html = readFileSync(path.join(paneFolder, 'taskpane.html'), 'utf8');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(html.replaceAll(OFFICE_JS_CDN, '/office-js/'));
    },
  };
}
