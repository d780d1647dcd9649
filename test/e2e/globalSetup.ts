import { startSandbox } from './startSandbox';

/** Builds and serves the sandbox once for all browser tests. */
export default async function globalSetup(): Promise<void> {
  const { url, stop } = await startSandbox();
  process.env['E2E_URL'] = url;
  globalThis.stopSandbox = stop;
}

declare global {
  var stopSandbox: (() => void) | undefined;
}
