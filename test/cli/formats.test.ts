import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv/dist/2020';
import type { FileOutcome } from '../../src/cli/fileOutcome';
import type { Format } from '../../src/cli/arguments';
import { FORMATS } from '../../src/cli/arguments';
import { formatOutcomes } from '../../src/cli/formatOutcomes';
import { FINDING_CODES } from '../../src/findings/catalogue';
import { cellNamesOf } from '../../src/findings/cellNames';
import type { Language } from '../../src/findings/language';
import { LANGUAGES } from '../../src/findings/language';
import { textsOf } from '../../src/findings/textsOf';
import { expectGolden } from '../support/golden';
import { EXAMPLES } from './exampleFindings';
import { checkedWorkbook } from './fakeCheck';

const WRONG = outcome(
  checkedWorkbook(EXAMPLES, {
    complete: false,
    coverage: { sheets: 2, tables: 2, rows: 41, amounts: 1204, unreadable: 1, constraints: 97 },
  }),
);
const RIGHT = outcome(checkedWorkbook([]));
const UNUSABLE: FileOutcome = { kind: 'unusable', file: 'gammel.xls', reason: 'old-xls', place: null };

function outcome(checked: ReturnType<typeof checkedWorkbook>): FileOutcome {
  return { kind: 'checked', file: checked.file, checked, content: '' };
}

function write(
  outcomes: readonly FileOutcome[],
  format: Format,
  language: Language = 'da',
  colours = false,
): string {
  const names = cellNamesOf(
    outcomes.flatMap((one) =>
      one.kind === 'checked' ? [{ file: one.file, sheets: one.checked.reading.sheets }] : [],
    ),
  );
  return formatOutcomes(outcomes, { format, texts: textsOf(language), names, colours });
}

const EXTENSIONS: Readonly<Record<Format, string>> = { text: 'txt', json: 'json.txt', markdown: 'md.txt' };

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(FORMATS)('discrepancies as %s', (format) => {
    expectGolden(`test/cli/golden/wrong.${language}.${EXTENSIONS[format]}`, write([WRONG], format, language));
  });

  test.each(FORMATS)('a consistent file beside an unusable one as %s', (format) => {
    expectGolden(
      `test/cli/golden/mixed.${language}.${EXTENSIONS[format]}`,
      write([RIGHT, UNUSABLE], format, language),
    );
  });
});

describe('JSON', () => {
  const schema = JSON.parse(
    readFileSync(path.join(__dirname, '../../src/cli/checkResult.schema.json'), 'utf8'),
  ) as { $defs: { code: { enum: string[] } } };
  const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

  test.each([
    ['one file', [WRONG]],
    ['one unusable file', [UNUSABLE]],
    ['several files', [WRONG, UNUSABLE, RIGHT]],
  ])('of %s keeps to the schema', (_name, outcomes) => {
    expect([validate(JSON.parse(write(outcomes, 'json'))), validate.errors]).toEqual([true, null]);
  });

  test('the schema refuses a finding that lacks a key', () => {
    const result = JSON.parse(write([WRONG], 'json')) as { findings: Record<string, unknown>[] };
    delete result.findings[0]?.['waived'];
    expect(validate(result)).toBe(false);
  });

  test('the schema knows every code', () => {
    expect([...schema.$defs.code.enum].sort()).toEqual([...FINDING_CODES].sort());
  });

  test('one object for one file, an array for several', () => {
    expect(JSON.parse(write([RIGHT], 'json'))).toHaveProperty('file', 'forslag.xlsx');
    expect(JSON.parse(write([RIGHT, UNUSABLE], 'json'))).toHaveLength(2);
  });
});

describe('text', () => {
  test('is coloured on a terminal only', () => {
    expect(write([WRONG], 'text')).not.toContain('\u001b');
    expect(write([WRONG], 'text', 'da', true)).toContain('\u001b[');
  });

  test('never says OK on partial reading', () => {
    expect(write([outcome(checkedWorkbook([], { complete: false }))], 'text')).not.toContain('OK');
  });

  test('passes no escape sequence of a workbook on to the terminal', () => {
    const [first] = EXAMPLES;
    if (first === undefined) throw new Error('no example');
    const hostile = { ...first, printed: '\u001b[2J1\n2' };
    expect(write([outcome(checkedWorkbook([hostile]))], 'text')).not.toContain('\u001b');
  });
});
