import type { Mark, MarkOutcome } from '../../src/workbook/markPort';
import { editXlsx } from '../../src/xlsx/editXlsx';
import { partText } from './changedParts';
import { firstValues } from './readBack';
import { MAIN, sheet, workbookBytes } from './workbookBytes';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const OWN = 'LEN("forslagskontrol:error:net-impact")&gt;0';
const ROW = '<row r="2"><c r="B2"><v>7</v></c></row>';

function mark(row: number, column: number, severity: Mark['severity'] = 'error'): Mark {
  return { cell: { sheetId: 'x/0', row, column }, severity, code: 'net-impact' };
}

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;

/** The sheet and the styles after marking; `tail` stands after the cells. */
async function marked(
  tail: string,
  marks: readonly Mark[],
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<{ sheet: string; styles: string; outcome: MarkOutcome; bytes: Uint8Array }> {
  const bytes = workbookBytes({
    '[Content_Types].xml': TYPES,
    [SHEET]: sheet(ROW).replace('</worksheet>', `${tail}</worksheet>`),
    [STYLES]: `<styleSheet xmlns="${MAIN}"/>`,
    ...parts,
  });
  const edit = editXlsx(bytes, { file: 'x.xlsx', sheetIdPrefix: 'x' });
  const outcome = await edit.replaceMarks(marks);
  const after = edit.bytes();
  return { sheet: partText(after, SHEET), styles: partText(after, STYLES), outcome, bytes: after };
}

const own = (cells: string, priority: number, dxf = 0): string =>
  `<conditionalFormatting sqref="${cells}"><cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>${OWN.replaceAll('"', '&quot;')}</formula></cfRule></conditionalFormatting>`;
const users = (priority: number): string =>
  `<cfRule type="cellIs" dxfId="0" priority="${priority}" operator="greaterThan"><formula>10</formula></cfRule>`;

describe('where a mark goes', () => {
  test('after the cells, before what the schema puts behind it', async () => {
    const { sheet: xml } = await marked('<pageMargins left="1"/>', [mark(1, 1)]);
    expect(xml).toContain(`</sheetData>${own('B2', 1)}<pageMargins left="1"/>`);
  });

  test('after merged cells and the conditional formats of the user, with a priority of its own', async () => {
    const theirs = `<mergeCells><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1">${users(4)}</conditionalFormatting>`;
    const { sheet: xml } = await marked(`${theirs}<dataValidations/>`, [mark(1, 1)]);
    expect(xml).toContain(`${theirs}${own('B2', 5)}<dataValidations/>`);
  });

  test('priorities count those of the extensions', async () => {
    const extension =
      '<extLst><ext xmlns:x14="urn:x14"><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="9"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const { sheet: xml } = await marked(extension, [mark(1, 1)]);
    expect(xml).toContain(`${own('B2', 10)}${extension}`);
  });

  test('cells of one finding code and severity share a rule, rectangles where they can', async () => {
    const { sheet: xml, outcome } = await marked('', [mark(1, 1), mark(1, 2), mark(4, 4)]);
    expect(xml).toContain(own('B2:C2 E5', 1));
    expect(outcome).toEqual({ marked: 3, skipped: [] });
  });

  test('very many areas become several rules', async () => {
    const marks = Array.from({ length: 1200 }, (_, index) => mark(index * 2, 1));
    const { sheet: xml } = await marked('', marks);
    expect(xml.match(/<cfRule/g)).toHaveLength(3);
  });
});

describe('where marks stand already', () => {
  const dxf =
    '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>';
  const styles = `<styleSheet xmlns="${MAIN}"><dxfs count="2"><dxf/>${dxf}</dxfs></styleSheet>`;

  test('the same ones stay untouched', async () => {
    const { sheet: xml, styles: after } = await marked(own('B2', 3, 1), [mark(1, 1)], { [STYLES]: styles });
    expect(xml).toContain(`</sheetData>${own('B2', 3, 1)}</worksheet>`);
    expect(after).toBe(styles);
  });

  test('one that travelled with copied cells goes, out of an element that it shares', async () => {
    const rule = own('B2 D9', 3, 1).replace(
      '</conditionalFormatting>',
      `${users(1)}</conditionalFormatting>`,
    );
    const { sheet: xml } = await marked(rule, [mark(1, 1)], { [STYLES]: styles });
    expect(xml).toContain(
      `</sheetData><conditionalFormatting sqref="B2 D9">${users(1)}</conditionalFormatting>${own('B2', 4, 1)}</worksheet>`,
    );
  });

  test('one whose style another program changed is written anew', async () => {
    const { sheet: xml } = await marked(own('B2', 3, 0), [mark(1, 1)], { [STYLES]: styles });
    expect(xml).toContain(`</sheetData>${own('B2', 4, 1)}</worksheet>`);
  });

  test('none wanted: all go, whatever version they are of', async () => {
    const old = own('A1', 1).replace('error:net-impact', 'gammel-kode');
    const { sheet: xml } = await marked(`${old}${own('B2', 2)}`, []);
    expect(xml).toBe(sheet(ROW));
  });
});

describe('protected sheets', () => {
  test('are left alone where cells may not be formatted, and it is said', async () => {
    const tail = `<sheetProtection sheet="1"/>${own('D9', 1)}`;
    const { sheet: xml, outcome } = await marked(tail, [mark(1, 1), mark(2, 1)]);
    expect(xml).toContain(tail);
    expect(outcome).toEqual({
      marked: 0,
      skipped: [{ sheetId: 'x/0', reason: 'protected', missing: 2, stale: 1 }],
    });
  });

  test.each(['sheet="1" formatCells="0"', 'sheet="true" formatCells="false"', 'objects="1"'])(
    'are marked with %s',
    async (attributes) => {
      const { outcome } = await marked(`<sheetProtection ${attributes}/>`, [mark(1, 1)]);
      expect(outcome).toEqual({ marked: 1, skipped: [] });
    },
  );
});

describe('styles', () => {
  test('one a severity that is used, in a list of their own behind the others', async () => {
    const before = `<styleSheet xmlns="${MAIN}"><cellStyles count="0"/><colors/></styleSheet>`;
    const { styles } = await marked('', [mark(1, 1), mark(2, 1, 'info'), mark(3, 1)], { [STYLES]: before });
    expect(styles).toMatch(/<cellStyles count="0"\/><dxfs count="2"><dxf>.*<\/dxf><\/dxfs><colors\/>/);
    expect(styles).toMatch(/FFFFC7CE.*FFDDEBF7/);
  });

  test('with the prefix of the file', async () => {
    const before = `<s:styleSheet xmlns:s="${MAIN}"><s:dxfs count="0" /></s:styleSheet>`;
    const { styles } = await marked('', [mark(1, 1)], { [STYLES]: before });
    expect(styles).toContain('<s:dxfs count="1" ><s:dxf><s:font>');
    expect(styles).toContain('</s:dxf></s:dxfs></s:styleSheet>');
  });

  test('a workbook without a style sheet gets one', async () => {
    const bytes = workbookBytes({ '[Content_Types].xml': TYPES, [SHEET]: sheet(ROW) });
    const edit = editXlsx(bytes, { file: 'x.xlsx', sheetIdPrefix: 'x' });
    await edit.replaceMarks([mark(1, 1)]);
    expect(partText(edit.bytes(), STYLES)).toContain('<dxfs count="1">');
    expect(partText(edit.bytes(), '[Content_Types].xml')).toContain('PartName="/xl/styles.xml"');
  });
});

test('a part in UTF-16 becomes UTF-8 and says so', async () => {
  const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheet(ROW)}`;
  const wide = new Uint8Array(Buffer.from(text, 'utf16le'));
  const { sheet: xml, bytes } = await marked('', [mark(1, 1)], { [SHEET]: wide });
  expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><worksheet/);
  expect(await firstValues(bytes)).toEqual({ B2: 7 });
});

test('a byte order mark stays', async () => {
  const { sheet: xml, bytes } = await marked('', [mark(1, 1)], {
    [SHEET]: new TextEncoder().encode(`\ufeff${sheet(ROW)}`),
  });
  expect(xml).toContain(own('B2', 1));
  expect(await firstValues(bytes)).toEqual({ B2: 7 });
});
