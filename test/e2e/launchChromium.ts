import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './findChromium';

/** Quiet: Chromium itself must not look for its maker's servers. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('There is no Chromium: set CHROME_PATH.');
  return chromium.launch({ executablePath, args: FLAGS });
}
