import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import exceljs from 'exceljs';
import type { CheckResult } from '../../src/cli/checkResult';
import { DISK_FILES, type DiskFiles } from '../../src/cli/diskFiles';
import { run } from '../../src/cli/run';
import { partChanges, partText } from '../xlsx/changedParts';
import { editParts } from '../xlsx/editParts';

const SAMPLE = path.join(__dirname, '../../samples/tvaergaaende-forslag-2025.xlsx');
const REASON = 'Driften faktureres.';
/** The sample has thirteen sheets; the report comes after them. */
const REPORT_PART = 'xl/worksheets/sheet14.xml';

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

let folder = '';
const at = (...steps: readonly string[]): string => path.join(folder, ...steps);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'output-'));
  copyFileSync(SAMPLE, at('forslag.xlsx'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function command(
  words: readonly string[],
  { today = '2025-01-31', files = {} }: { today?: string; files?: Partial<DiskFiles> } = {},
): Promise<Ran> {
  let out = '';
  let error = '';
  const console = {
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
    colours: false,
    watched: false,
  };
  const surroundings = { today: () => today, files: { ...DISK_FILES, ...files } };
  const status = await run(words, console, surroundings);
  return { status, out, error };
}

function check(file = 'forslag.xlsx', output = 'ud', ...more: readonly string[]): Promise<Ran> {
  return command(['check', at(file), '--output', at(output), '--format', 'json', ...more]);
}

/** The finding of F1 that no Tabel B is there, as the JSON tells it. */
function missingTable({ out }: Ran): CheckResult['findings'][number] | undefined {
  return (JSON.parse(out) as CheckResult).findings.find(({ code }) => code === 'table-missing');
}

/** What a user does who opens the copy, types a reason, and saves: another program writes all parts anew. */
async function acceptMissingTable(file: string): Promise<void> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(file);
  const report = workbook.getWorksheet('Kontrolrapport');
  report?.eachRow((row) => {
    if (row.getCell(9).text.startsWith('Varig drift (tabel B) mangler')) row.getCell(11).value = REASON;
  });
  await workbook.xlsx.writeFile(file);
}

describe('a marked copy', () => {
  test('is written, the original left as it was', async () => {
    const { status, error } = await check();
    expect(status).toBe(1);
    expect(error).toMatch(/^Markeret kopi: .*ud.forslag\.xlsx \(\d+ celler markeret\)\n$/);
    expect(readFileSync(at('forslag.xlsx')).equals(readFileSync(SAMPLE))).toBe(true);
    expect(readdirSync(at('ud'))).toEqual(['forslag.xlsx']);
  });

  test('gives the same findings and, written again, the same bytes on any day', async () => {
    const first = await check();
    const second = await command(
      ['check', at('ud', 'forslag.xlsx'), '--output', at('ud2'), '--format', 'json'],
      { today: '2025-06-30' },
    );
    const third = await command(['check', at('forslag.xlsx'), '--output', at('ud'), '--format', 'json'], {
      today: '2025-06-30',
    });
    const results = [first, second, third].map(({ out }) => ({
      ...(JSON.parse(out) as CheckResult),
      file: '',
    }));
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
    const copy = readFileSync(at('ud', 'forslag.xlsx'));
    expect(readFileSync(at('ud2', 'forslag.xlsx')).equals(copy)).toBe(true);
    expect(partText(copy, REPORT_PART)).toContain('31. januar 2025');
  });

  test('takes the new day when something else changed', async () => {
    await check();
    await acceptMissingTable(at('ud', 'forslag.xlsx'));
    await command(['check', at('forslag.xlsx'), '--output', at('ud')], { today: '2025-06-30' });
    expect(partText(readFileSync(at('ud', 'forslag.xlsx')), REPORT_PART)).toContain('30. juni 2025');
  });

  test('keeps its reasons, whether it is checked itself or made anew from the original', async () => {
    expect(missingTable(await check())).toMatchObject({ waived: null });
    await acceptMissingTable(at('ud', 'forslag.xlsx'));
    const itself = await command(['check', at('ud', 'forslag.xlsx'), '--format', 'json']);
    expect(missingTable(itself)).toMatchObject({ waived: REASON, lapsedWaiver: null });
    expect(missingTable(await check())).toMatchObject({ waived: REASON });
    expect(partText(readFileSync(at('ud', 'forslag.xlsx')), REPORT_PART)).toContain(REASON);
    const text = await command(['check', at('ud', 'forslag.xlsx')]);
    expect(text.out).toContain(`Accepteret, fordi: ${REASON}`);
    const markdown = await command(['check', at('ud', 'forslag.xlsx'), '--format', 'markdown']);
    expect(markdown.out).toMatch(/\| Accepteret \|.*Driften faktureres\./);
  });

  test('is cleared of marks and report, and of nothing else', async () => {
    await check();
    const { status, error } = await command(['clear', at('ud', 'forslag.xlsx'), '--output', at('rent')]);
    expect([status, error]).toEqual([0, expect.stringContaining('Kopi uden markeringer og rapport')]);
    const changes = partChanges(readFileSync(SAMPLE), readFileSync(at('rent', 'forslag.xlsx')));
    expect(changes).toEqual({ added: [], removed: [], changed: ['xl/styles.xml'] });
  });
});

describe('nothing is lost on disk', () => {
  test('never over an input, --overwrite or not', async () => {
    const { status, error } = await check('forslag.xlsx', '', '--overwrite');
    expect(status).toBe(2);
    expect(error).toContain('Kopien ville erstatte en fil, der kontrolleres.');
    mkdirSync(at('andet'));
    symlinkSync(at('forslag.xlsx'), at('andet', 'forslag.xlsx'));
    expect((await check('forslag.xlsx', 'andet')).error).toContain('Kopien ville erstatte');
    expect(readFileSync(at('forslag.xlsx')).equals(readFileSync(SAMPLE))).toBe(true);
  });

  test('not over a file of somebody else, unless it is asked for', async () => {
    mkdirSync(at('ud'));
    writeFileSync(at('ud', 'forslag.xlsx'), 'noter');
    const refused = await check();
    expect([refused.status, refused.error]).toEqual([2, expect.stringContaining('--overwrite')]);
    expect(readFileSync(at('ud', 'forslag.xlsx'), 'utf8')).toBe('noter');
    expect((await check('forslag.xlsx', 'ud', '--overwrite')).status).toBe(1);
  });

  test('not over a copy whose figures somebody has changed since', async () => {
    await check();
    const file = at('ud', 'forslag.xlsx');
    const edited = editParts(readFileSync(file), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<v>-1892</v>', '<v>-1895</v>'),
    );
    writeFileSync(file, edited);
    const refused = await check();
    expect([refused.status, refused.error]).toEqual([2, expect.stringContaining('er ændret siden')]);
    expect(readFileSync(file).equals(Buffer.from(edited))).toBe(true);
  });

  test('not two inputs of one name into each other', async () => {
    mkdirSync(at('b'));
    copyFileSync(SAMPLE, at('b', 'forslag.xlsx'));
    const { status, error } = await command(['check', at('forslag.xlsx'), at('b'), '--output', at('ud')]);
    expect([status, error]).toEqual([2, expect.stringContaining('samme navn')]);
    expect(existsSync(at('ud', 'forslag.xlsx'))).toBe(true);
  });

  test.each([
    ['ENOSPC', 'Disken er fuld. Intet er ændret.'],
    ['EACCES', 'Der må ikke skrives i mappen'],
    ['EIO', 'kunne ikke skrives (EIO)'],
  ])('%s half-way: the earlier copy stands, nothing is left behind', async (code, words) => {
    await check();
    const earlier = readFileSync(at('ud', 'forslag.xlsx'));
    await acceptMissingTable(at('ud', 'forslag.xlsx'));
    const saved = readFileSync(at('ud', 'forslag.xlsx'));
    const writeNew: DiskFiles['writeNew'] = async (target, bytes) => {
      await DISK_FILES.writeNew(target, bytes.subarray(0, 100));
      throw Object.assign(new Error(code), { code });
    };
    const { status, error } = await command(['check', at('forslag.xlsx'), '--output', at('ud')], {
      files: { writeNew },
    });
    expect([status, error]).toEqual([2, expect.stringContaining(words)]);
    expect(saved.equals(earlier)).toBe(false);
    expect(readFileSync(at('ud', 'forslag.xlsx')).equals(saved)).toBe(true);
    expect(readdirSync(at('ud'))).toEqual(['forslag.xlsx']);
  });

  test('a file where the folder should be', async () => {
    writeFileSync(at('ud'), '');
    expect((await check()).error).toContain('Mappen kan ikke oprettes');
  });

  test('a folder where the copy should be', async () => {
    mkdirSync(at('ud', 'forslag.xlsx'), { recursive: true });
    expect((await check('forslag.xlsx', 'ud', '--overwrite')).error).toContain('ikke er en fil');
  });

  test('a folder that nobody may write to (not as root, who may)', async () => {
    const makeFolder: DiskFiles['makeFolder'] = () =>
      Promise.reject(Object.assign(new Error(), { code: 'EROFS' }));
    const { error } = await command(['check', at('forslag.xlsx'), '--output', at('ud')], {
      files: { makeFolder },
    });
    expect(error).toContain('Der må ikke skrives i mappen');
  });

  test('copies in a folder below the one that is searched are no inputs', async () => {
    const both = ['check', folder, '--output', at('ud')];
    await command(both);
    const again = await command(both);
    expect(again.status).toBe(1);
    expect(again.out).not.toContain(path.join('ud', 'forslag.xlsx'));
  });

  test('a file that cannot be used writes nothing, and the others are written', async () => {
    writeFileSync(at('tom.xlsx'), '');
    const { status } = await command(['check', at('tom.xlsx'), at('forslag.xlsx'), '--output', at('ud')]);
    expect(status).toBe(2);
    expect(readdirSync(at('ud'))).toEqual(['forslag.xlsx']);
  });
});

describe('a workbook whose structure is protected', () => {
  beforeEach(() => {
    const locked = editParts(readFileSync(SAMPLE), 'xl/workbook.xml', (xml) =>
      xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
    );
    writeFileSync(at('forslag.xlsx'), locked);
  });

  test('gets its report beside the copy, which knows itself again', async () => {
    const { error } = await check();
    expect(error).toContain('forslag.kontrolrapport.md');
    expect(readdirSync(at('ud'))).toEqual(['forslag.kontrolrapport.md', 'forslag.xlsx']);
    expect(readFileSync(at('ud', 'forslag.kontrolrapport.md'), 'utf8')).toMatch(
      /^<!-- forslagskontrol:kontrolrapport -->\n\n# Kontrol/,
    );
    expect((await check()).status).toBe(1);
  });

  test('a report of somebody else stays', async () => {
    mkdirSync(at('ud'));
    writeFileSync(at('ud', 'forslag.kontrolrapport.md'), 'mine noter');
    expect((await check()).status).toBe(2);
    expect(readFileSync(at('ud', 'forslag.kontrolrapport.md'), 'utf8')).toBe('mine noter');
  });
});
