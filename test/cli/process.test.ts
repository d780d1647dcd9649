import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { largeWorkbook } from '../../bench/largeWorkbook';

const PROJECT = path.join(__dirname, '../..');
const MAIN = path.join(PROJECT, 'src/cli/main.ts');
const TSX = require.resolve('tsx');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as its own process in the folder of bad inputs. */
function command(...words: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, ...words], { cwd: folder });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout, stderr });
    });
  });
}

/** A compound file (old Office, or an encrypted workbook) that names one stream. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.write(stream, 512, 'utf16le');
  bytes.writeUInt16LE((stream.length + 1) * 2, 512 + 64);
  return bytes;
}

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const ANY_ZIP = zipSync({ 'a.txt': text('a'.repeat(500)) });

/** Name, content (null: not written), and what the message must say. */
const BAD_INPUTS: readonly (readonly [string, Uint8Array | null, RegExp])[] = [
  ['findes-ikke.xlsx', null, /findes ikke/],
  ['tom.xlsx', text(''), /tom/],
  ['tabel.csv', text('Udvalg;2026\nSocialudvalget;-100\n'), /csv.*gem den som \.xlsx/],
  ['afkortet.xlsx', ANY_ZIP.subarray(0, ANY_ZIP.length - 30), /afkortet/],
  ['gammel.xls', compoundFile('Workbook'), /\.xls\).*gem den som \.xlsx/],
  ['kodeord.xlsx', compoundFile('EncryptedPackage'), /adgangskode/],
  ['andet.xlsx', ANY_ZIP, /ikke en Excel-projektmappe/],
  ['billede.xlsx', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /ikke en \.xlsx-fil/],
];

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'forslagskontrol-'));
  mkdirSync(path.join(folder, 'uden'));
  for (const [name, content] of BAD_INPUTS) {
    if (content !== null) writeFileSync(path.join(folder, name), content);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('inputs that cannot be used', () => {
  let ended: Ended = { status: null, stdout: '', stderr: '' };

  beforeAll(async () => {
    ended = await command('check', ...BAD_INPUTS.map(([name]) => name), 'uden', '--format', 'json');
  }, 30_000);

  test('end with status 2', () => {
    expect(ended.status).toBe(2);
  });

  test.each([...BAD_INPUTS, ['uden', null, /ingen \.xlsx/] as const])(
    '%s: one line on stderr, the same words in the JSON',
    (name, _content, words) => {
      const results = JSON.parse(ended.stdout) as { file: string; error: string }[];
      const error = results.find(({ file }) => file === name)?.error ?? '';
      expect(error).toMatch(words);
      expect(ended.stderr.split('\n')).toContain(`${name}: ${error}`);
    },
  );

  test('nothing else is said on stderr', () => {
    expect(ended.stderr.trimEnd().split('\n')).toHaveLength(BAD_INPUTS.length + 1);
  });
});

test('a single unusable file is one JSON object, in the language asked for', async () => {
  const { status, stdout, stderr } = await command(
    ...['check', 'tabel.csv', '--format', 'json', '--language', 'en'],
  );
  expect(status).toBe(2);
  expect(JSON.parse(stdout)).toEqual({
    file: 'tabel.csv',
    error: 'This is a text file (csv), not a workbook. Open the file in Excel and save it as .xlsx.',
  });
  expect(stderr).toMatch(/^tabel\.csv: This is/);
}, 30_000);

/** The workbook with words where its first row has its amount of 2025. */
function unclear(workbook: Uint8Array): Uint8Array {
  const parts = unzipSync(workbook);
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[sheet] ?? strToU8(''));
  const changed = xml.replace(/<c r="D5" s="1"><v>[^<]*<\/v><\/c>/, '<c r="D5" t="str"><v>5 eller 6</v></c>');
  expect(changed).not.toBe(xml);
  return zipSync({ ...parts, [sheet]: strToU8(changed) });
}

test.each([
  [0, 'where everything agrees', largeWorkbook(1)],
  [1, 'where something is wrong', largeWorkbook(1, 100)],
  [3, 'where something could not be read', unclear(largeWorkbook(1))],
])(
  'status %i %s',
  async (expected, _, workbook) => {
    writeFileSync(path.join(folder, 'mappe.xlsx'), workbook);
    const { status, stderr } = await command('check', 'mappe.xlsx');
    expect({ status, stderr }).toEqual({ status: expected, stderr: '' });
  },
  30_000,
);

test('an unknown option is refused, and nothing is checked', async () => {
  expect(await command('check', 'tabel.csv', '--formt', 'json')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'forslagskontrol: Ukendt tilvalg --formt. Mente du --format?\n',
  });
}, 30_000);

test('help and version go to standard output', async () => {
  const [help, version] = await Promise.all([command('--help'), command('--version')]);
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout).toContain('check FIL|MAPPE...');
  expect(version).toMatchObject({ status: 0, stderr: '' });
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
}, 30_000);

test('a reader that goes away (EPIPE) is no error', async () => {
  const child = spawn(process.execPath, ['--import', TSX, MAIN, '--help'], { cwd: folder });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => (stderr += words));
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, stderr]).toEqual([0, '']);
}, 30_000);
