import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import type { CheckResult, FixResult } from '../../src/cli/checkResult';
import { DISK_FILES } from '../../src/cli/diskFiles';
import { run } from '../../src/cli/run';
import { SAMPLES, type Sample } from '../support/checkSample';
import { expectGolden } from '../support/golden';
import { partChanges, partText } from '../xlsx/changedParts';
import { editParts } from '../xlsx/editParts';
import { cellsOf, readSheets } from '../xlsx/readBack';

let folder = '';
const at = (...steps: readonly string[]): string => path.join(folder, ...steps);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'fixes-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function command(words: readonly string[], today = '2025-01-31') {
  let out = '';
  let error = '';
  const console = {
    out: (text: string) => void (out += text),
    error: (text: string) => void (error += text),
    colours: false,
    watched: false,
  };
  const status = await run(words, console, { today: () => today, files: DISK_FILES });
  return { status, out, error };
}

function take(sample: Sample): string {
  const file = at(`${sample}.xlsx`);
  copyFileSync(path.join(__dirname, `../../samples/${sample}.xlsx`), file);
  return file;
}

async function json(words: readonly string[]): Promise<CheckResult> {
  const { out } = await command(['check', ...words, '--format', 'json']);
  return JSON.parse(out) as CheckResult;
}

/** The findings that ask something of the reader, as "code sheet!cell". */
function openOf({ findings }: CheckResult): string[] {
  return findings
    .filter(({ severity, consequenceOf }) => severity !== 'info' && consequenceOf === null)
    .map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);
}

function shown({ sheet, cell, before, after, outcome, cause, follows }: FixResult): string {
  return `${sheet}!${cell} ${before} -> ${after} ${outcome} ${cause}${follows ? ' (follows)' : ''}`;
}

describe.each(SAMPLES)('%s', (sample) => {
  test('has exactly these safe fixes, and its fixed copy exactly the remaining findings', async () => {
    const input = await json([take(sample), '--output', at('ud'), '--fix']);
    const copy = await json([at('ud', `${sample}.xlsx`)]);
    const gone = openOf(input).filter((finding) => !openOf(copy).includes(finding));
    const lines = [
      ...(input.fixes ?? []).map(shown),
      '',
      'mended:',
      ...gone,
      '',
      'remaining:',
      ...openOf(copy),
    ];
    expectGolden(`test/cli/golden/fixes.${sample}.txt`, `${lines.join('\n')}\n`);
    expect(openOf(copy).filter((finding) => !openOf(input).includes(finding))).toEqual([]);
    expect(copy.coverage.unreadable).toBe(input.coverage.unreadable);
    expect(copy).not.toHaveProperty('fixes');
  });

  test('changes nothing but the cells that are listed, and what they are added up in', async () => {
    const file = take(sample);
    const { fixes = [] } = await json([file, '--output', at('ud'), '--fix']);
    const [before, after] = [readFileSync(file), readFileSync(at('ud', `${sample}.xlsx`))];
    expect(before.equals(readFileSync(path.join(__dirname, `../../samples/${sample}.xlsx`)))).toBe(true);
    const now = await readSheets(after);
    for (const sheet of await readSheets(before)) {
      const [old, copied] = [cellsOf(sheet), cellsOf(now.find(({ name }) => name === sheet.name))];
      for (const address of new Set([...Object.keys(old), ...Object.keys(copied)])) {
        const line = fixes.find((fix) => fix.sheet === sheet.name && fix.cell === address);
        if (line?.outcome === 'made')
          expect(copied[address]).toMatchObject({ value: line.after, formula: null });
        else if (old[address]?.formula === null) expect(copied[address]).toEqual(old[address]);
        else expect(copied[address]?.formula).toBe(old[address]?.formula);
      }
    }
    expect(partChanges(before, after).removed).toEqual([]);
  });
});

describe('a fixed copy', () => {
  const SAMPLE = 'tvaergaaende-forslag-2025';

  test('is the same bytes whenever it is written, and when it is checked and written itself', async () => {
    const file = take(SAMPLE);
    await command(['check', file, '--output', at('ud'), '--fix']);
    const first = readFileSync(at('ud', `${SAMPLE}.xlsx`));
    const again = await command(['check', file, '--output', at('ud'), '--fix'], '2025-06-30');
    expect(again.error).toContain('26 celler rettet');
    expect(readFileSync(at('ud', `${SAMPLE}.xlsx`)).equals(first)).toBe(true);
    await command(['check', at('ud', `${SAMPLE}.xlsx`), '--output', at('ud2')], '2025-06-30');
    expect(readFileSync(at('ud2', `${SAMPLE}.xlsx`)).equals(first)).toBe(true);
  });

  test('says on its report what was fixed, with a link to each cell', async () => {
    await command(['check', take(SAMPLE), '--output', at('ud'), '--fix']);
    const copy = readFileSync(at('ud', `${SAMPLE}.xlsx`));
    const report = (await readSheets(copy)).at(-1);
    const rows = report?.rows.filter(({ cells }) => cells[0]?.value === 'Rettet') ?? [];
    expect(rows).toHaveLength(26);
    const total = rows.find(({ cells }) => cells.some(({ value }) => value === 'F5!E40'));
    expect(total?.cells.map(({ value }) => value)).toEqual([
      'Rettet',
      'F5',
      'Varig drift (tabel B)',
      'F5!E40',
      2026,
      'tom',
      1100,
      -1100,
      'Følger med, når E38 rettes. Sikkerhed 99\u00a0%.',
      'fix:made',
    ]);
    expect(partText(copy, 'xl/worksheets/sheet14.xml')).toContain(`location="'F5'!E40"`);
  });

  test('stays fixed when it is cleared', async () => {
    await command(['check', take(SAMPLE), '--output', at('ud'), '--fix']);
    await command(['clear', at('ud', `${SAMPLE}.xlsx`), '--output', at('rent')]);
    const sheets = await readSheets(readFileSync(at('rent', `${SAMPLE}.xlsx`)));
    expect(cellsOf(sheets.find(({ name }) => name === 'F5'))['E40']?.value).toBe(1100);
  });

  test('takes the place of one without fixes, and is not written over when somebody worked on it', async () => {
    const file = take(SAMPLE);
    await command(['check', file, '--output', at('ud')]);
    expect((await command(['check', file, '--output', at('ud'), '--fix'])).error).toContain(
      '26 celler rettet',
    );
    const copy = at('ud', `${SAMPLE}.xlsx`);
    const edited = editParts(readFileSync(copy), 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('<v>-1892</v>', '<v>-1893</v>'),
    );
    writeFileSync(copy, edited);
    const refused = await command(['check', file, '--output', at('ud'), '--fix', '--format', 'json']);
    expect(refused.status).toBe(2);
    const { fixes = [] } = JSON.parse(refused.out) as CheckResult;
    expect(new Set(fixes.map(({ outcome }) => outcome))).toEqual(new Set(['not-written']));
  });
});

describe('--fix', () => {
  test('needs a folder for the copies', async () => {
    const { status, error } = await command(['check', take('pixikatalog-2025'), '--fix']);
    expect([status, error]).toEqual([2, expect.stringContaining('--fix kræver --output MAPPE')]);
    expect(readdirSync(folder)).toEqual(['pixikatalog-2025.xlsx']);
  });

  test('leaves the exit status to the input', async () => {
    const file = take('pixikatalog-2025');
    const plain = await command(['check', file]);
    expect((await command(['check', file, '--output', at('ud'), '--fix'])).status).toBe(plain.status);
    // TV07's sign was its only error: what is left could not be read.
    expect((await command(['check', at('ud', 'pixikatalog-2025.xlsx')])).status).toBe(3);
  });

  test('respects protection, and says so', async () => {
    const file = take('pixikatalog-2025');
    const locked = editParts(readFileSync(file), 'xl/worksheets/sheet3.xml', (xml) =>
      xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" formatCells="0"/>'),
    );
    writeFileSync(file, locked);
    const { fixes } = await json([file, '--output', at('ud'), '--fix']);
    expect(fixes).toMatchObject([{ cell: 'D10', outcome: 'protected' }]);
    const { out } = await command(['check', file, '--output', at('ud'), '--fix']);
    expect(out).toContain('Cellen er låst af arkbeskyttelsen.');
  });

  test('leaves a formula alone, and says so', async () => {
    const file = take('pixikatalog-2025');
    const formula = editParts(readFileSync(file), 'xl/worksheets/sheet3.xml', (xml) =>
      xml.replace(/(<c r="D10"[^>]*>)(<v>3500<\/v>)/, '$1<f>7000/2</f>$2'),
    );
    writeFileSync(file, formula);
    const { fixes } = await json([file, '--output', at('ud'), '--fix']);
    expect(fixes).toMatchObject([{ cell: 'D10', formula: '=7000/2', outcome: 'formula', after: -3500 }]);
    const { out } = await command(['check', file, '--output', at('ud'), '--fix']);
    expect(out).toContain('D10  =7000/2 → -3.500');
    expect(out).toContain('Cellen har en formel, som et tal ville erstatte. Den er ikke rørt.');
    const sheet = (await readSheets(readFileSync(at('ud', 'pixikatalog-2025.xlsx')))).find(
      ({ name }) => name === 'Effektiviseringsforslag',
    );
    expect(cellsOf(sheet)['D10']).toMatchObject({ value: 3500, formula: '7000/2' });
  });

  test.each(['text', 'markdown'])('lists every change as %s, in Danish and English', async (format) => {
    for (const [language, words] of [
      ['da', 'Rettet i kopien: 1 celle'],
      ['en', 'Fixed in the copy: 1 cell'],
    ] as const) {
      const words2 = [
        'check',
        take('pixikatalog-2025'),
        '--output',
        at(language),
        '--fix',
        '--format',
        format,
        '--language',
        language,
      ];
      const { out } = await command(words2);
      expect(out).toContain(words);
      expectGolden(`test/cli/golden/fixed.${language}.${format}.txt`, out.slice(out.indexOf(words)));
    }
  });

  test('says so where nothing is sure enough', async () => {
    const file = take('pixikatalog-2025');
    await command(['check', file, '--output', at('ud'), '--fix']);
    const { out } = await command([
      'check',
      at('ud', 'pixikatalog-2025.xlsx'),
      '--output',
      at('ud2'),
      '--fix',
    ]);
    expect(out).toContain('Ingen årsag er sikker nok til at blive rettet samlet (mindst 95\u00a0%).');
  });

  test('keeps to the schema', async () => {
    const schema = JSON.parse(
      readFileSync(path.join(__dirname, '../../src/cli/checkResult.schema.json'), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
    const files = SAMPLES.map(take);
    const { out } = await command(['check', ...files, '--output', at('ud'), '--fix', '--format', 'json']);
    expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null]);
  });
});
