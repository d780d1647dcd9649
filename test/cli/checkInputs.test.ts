import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { checkInputs } from '../../src/cli/checkInputs';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The smallest workbook with these sheets, each given as the XML of its rows. */
function workbook(...sheets: readonly string[]): Uint8Array {
  const each = (write: (number: number) => string): string =>
    sheets.map((_, index) => write(index + 1)).join('');
  const parts: Record<string, string> = {
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${each((number) => `<sheet name="Ark${number}" sheetId="${number}" r:id="r${number}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${each((number) => `<Relationship Id="r${number}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
  };
  sheets.forEach((rows, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  });
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)])));
}

const PROSE = '<row r="1"><c r="A1" t="inlineStr"><is><t>Opfølgning på forslaget</t></is></c></row>';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'workbooks-'));
  writeFileSync(path.join(folder, 'prosa.xlsx'), workbook(PROSE));
  writeFileSync(path.join(folder, 'knaekket.xlsx'), workbook(PROSE, '<row r="1"><c'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('a file that breaks off half-way leaves the others to be checked', async () => {
  const seen: string[] = [];
  const inputs = ['knaekket.xlsx', 'prosa.xlsx'].map((name) => ({
    kind: 'file' as const,
    file: path.join(folder, name),
  }));
  const outcomes = await checkInputs(inputs, (file) => seen.push(path.basename(file)));
  expect(outcomes).toMatchObject([
    { kind: 'unusable', reason: 'broken-part', place: expect.stringContaining('sheet2.xml') as string },
    { kind: 'unusable', reason: 'no-standard-table', place: null },
  ]);
  expect(seen).toEqual(['knaekket.xlsx', 'prosa.xlsx', 'prosa.xlsx']);
});
