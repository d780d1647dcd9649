import { firstCells, firstValues, readSheets } from './readBack';
import {
  MAIN,
  relationships,
  sharedStrings,
  sheet as sheetXml,
  workbookBytes,
  workbookOfRows,
} from './workbookBytes';

const STRINGS = sharedStrings(`<si><t>Samlet</t></si>
  <si><r><rPr><b/></rPr><t xml:space="preserve">Almindelig </t></r><r><t>fed</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></si>
  <si><t/></si>`);

describe('the value of a cell', () => {
  test.each<[what: string, xml: string, value: unknown]>([
    ['a number', '<c r="A1"><v>-1800</v></c>', -1800],
    ['a stated number', '<c r="A1" t="n"><v>0.1</v></c>', 0.1],
    ['an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a long number', '<c r="A1"><v>1234567.89000000001</v></c>', 1234567.89],
    ['no negative zero', '<c r="A1"><v>-0</v></c>', 0],
    ['white space around', '<c r="A1"><v> 12 </v></c>', 12],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', 'Samlet'],
    ['rich text without phonetic runs', '<c r="A1" t="s"><v>1</v></c>', 'Almindelig fed'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>Nr</t></is></c>', 'Nr'],
    ['a rich inline string', '<c r="A1" t="inlineStr"><is><r><t>N</t></r><r><t>r</t></r></is></c>', 'Nr'],
    ['a plain string', '<c r="A1" t="str"><v>4 år</v></c>', '4 år'],
    ['references', '<c r="A1" t="str"><v>&lt;&amp;&#230;&#xF8;&#x1F600;&gt;</v></c>', '<&æø😀>'],
    ['CDATA and comments', '<c r="A1" t="str"><v>a<![CDATA[<&]]><!-- no -->b</v></c>', 'a<&b'],
    ['escaped characters', '<c r="A1" t="str"><v>a_x000D_\nb_x005F_x0041_</v></c>', 'a\nb_x0041_'],
    ['line ends', '<c r="A1" t="str"><v>a\r\nb&#13;c&#10;d</v></c>', 'a\nb\nc\nd'],
    ['white space that does not count', '<c r="A1" t="inlineStr"><is><t> a\n</t></is></c>', 'a'],
    [
      'white space that counts',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\n</t></is></c>',
      ' a\n',
    ],
    ['a no-break space', '<c r="A1" t="inlineStr"><is><t>\u00a0a</t></is></c>', '\u00a0a'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>false</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['a date', '<c r="A1" t="d"><v>2026-11-01T12:00:00</v></c>', 46327.5],
    ['nothing but a style', '<c r="A1" s="1"/>', undefined],
    ['an empty value', '<c r="A1"><v/></c>', undefined],
    ['an empty string', '<c r="A1" t="s"><v>2</v></c>', undefined],
  ])('%s', async (_what, xml, value) => {
    const values = await firstValues(
      workbookOfRows(`<row r="1">${xml}</row>`, { 'xl/sharedStrings.xml': STRINGS }),
    );
    expect(values['A1']).toEqual(value);
  });

  test('dates of a workbook that counts from 1904', async () => {
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Ark1" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const bytes = workbookOfRows('<row r="1"><c r="A1" t="d"><v>1904-01-02</v></c></row>', {
      'xl/workbook.xml': workbook,
    });
    expect(await firstValues(bytes)).toEqual({ A1: 1 });
  });
});

describe('the formula of a cell', () => {
  test.each<[what: string, xml: string, formula: string, value: unknown]>([
    ['with a result', '<c r="A1"><f>SUM(A2:A3)</f><v>7</v></c>', 'SUM(A2:A3)', 7],
    ['with a text', '<c r="A1" t="str"><f>"a"&amp;B1</f><v>ab</v></c>', '"a"&B1', 'ab'],
    ['with an empty text', '<c r="A1" t="str"><f>""</f><v></v></c>', '""', ''],
    ['without a stored result', '<c r="A1"><f>A2</f></c>', 'A2', null],
    ['with an empty result', '<c r="A1"><f>A2</f><v/></c>', 'A2', null],
    ['with an equals sign', '<c r="A1"><f>=A2</f><v>1</v></c>', 'A2', 1],
    ['of an array', '<c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c>', 'B1:B2*2', 1],
    [
      'of a what-if table',
      '<c r="A1"><f t="dataTable" ref="A1:B2" dt2D="1" r1="D1" r2="D2"/><v>1</v></c>',
      'TABLE(D1,D2)',
      1,
    ],
  ])('%s', async (_what, xml, formula, value) => {
    const cells = await firstCells(workbookOfRows(`<row r="1">${xml}</row>`));
    expect(cells['A1']).toEqual({ formula, value, numberFormat: null });
  });

  test('an empty formula element is none', async () => {
    expect(await firstCells(workbookOfRows('<row r="1"><c r="A1"><f/><v>1</v></c></row>'))).toEqual({
      A1: { formula: null, value: 1, numberFormat: null },
    });
  });
});

describe('number formats', () => {
  const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;kr. &quot;#,##0"/><numFmt numFmtId="165" formatCode="GENERAL"/></numFmts>
    <cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="3"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="14"/><xf/></cellXfs></styleSheet>`;

  test.each<[style: number, code: string | null]>([
    [0, null],
    [1, '#,##0'],
    [2, '"kr. "#,##0'],
    [3, null],
    [4, 'm/d/yyyy'],
    [5, null],
    [9, null],
  ])('style %d', async (style, code) => {
    const bytes = workbookOfRows(`<row r="1"><c r="A1" s="${style}"><v>1</v></c></row>`, {
      'xl/styles.xml': STYLES,
    });
    expect((await firstCells(bytes))['A1']?.numberFormat).toBe(code);
  });
});

describe('rows and sheets', () => {
  test('hidden rows are marked, rows without cells left out', async () => {
    const rows =
      '<row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="3" hidden="0"><c r="A3"><v>1</v></c></row><row r="4" s="1"/><row r="5" hidden="true"><c r="B5"><v>1</v></c></row>';
    const [sheet] = await readSheets(workbookOfRows(rows));
    expect(sheet?.rows.map(({ row, hidden }) => [row, hidden])).toEqual([
      [1, true],
      [2, false],
      [4, true],
    ]);
  });

  test('rows and cells out of order are sorted', async () => {
    const rows =
      '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="B1"><v>1</v></c></row>';
    expect(Object.entries(await firstValues(workbookOfRows(rows)))).toEqual([
      ['B1', 1],
      ['A3', 2],
      ['C3', 3],
    ]);
  });

  test('sheets keep tab order, name, visibility and an id of their own', async () => {
    const sheets = ['visible', 'hidden', 'veryHidden']
      .map(
        (state, index) =>
          `<sheet name="A &amp; ${state}" sheetId="${9 - index}" state="${state}" r:id="rId${index + 1}"/>`,
      )
      .join('');
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets></workbook>`;
    const parts = ['a', 'b', 'c'].map((name) => `worksheets/${name}.xml`);
    const links = Object.fromEntries(
      parts.map((part, index) => [`rId${index + 1}`, ['worksheet', part] as const]),
    );
    const read = await readSheets(
      workbookBytes({
        'xl/workbook.xml': workbook,
        'xl/_rels/workbook.xml.rels': relationships(links),
        ...Object.fromEntries(parts.map((part) => [`xl/${part}`, sheetXml('')])),
      }),
    );
    expect(read.map(({ id, name, visible }) => [id, name, visible])).toEqual([
      ['test/0', 'A & visible', true],
      ['test/1', 'A & hidden', false],
      ['test/2', 'A & veryHidden', false],
    ]);
  });
});
