import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCommand } from '../../src/cli/arguments';
import { describeUsageProblem } from '../../src/cli/usageText';
import { VERSION } from '../../src/workbook/version';
import { LANGUAGES } from '../../src/findings/language';

test.each([
  [
    'check a.xlsx',
    { kind: 'check', paths: ['a.xlsx'], format: 'text', language: 'da', output: null, fix: false },
  ],
  [
    'check a.xlsx b --format json --language=en',
    { kind: 'check', paths: ['a.xlsx', 'b'], format: 'json', language: 'en', output: null, fix: false },
  ],
  [
    '--format markdown check a',
    { kind: 'check', paths: ['a'], format: 'markdown', language: 'da', output: null, fix: false },
  ],
  [
    'check -- -a.xlsx',
    { kind: 'check', paths: ['-a.xlsx'], format: 'text', language: 'da', output: null, fix: false },
  ],
  [
    'check a --output ud --overwrite',
    {
      kind: 'check',
      paths: ['a'],
      format: 'text',
      language: 'da',
      output: { folder: 'ud', overwrite: true },
      fix: false,
    },
  ],
  [
    'check a --fix --output ud',
    {
      kind: 'check',
      paths: ['a'],
      format: 'text',
      language: 'da',
      output: { folder: 'ud', overwrite: false },
      fix: true,
    },
  ],
  [
    'clear a.xlsx --output=ud',
    { kind: 'clear', paths: ['a.xlsx'], language: 'da', output: { folder: 'ud', overwrite: false } },
  ],
  ['--help', { kind: 'help', language: 'da' }],
  ['check -h --language en', { kind: 'help', language: 'en' }],
  ['--version', { kind: 'version' }],
])('%s is understood', (line, command) => {
  expect(parseCommand(line.split(' '))).toEqual(command);
});

test.each([
  ['', 'no-command', /check/],
  ['chek a.xlsx', 'unknown-command', /chek/],
  ['check', 'no-files', /check/],
  ['check a --formt json', 'unknown-option', /--formt.*--format\?/],
  ['check a --output', 'missing-folder', /--output/],
  ['check a --output --overwrite', 'missing-folder', /--output/],
  ['check a --overwrite', 'needs-output', /--overwrite.*--output/],
  ['check a --fix', 'needs-output', /--fix.*--output/],
  ['check a --fix=ja --output ud', 'needless-value', /--fix/],
  ['clear a', 'needs-output', /clear.*--output/],
  ['clear', 'no-files', /clear/],
  ['check a -x', 'unknown-option', /-x/],
  ['check a --format', 'missing-value', /text, json, markdown/],
  ['check a --format yaml', 'wrong-value', /yaml.*text, json, markdown/],
  ['check a --language sv', 'wrong-value', /sv.*da, en/],
  ['check a --help=ja', 'needless-value', /--help/],
])('»%s« is refused: %s', (line, kind, words) => {
  const command = parseCommand(line.split(' ').filter((word) => word !== ''));
  expect(command).toMatchObject({ kind: 'misused', problem: { kind } });
  if (command.kind !== 'misused') return;
  for (const language of LANGUAGES) expect(describeUsageProblem(command.problem, language)).toMatch(words);
});

test('the version is that of the package', () => {
  const file = path.join(__dirname, '../../package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  expect(VERSION).toBe(version);
});
