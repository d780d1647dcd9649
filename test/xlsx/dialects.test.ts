import { strToU8 } from 'fflate';
import { firstCells, firstValues } from './readBack';
import {
  MAIN,
  OFFICE,
  PACKAGE,
  relationships,
  sharedStrings,
  sheet,
  workbookBytes,
  workbookOfRows,
} from './workbookBytes';

const ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>æøå – 1</t></is></c><c r="B1"><v>2</v></c></row>';
const EXPECTED = { A1: 'æøå – 1', B1: 2 };
const LINK = `Id="rId1" Type="${OFFICE}/worksheet"`;

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

describe('sheets by other producers', () => {
  test.each<[what: string, part: string | Uint8Array]>([
    ['an XML declaration', `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${sheet(ROW)}`],
    ['single quotes', sheet(ROW).replaceAll('"', "'")],
    [
      'spaces inside tags',
      sheet(ROW).replaceAll('="', ' = "').replaceAll('">', '" >').replaceAll('</c>', '</c >'),
    ],
    ['line breaks between elements', sheet(ROW).replaceAll('><', '>\r\n\t<')],
    ['comments and instructions', sheet(ROW).replaceAll('<c ', '<!-- <c> --><?x <c?><c ')],
    ['no addresses', sheet(ROW.replaceAll(/ r="\w+"/g, ''))],
    ['addresses on cells only', sheet(ROW.replace('<row r="1"', '<row'))],
    ['attributes in another order', sheet(ROW).replace('r="A1" t="inlineStr"', 't="inlineStr" r="A1"')],
    [
      'elements of other vocabularies',
      sheet(ROW).replace('<c ', '<y:c xmlns:y="urn:y" r="A1"><v>9</v></y:c><c '),
    ],
    [
      'extensions',
      sheet(ROW).replace('</c></row>', '<extLst><ext uri="x"><v>9</v></ext></extLst></c></row>'),
    ],
    ['a byte order mark', `\ufeff${sheet(ROW)}`],
    ['UTF-16, little endian', utf16(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheet(ROW)}`, true)],
    ['UTF-16, big endian', utf16(`\ufeff${sheet(ROW)}`, false)],
    ['UTF-16 without a mark', utf16(sheet(ROW), true)],
    ['strict vocabulary', sheet(ROW).replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')],
    ['a prefix', prefixed(sheet(ROW), 'x:')],
    [
      'two prefixes for one vocabulary',
      prefixed(sheet(ROW), 'x:').replaceAll('x:v>', 'y:v>').replace('xmlns:x=', `xmlns:y="${MAIN}" xmlns:x=`),
    ],
    [
      'a vocabulary declared on the way',
      sheet(ROW).replace('<row', `<z:row xmlns:z="${MAIN}"`).replace('</row', '</z:row'),
    ],
  ])('%s', async (_what, part) => {
    expect(await firstValues(workbookBytes({ 'xl/worksheets/sheet1.xml': part }))).toEqual(EXPECTED);
  });
});

function prefixed(xml: string, prefix: string): string {
  return xml.replaceAll(/<(\/?)(?=\w)/g, `<$1${prefix}`).replace('xmlns=', 'xmlns:x=');
}

describe('where parts are', () => {
  const part = sheet(ROW);
  test.each<[what: string, target: string, name: string]>([
    ['absolute', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['relative with steps', './sheets/../worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['with backslashes', 'worksheets\\sheet1.xml', 'xl\\worksheets\\sheet1.xml'],
    ['in another case', 'Worksheets/Sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['escaped', 'worksheets/ark%201.xml', 'xl/worksheets/ark 1.xml'],
    ['escaped in the archive too', 'worksheets/ark%201.xml', 'xl/worksheets/ark%201.xml'],
  ])('%s', async (_what, target, name) => {
    const links = `<Relationships xmlns="${PACKAGE}"><Relationship ${LINK} Target="${target}"/></Relationships>`;
    const bytes = workbookBytes({
      'xl/worksheets/sheet1.xml': null,
      'xl/_rels/workbook.xml.rels': links,
      [name]: part,
    });
    expect(await firstValues(bytes)).toEqual(EXPECTED);
  });

  test('the workbook under another name, with strict relationships', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const bytes = workbookBytes({
      '_rels/.rels': relationships({ rId7: ['officeDocument', '/bog/bog.xml'] }).replaceAll(OFFICE, strict),
      'bog/bog.xml': `<workbook xmlns="${MAIN}" xmlns:q="${strict}"><sheets><sheet name="Ark1" sheetId="1" q:id="rId1"/></sheets></workbook>`,
      'bog/_rels/bog.xml.rels': relationships({
        rId1: ['worksheet', '../xl/worksheets/sheet1.xml'],
      }).replaceAll(OFFICE, strict),
      'xl/workbook.xml': null,
      'xl/worksheets/sheet1.xml': part,
    });
    expect(await firstValues(bytes)).toEqual(EXPECTED);
  });

  test('no package relationships, stored without compression', async () => {
    const bytes = workbookBytes({ '_rels/.rels': null, 'xl/worksheets/sheet1.xml': part }, { level: 0 });
    expect(await firstValues(bytes)).toEqual(EXPECTED);
  });
});

test('shared strings and styles with a prefix', async () => {
  const bytes = workbookOfRows('<row r="1"><c r="A1" t="s" s="1"><v>0</v></c></row>', {
    'xl/sharedStrings.xml': prefixed(sharedStrings('<si><r><t>a</t></r><r><t>b</t></r></si>'), 'x:'),
    'xl/styles.xml': prefixed(
      `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs></styleSheet>`,
      'x:',
    ),
  });
  expect(await firstCells(bytes)).toEqual({ A1: { value: 'ab', formula: null, numberFormat: '#,##0.00' } });
});

test('a file inside a larger buffer', async () => {
  const bytes = workbookOfRows(ROW);
  const padded = new Uint8Array(bytes.length + 20);
  padded.set(strToU8('PK padding'), 0);
  padded.set(bytes, 10);
  expect(await firstValues(padded.subarray(10, 10 + bytes.length))).toEqual(EXPECTED);
});
