import path from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import type { Configuration } from 'webpack';

/** The page around the pane: grid, tabs and the simulated Excel. */
export function pageConfig(mode: 'production' | 'development'): Configuration {
  const strip = (test: RegExp, tsx: boolean): object => ({
    test,
    exclude: /node_modules/,
    loader: 'swc-loader',
    options: {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  });
  return {
    name: 'sandbox',
    mode,
    target: ['web', 'es2022'],
    devtool: 'source-map',
    entry: { sandbox: './sandbox/index.tsx' },
    output: { path: path.resolve('.cache/sandbox/page'), publicPath: '/sandbox/' },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [strip(/\.ts$/, false), strip(/\.tsx$/, true)] },
    plugins: [new HtmlPlugin({ template: './sandbox/page/page.html', filename: 'index.html' })],
    performance: { hints: false },
    infrastructureLogging: { level: 'warn' },
    stats: 'errors-only',
    // Tests work on what they began with.
    ...(mode === 'production' ? { watchOptions: { ignored: '**' } } : {}),
    cache: { type: 'filesystem', name: `sandbox-${mode}`, cacheDirectory: path.resolve('.cache/webpack') },
  };
}
