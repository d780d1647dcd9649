import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import exceljs from 'exceljs';
import { run } from '../../src/cli/run';
import { REAL_SURROUNDINGS } from '../../src/cli/surroundings';

const SAMPLES = path.join(__dirname, '../../samples');
const ALLOCATIONS = path.join(__dirname, '../fixtures/allocations');

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

jest.setTimeout(30_000);

let folder = '';
const at = (...steps: readonly string[]): string => path.join(folder, ...steps);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'distribute-'));
  copyFileSync(path.join(SAMPLES, 'investeringsforslag-2025.xlsx'), at('forslag.xlsx'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function command(...words: readonly string[]): Promise<Ran> {
  let out = '';
  let error = '';
  const console = {
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
    colours: false,
    watched: false,
  };
  const status = await run(words, console, REAL_SURROUNDINGS);
  return { status, out, error };
}

const distribute = (...words: readonly string[]): Promise<Ran> =>
  command('distribute', at('forslag.xlsx'), '--output', at('ud'), ...words);

/** What a user does who opens a copy and types: another program writes all parts anew. */
async function typeInto(file: string, sheet: string, cell: string, value: string | number): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const found = workbook.getWorksheet(sheet);
  if (found === undefined) throw new Error(`no ${sheet}`);
  found.getCell(cell).value = value;
  await workbook.xlsx.writeFile(file);
}

describe('distribute', () => {
  test('writes the copy and its corrections, and leaves the file alone', async () => {
    const before = readFileSync(at('forslag.xlsx'));
    const { status, out, error } = await distribute('--proposal', 'tv03');
    expect([status, error]).toEqual([0, '']);
    expect(out).toContain('TV03: tabel A, B, C, E er dannet i arket »Tabel A–E TV03«.');
    expect(readdirSync(at('ud')).sort()).toEqual(['forslag-TV03-kvantum.csv', 'forslag.xlsx']);
    expect(readFileSync(at('forslag.xlsx')).equals(before)).toBe(true);
    expect(readFileSync(at('ud/forslag-TV03-kvantum.csv'), 'utf8').startsWith('\uFEFFForslag;')).toBe(true);
  });

  test('writes the same bytes again, over its own copy only', async () => {
    await distribute('--proposal', 'TV03');
    const first = readFileSync(at('ud/forslag.xlsx'));
    expect((await distribute('--proposal', 'TV03')).status).toBe(0);
    expect(readFileSync(at('ud/forslag.xlsx')).equals(first)).toBe(true);
    await typeInto(at('ud/forslag.xlsx'), 'TV03', 'A1', 'Nyt navn');
    const refused = await distribute('--proposal', 'TV03');
    expect(refused.status).toBe(2);
    expect(refused.error).toContain('ændret');
    expect((await distribute('--proposal', 'TV03', '--overwrite')).status).toBe(0);
  });

  test('a file beside that is not ours stops everything', async () => {
    await distribute('--proposal', 'TV04');
    rmSync(at('ud/forslag.xlsx'));
    writeFileSync(at('ud/forslag-TV04-kvantum.csv'), 'mit eget');
    expect((await distribute('--proposal', 'TV04')).status).toBe(2);
    expect(existsSync(at('ud/forslag.xlsx'))).toBe(false);
    expect(readFileSync(at('ud/forslag-TV04-kvantum.csv'), 'utf8')).toBe('mit eget');
  });

  test('refuses guesses, lists them, and writes nothing; a draft lets them be confirmed', async () => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.readFile(at('forslag.xlsx'));
    workbook.removeWorksheet('Fordeling TV03');
    await workbook.xlsx.writeFile(at('forslag.xlsx'));
    const { status, out, error } = await distribute('--proposal', 'TV03');
    expect([status, out]).toEqual([2, '']);
    expect(error).toMatch(
      /Gæt: "Projektledelse BIF" → Beskæftigelses- og Integrationsudvalget \(sikkerhed 85\s%\)\./,
    );
    expect(error).toContain('--draft');
    expect(existsSync(at('ud'))).toBe(false);
    expect((await distribute('--proposal', 'TV03', '--draft')).status).toBe(0);
    expect(readdirSync(at('ud'))).toEqual(['forslag.xlsx']);
  });

  test('names a row that nobody has, and writes nothing', async () => {
    const { status, error } = await distribute('--proposal', 'TV01');
    expect(status).toBe(2);
    expect(error).toContain('er ikke fordelt. Angiv dens udvalg.');
    expect(existsSync(at('ud'))).toBe(false);
  });

  test('takes an allocation from a file', async () => {
    const allocation = path.join(ALLOCATIONS, 'TV04-47-53.json');
    const { status, out } = await distribute('--proposal', 'TV04', '--allocation', allocation);
    expect(status).toBe(0);
    expect(out).toContain('TV04: tabel A, B, C, E');
    expect(readFileSync(at('ud/forslag-TV04-kvantum.csv'), 'utf8')).toContain(';-4452000;');
  });

  test('says what is wrong in an allocation file, and where', async () => {
    writeFileSync(at('a.csv'), 'Række;Tæller som;Deling;Udvalg\nDrift;service;ligeligt;Ukendt\n');
    const { status, error } = await distribute('--proposal', 'TV04', '--allocation', at('a.csv'));
    expect(status).toBe(2);
    expect(error).toContain('a.csv: Linje 2, kolonne "Udvalg": "Ukendt" er ikke på listen over udvalg.');
    expect((await distribute('--proposal', 'TV04', '--allocation', at('nej.json'))).status).toBe(2);
  });

  test('says which proposals there are', async () => {
    const { status, error } = await distribute('--proposal', 'F9', '--language', 'en');
    expect(status).toBe(2);
    expect(error).toMatch(/The proposal is not in the file\. It has .*TV03, TV04/);
  });

  test('never writes over the file itself', async () => {
    const { status } = await command(
      'distribute',
      at('forslag.xlsx'),
      '--proposal',
      'TV03',
      '--output',
      folder,
      '--overwrite',
    );
    expect(status).toBe(2);
  });

  test.each([
    [['--proposal', 'TV03'], /--output/],
    [['--output', 'ud'], /--proposal/],
    [['en.xlsx', '--proposal', 'TV03', '--output', 'ud'], /én fil/],
    [['--proposal', '--output', 'ud'], /forslagets kode/],
    [['--proposal', 'TV03', '--output', 'ud', '--allocation'], /navnet på en fil/],
  ])('%j is misused', async (words, message) => {
    const { status, error } = await command('distribute', at('forslag.xlsx'), ...words);
    expect(status).toBe(2);
    expect(error).toMatch(message);
  });
});
