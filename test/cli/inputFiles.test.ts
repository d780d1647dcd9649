import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findInputs } from '../../src/cli/inputFiles';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'inputs-'));
  for (const name of [
    'b10.xlsx',
    'b2.XLSX',
    'a/makro.xlsm',
    '~$b2.xlsx',
    '.skjult.xlsx',
    '.git/x.xlsx',
    'note.docx',
    'tom/note.txt',
  ]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), 'x');
  }
  symlinkSync(path.join(folder, 'b10.xlsx'), path.join(folder, 'tom/henvisning.xlsx'));
  mkdirSync(path.join(folder, 'uden'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function found(...names: string[]): Promise<string[]> {
  const inputs = await findInputs(names.map((name) => path.join(folder, name)));
  return inputs.map(
    (input) => `${path.relative(folder, input.file)}${input.kind === 'file' ? '' : ` ${input.reason}`}`,
  );
}

test('a folder gives its workbooks, subfolders included, each once, in order', async () => {
  expect(await found('')).toEqual(['a/makro.xlsm', 'b2.XLSX', 'b10.xlsx']);
});

test('a file is taken as named, in argument order', async () => {
  expect(await found('note.docx', 'b2.XLSX', 'b10.xlsx')).toEqual(['note.docx', 'b2.XLSX', 'b10.xlsx']);
});

test('a file named twice is checked once', async () => {
  expect(await found('b2.XLSX', 'b2.XLSX', '')).toEqual(['b2.XLSX', 'a/makro.xlsm', 'b10.xlsx']);
});

test('what leads to no workbook says why', async () => {
  expect(await found('findes-ikke.xlsx', 'uden', 'note.docx/x.xlsx')).toEqual([
    'findes-ikke.xlsx missing-file',
    'uden no-workbooks',
    'note.docx/x.xlsx missing-file',
  ]);
});
