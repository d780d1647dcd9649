import { existsSync } from 'node:fs';

/** Where Chromium or Chrome is installed by Debian, Ubuntu's snap, Google's packages, macOS and Windows. */
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** CHROME_PATH if it is set, else the first of the usual places that exists; null: there is no browser. */
export function findChromium() {
  return process.env.CHROME_PATH || (USUAL_PLACES.find((place) => existsSync(place)) ?? null);
}
