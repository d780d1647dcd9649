import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { inflatePart } from '../../src/xlsx/inflatePart';
import { nodeInflate } from '../../src/xlsx/nodeInflate';
import { refusal } from './readBack';
import {
  MAIN,
  OFFICE,
  relationships,
  sharedStrings,
  sheet,
  workbookBytes,
  workbookOfRows,
} from './workbookBytes';
import { withField, type ZipField } from './zipFields';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A compound file whose directory names these streams. */
function oleFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + streams.length * 128);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  streams.forEach((name, index) => {
    const at = 512 + index * 128;
    for (let letter = 0; letter < name.length; letter++)
      view.setUint16(at + letter * 2, name.charCodeAt(letter), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
  });
  return bytes;
}

describe('what is no .xlsx file', () => {
  const whole = workbookBytes();
  test.each<[what: string, bytes: Uint8Array, reason: string]>([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['a CSV file', strToU8('Udvalg;2025\r\nSocialudvalget;-1.200\r\n'), 'csv'],
    ['a CSV file in Latin 1', strToU8('Område;2025', true), 'csv'],
    ['a CSV file in UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0]), 'csv'],
    ['an HTML table', strToU8('<html><table></table></html>'), 'not-a-zip'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'not-a-zip'],
    ['an old workbook', oleFile('Root Entry', 'Workbook'), 'old-xls'],
    ['a workbook with a password', oleFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['an old document', oleFile('Root Entry', 'WordDocument'), 'not-a-workbook'],
    ['another zip file', zipSync({ 'brev.txt': strToU8('Kære') }), 'not-a-workbook'],
    ['an empty zip file', zipSync({}), 'not-a-workbook'],
    ['half a file', whole.subarray(0, whole.length / 2), 'truncated-zip'],
    ['a file without its last bytes', whole.subarray(0, whole.length - 30), 'truncated-zip'],
    [
      'the end of a file',
      new Uint8Array([...strToU8('PK\x03\x04'), ...whole.subarray(whole.length - 300)]),
      'truncated-zip',
    ],
  ])('%s', async (_what, bytes, reason) => {
    expect(await refusal(bytes)).toBe(reason);
  });

  test('a binary workbook', async () => {
    const links = relationships({ rId1: ['officeDocument', 'xl/workbook.bin'] });
    expect(await refusal(workbookBytes({ '_rels/.rels': links, 'xl/workbook.bin': 'x' }))).toBe(
      'binary-xlsb',
    );
  });

  test('a text document', async () => {
    const bytes = workbookBytes({ 'xl/workbook.xml': '<w:document xmlns:w="urn:word"/>' });
    expect(await refusal(bytes)).toBe('not-a-workbook: xl/workbook.xml');
  });

  test('a workbook without worksheets', async () => {
    const bytes = workbookBytes({ 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets/></workbook>` });
    expect(await refusal(bytes)).toBe('no-sheets: xl/workbook.xml');
  });
});

describe('damaged archives', () => {
  test.each<[what: string, field: ZipField, value: number, reason: string]>([
    ['a size too small', 'size', 40, `broken-part: ${SHEET}`],
    ['a size too large', 'size', 4000, `broken-part: ${SHEET}`],
    ['a wrong checksum', 'crc', 1, `broken-part: ${SHEET}`],
    ['data beyond the end', 'compressedSize', 900_000, `truncated-zip: ${SHEET}`],
    ['a header beyond the end', 'localHeaderAt', 900_000, `truncated-zip: ${SHEET}`],
    ['no header there', 'localHeaderAt', 7, `broken-part: ${SHEET}`],
    ['an unknown compression', 'method', 99, `broken-part: ${SHEET}`],
    ['an encrypted entry', 'flags', 1, `encrypted: ${SHEET}`],
  ])('%s', async (_what, field, value, reason) => {
    const bytes = withField(workbookBytes(), SHEET, field, value);
    expect(await refusal(bytes)).toBe(reason);
    expect(await refusal(bytes, nodeInflate)).toBe(reason);
  });

  test('two parts of one name', async () => {
    expect(await refusal(workbookBytes({ 'XL/worksheets/SHEET1.xml': 'x' }))).toMatch(/^broken-part: xl/i);
  });
});

describe('limits', () => {
  const MEGABYTE = 1024 * 1024;

  test('too many entries', async () => {
    const bytes = workbookBytes();
    new DataView(bytes.buffer).setUint16(bytes.length - 12, 60_000, true);
    expect(await refusal(bytes)).toBe('too-large: 60000 > 50000 zip entries');
  });

  test('too much when unpacked, by its own words', async () => {
    const bytes = withField(workbookBytes(), SHEET, 'size', 3 * 1024 * MEGABYTE);
    expect(await refusal(withField(bytes, SHEET, 'compressedSize', 100 * MEGABYTE))).toMatch(
      /^too-large: \d+ > 1073741824 bytes/,
    );
  });

  test('one part too large', async () => {
    const bytes = withField(workbookBytes(), SHEET, 'size', 200 * MEGABYTE);
    expect(await refusal(withField(bytes, SHEET, 'compressedSize', 100 * MEGABYTE))).toMatch(
      `too-large: ${SHEET}: 209715200 > 134217728 bytes`,
    );
  });

  test('a zip bomb', async () => {
    const bytes = workbookBytes({ 'xl/media/image1.png': new Uint8Array(20 * MEGABYTE) });
    expect(await refusal(bytes)).toMatch(/^too-large: xl\/media\/image1.png: compressed \d+:1 > 250:1/);
  });

  // Large enough to be unpacked in steps.
  const bomb = workbookBytes({ [SHEET]: new Uint8Array(70 * MEGABYTE) });

  test.each([
    ['fflate', inflatePart],
    ['zlib', nodeInflate],
  ])('a zip bomb that calls itself small, with %s', async (_name, inflate) => {
    expect(await refusal(withField(bomb, SHEET, 'size', 5000), inflate)).toBe(`broken-part: ${SHEET}`);
  });

  test.each([
    ['fflate', inflatePart],
    ['zlib', nodeInflate],
  ])('a large honest part is read, with %s', async (_name, inflate) => {
    const items = Array.from(
      { length: 60_000 },
      (_, index) => `<si><t>${index} ${Math.sin(index)}</t></si>`,
    ).join('');
    expect(await refusal(workbookBytes({ 'xl/sharedStrings.xml': sharedStrings(items) }), inflate)).toBe(
      'read',
    );
  });
});

describe('sheets that cannot be understood', () => {
  test.each<[what: string, rows: string]>([
    ['a row too many', '<row r="1048577"/>'],
    ['row 0', '<row r="0"/>'],
    ['a row that is no number', '<row r="x"/>'],
    ['a column too many', '<row r="1"><c r="XFE1"/></row>'],
    ['a cell without a row', '<row r="1"><c r="A"/></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['cells past the last column', '<row r="1"><c r="XFD1"/><c/></row>'],
    ['a cell twice', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a row twice', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>1.200,5</v></c></row>'],
    ['infinity', '<row r="1"><c r="A1"><v>1e999</v></c></row>'],
    ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'],
    ['neither true nor false', '<row r="1"><c r="A1" t="b"><v>2</v></c></row>'],
    ['a date that is none', '<row r="1"><c r="A1" t="d"><v>i går</v></c></row>'],
    ['an unknown type', '<row r="1"><c r="A1" t="x"><v>2</v></c></row>'],
    ['an unknown element', '<row r="1"><d r="A1"><v>2</v></d></row>'],
    [
      'a choice of contents',
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/>',
    ],
    ['text between cells', '<row r="1">x<c r="A1"/></row>'],
    ['a value inside a value', '<row r="1"><c r="A1"><v>1<v>2</v></v></c></row>'],
  ])('%s', async (_what, rows) => {
    expect(await refusal(workbookOfRows(rows))).toBe(`broken-part: ${SHEET}`);
  });

  test.each<[what: string, part: string | Uint8Array | null]>([
    ['missing', null],
    ['empty', ''],
    ['another root', '<chartsheet/>'],
    ['no vocabulary', '<worksheet><sheetData/></worksheet>'],
    ['no cells at all', `<worksheet xmlns="${MAIN}"/>`],
    ['cells twice', `<worksheet xmlns="${MAIN}"><sheetData/><sheetData/></worksheet>`],
    ['malformed UTF-8', new Uint8Array([...strToU8(sheet('')), 0xe6])],
    ['another encoding', `<?xml version="1.0" encoding="ISO-8859-1"?>${sheet('')}`],
    ['a DOCTYPE', `<!DOCTYPE worksheet [<!ENTITY a "b">]>${sheet('')}`],
    ['an external entity', `<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">${sheet('')}`],
  ])('%s', async (_what, part) => {
    expect(await refusal(workbookBytes({ [SHEET]: part }))).toBe(`broken-part: ${SHEET}`);
  });

  test('a sheet without a part', async () => {
    const links = relationships({ rId2: ['worksheet', 'worksheets/sheet1.xml'] });
    expect(await refusal(workbookBytes({ 'xl/_rels/workbook.xml.rels': links }))).toBe(
      'broken-part: xl/workbook.xml',
    );
  });

  test('two sheets with one part', async () => {
    const sheets = `<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/>`;
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`;
    expect(await refusal(workbookBytes({ 'xl/workbook.xml': workbook }))).toBe(
      'broken-part: xl/workbook.xml',
    );
  });

  test('a sheet of an unknown kind', async () => {
    const links = relationships({ rId1: ['hologram', 'worksheets/sheet1.xml'] });
    expect(await refusal(workbookBytes({ 'xl/_rels/workbook.xml.rels': links }))).toBe(
      `broken-part: ${SHEET}`,
    );
  });

  test.each([
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    '_rels/.rels',
  ])('a broken %s', async (part) => {
    expect(await refusal(workbookBytes({ [part]: `<a xmlns="${OFFICE}"><b></a>` }))).toMatch(part);
  });
});

test('whatever is done to a file, it is read or refused, and nothing else happens', async () => {
  const rows =
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0">A1</f><v>1</v></c></row>';
  const parts: Record<string, string> = {
    [SHEET]: sheet(rows),
    'xl/sharedStrings.xml': sharedStrings('<si><t>æ&amp;</t></si>'),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="3"/></cellXfs></styleSheet>`,
  };
  const change = fc.record({
    part: fc.constantFrom(...Object.keys(parts)),
    at: fc.nat(300),
    bytes: fc.uint8Array({ maxLength: 3 }),
  });
  const changed = fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const contents = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
    for (const { part, at, bytes } of changes) {
      const content = contents[part];
      content?.set(bytes, Math.min(at, content.length - bytes.length));
    }
    return workbookBytes(contents);
  });
  const overwritten = fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 4 })).map(([at, bytes]) => {
    const file = workbookBytes(parts);
    file.set(bytes, at % (file.length - bytes.length));
    return file;
  });
  const outcome = /^(read|[a-z-]+(: [^]+)?)$/;
  await fc.assert(
    fc.asyncProperty(fc.oneof(changed, overwritten), async (bytes) => {
      expect(await refusal(bytes)).toMatch(outcome);
    }),
    { numRuns: 500 },
  );
});
