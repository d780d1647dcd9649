import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import webpack from 'webpack';

const DEV_URL = 'https://localhost:3000';
/** The development server keeps what it builds in memory, where there is no file to measure or to make executable. */
const IS_SERVED = process.env.WEBPACK_SERVE === 'true';
const DIST = path.join(import.meta.dirname, 'dist');

/** The command line as one file that Node runs without node_modules. */
function commandLine(mode) {
  const folder = path.join(DIST, 'cli');
  const file = 'forslagskontrol.cjs';
  return {
    name: 'command line',
    mode,
    target: 'node20',
    devtool: false,
    entry: './src/cli/main.ts',
    output: { path: folder, filename: file, clean: true },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: typescript('es2022') },
    // Nothing is downloaded, so nothing is gained by short names: a stack trace stays readable.
    optimization: { minimize: false },
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      afterEmit(() => {
        chmodSync(path.join(folder, file), 0o755);
      }),
      afterEmit(printGzipSizes),
    ],
  };
}

/** The pane's page, which with a shared runtime also runs the ribbon's commands; the icons; the manifest. */
async function addIn(mode) {
  const url = addInUrl(mode);
  return {
    name: 'add-in',
    mode,
    target: ['web', 'es2022'],
    devtool: mode === 'production' ? false : 'source-map',
    entry: {
      taskpane: ['./src/commands/commands.ts', './src/taskpane/index.tsx'],
    },
    output: {
      path: DIST,
      filename: IS_SERVED ? '[name].js' : '[name].[contenthash:8].js',
      clean: { keep: /^cli\// },
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: typescript('es2022') },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          {
            from: 'manifest.xml',
            transform: (xml) => xml.toString().replaceAll(DEV_URL, url),
          },
        ],
      }),
      ...(IS_SERVED ? [] : [afterEmit(printGzipSizes)]),
    ],
    performance: { hints: false },
    devServer: {
      port: Number(new URL(DEV_URL).port),
      server: IS_SERVED ? await httpsServer() : 'https',
      headers: { 'Access-Control-Allow-Origin': '*' },
    },
  };
}

/** Excel trusts only an installed authority, and asks once to install it; where Excel does not exist any certificate will do. */
async function httpsServer() {
  return process.platform === 'linux' ? 'https' : { type: 'https', options: await getHttpsServerOptions() };
}

/** Where the built add-in will be served from: the manifest must say it, and nobody but the builder knows. */
function addInUrl(mode) {
  const url = process.env.ADDIN_URL;
  if (url === undefined) {
    if (mode === 'production') console.warn(`ADDIN_URL is not set: dist/manifest.xml points to ${DEV_URL}.`);
    return DEV_URL;
  }
  if (!/^https:\/\/[^/]/.test(url)) throw new Error('ADDIN_URL must be an https address.');
  return url.replace(/\/+$/, '');
}

/** Strips the types only: tsc judges them. */
function typescript(target) {
  const rule = (test, tsx) => ({
    test,
    exclude: /node_modules/,
    loader: 'swc-loader',
    options: {
      jsc: { target, parser: { syntax: 'typescript', tsx }, transform: { react: { runtime: 'automatic' } } },
    },
  });
  return [rule(/\.ts$/, false), rule(/\.tsx$/, true)];
}

/** What travels when a server sends the scripts. */
function printGzipSizes({ compiler, outputOptions, assets }) {
  for (const file of Object.keys(assets).filter((asset) => /\.c?js$/.test(asset))) {
    const { length } = gzipSync(readFileSync(path.join(outputOptions.path, file)));
    console.log(`${compiler.name}: ${file} ${Math.ceil(length / 1024)} kB gzip`);
  }
}

function afterEmit(act) {
  return { apply: (compiler) => compiler.hooks.afterEmit.tap('after emit', act) };
}

export default async (_environment, { mode = 'production' }) =>
  IS_SERVED ? [await addIn(mode)] : [await addIn(mode), commandLine(mode)];
