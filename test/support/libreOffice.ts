import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SETTINGS = path.resolve(__dirname, '../fixtures/libreoffice-recalculate.xcu');

/** With the programs that read what it prints. */
export function hasLibreOffice(): boolean {
  const answers = (program: string, option: string): boolean =>
    spawnSync(program, [option], { timeout: 60_000 }).status === 0;
  return answers('soffice', '--version') && answers('pdfinfo', '-v') && answers('pdftotext', '-v');
}

/** The workbooks as LibreOffice saves them after it has recalculated every formula, by name. */
export function recalculated(workbooks: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return converted(workbooks, 'xlsx', (file) => new Uint8Array(readFileSync(file)));
}

export interface PrintedPages {
  readonly text: string;
  readonly sizes: ReadonlySet<string>;
}

/** What stands on the pages that a workbook prints on, and how large they are. */
export function printed(workbook: Uint8Array): PrintedPages {
  const pages = converted(new Map([['print', workbook]]), 'pdf', readPages).get('print');
  if (pages === undefined) throw new Error('nothing was printed');
  return pages;
}

function readPages(file: string): PrintedPages {
  const info = execFileSync('pdfinfo', ['-l', '999', file], { encoding: 'utf8' });
  return {
    text: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }),
    sizes: new Set([...info.matchAll(/^Page +\d+ size: +(.*)$/gm)].map((match) => match[1] ?? '')),
  };
}

function converted<Result>(
  workbooks: ReadonlyMap<string, Uint8Array>,
  format: 'xlsx' | 'pdf',
  read: (file: string) => Result,
): ReadonlyMap<string, Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'converted-'));
  try {
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    copyFileSync(SETTINGS, path.join(profile, 'user/registrymodifications.xcu'));
    const files = [...workbooks].map(([name, bytes]) => {
      const file = path.join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const out = path.join(folder, 'out');
    const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    execFileSync('soffice', [environment, '--headless', '--convert-to', format, '--outdir', out, ...files], {
      stdio: 'ignore',
      timeout: 240_000,
    });
    return new Map([...workbooks.keys()].map((name) => [name, read(path.join(out, `${name}.${format}`))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
