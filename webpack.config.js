import { chmodSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

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

export default (_environment, { mode = 'production' }) => [commandLine(mode)];
