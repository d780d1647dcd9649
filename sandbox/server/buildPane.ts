import path from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack from 'webpack';
import type { Configuration } from 'webpack';

/** Where the pane is built for the sandbox. */
export const PANE_FOLDER = path.resolve('.cache/sandbox/pane');

interface BuildConfig {
  readonly default: (
    environment: object,
    options: { readonly mode: string },
  ) => Promise<readonly Configuration[]>;
}

/** Builds the pane with the project's own configuration; during development again on every change. */
export async function buildPane(mode: 'production' | 'development'): Promise<void> {
  // Importing webpack-dev-server sets it; the pane is built here as it is shipped, with hashed names.
  delete process.env['WEBPACK_SERVE'];
  const address = pathToFileURL(path.resolve('webpack.config.js')).href;
  const { default: configurations } = (await import(address)) as BuildConfig;
  const addIn = (await configurations({}, { mode })).find(({ name }) => name === 'add-in');
  if (addIn === undefined) throw new Error('webpack.config.js has no add-in.');
  const compiler = webpack({
    ...addIn,
    output: { ...addIn.output, path: PANE_FOLDER, clean: true },
    cache: { type: 'filesystem', name: `pane-${mode}`, cacheDirectory: path.resolve('.cache/webpack') },
  });
  await new Promise<void>((resolve, reject) => {
    const done = (error: Error | null, stats?: webpack.Stats): void => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    };
    if (mode === 'development') compiler.watch({}, done);
    else compiler.run((error, stats) => compiler.close((closing) => done(error ?? closing ?? null, stats)));
  });
}
