import path from 'node:path';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import { officeJsHome } from './officeJs';
import { ownOfficeJs } from './ownOfficeJs';
import { buildPane, PANE_FOLDER } from './buildPane';
import { pageConfig } from './pageConfig';

export interface SandboxOptions {
  /** 0: any that is free. */
  readonly port: number;
  readonly mode: 'production' | 'development';
  /** Whether the pane gets Office.js from Microsoft's CDN, as when shipped, or from this server. */
  readonly officeJs: 'cdn' | 'own';
}

/** Builds pane and page, serves them on https with a certificate of the server's own, and answers the address. */
export async function serveSandbox({ port, mode, officeJs }: SandboxOptions): Promise<string> {
  await buildPane(mode);
  const server = new WebpackDevServer(
    {
      host: 'localhost',
      port: port === 0 ? 'auto' : port,
      server: 'https',
      // Office.js takes the browser's history away from the frame, and nothing of the server's belongs into the pane.
      client: false,
      hot: false,
      liveReload: false,
      static: [
        { directory: PANE_FOLDER, publicPath: '/', watch: false },
        { directory: path.resolve('samples'), publicPath: '/samples', watch: false },
        { directory: officeJsHome(), publicPath: '/office-js', watch: false },
        { directory: path.resolve('sandbox/page'), publicPath: '/sandbox', watch: false },
      ],
      setupMiddlewares: (middlewares) =>
        officeJs === 'own' ? [ownOfficeJs(PANE_FOLDER), ...middlewares] : middlewares,
    },
    webpack(pageConfig(mode)),
  );
  await server.start();
  const address = server.server?.address();
  if (address === null || address === undefined || typeof address === 'string') {
    throw new Error('The server did not start.');
  }
  return `https://localhost:${address.port}/sandbox/`;
}
