import { unzipSync } from 'fflate';
import { editXlsx, type XlsxEdit } from '../../src/xlsx/editXlsx';
import { plainSheetModel } from '../support/plainSheetModel';
import { partChanges, partText } from './changedParts';
import { cellsOf, readSheets } from './readBack';
import { MAIN, OFFICE, relationships, sheet, workbookBytes, type Parts } from './workbookBytes';

const MODEL = plainSheetModel('Ark1');
const WORKBOOK = 'xl/workbook.xml';

/** Three tabs, the second a chart; what the schema puts before and after the tabs may be given. */
function bytesOf(before = '', after = '', parts: Parts = {}): Uint8Array {
  const tabs =
    '<sheet name="Ark1" sheetId="1" r:id="rId1"/><sheet name="Graf" sheetId="4" r:id="rId4"/><sheet name="Ark2" sheetId="7" r:id="rId7"/>';
  return workbookBytes({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    [WORKBOOK]: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${tabs}</sheets>${after}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId4: ['chartsheet', 'chartsheets/sheet1.xml'],
      rId7: ['worksheet', 'worksheets/sheet2.xml'],
      rId8: ['styles', 'styles.xml'],
      rId9: ['calcChain', 'calcChain.xml'],
    }),
    'xl/worksheets/sheet2.xml': sheet(''),
    'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"/>`,
    ...parts,
  });
}

function open(bytes: Uint8Array): XlsxEdit {
  return editXlsx(bytes, { file: 'x.xlsx', sheetIdPrefix: 'x' });
}

async function withReport(bytes: Uint8Array): Promise<Uint8Array> {
  const edit = open(bytes);
  expect(await edit.putSheet(MODEL, null)).toBe('done');
  return edit.bytes();
}

test('a sheet goes after all others, with the names that its filter and print setup need', async () => {
  const text = partText(await withReport(bytesOf('', '<calcPr/>')), WORKBOOK);
  expect(text).toContain(
    'r:id="rId7"/><sheet name="Kontrolrapport" sheetId="8" r:id="rId6"/></sheets><definedNames>',
  );
  expect(text).toContain(
    '<definedName name="_xlnm._FilterDatabase" localSheetId="3" hidden="1">Kontrolrapport!$A$3:$B$4</definedName>',
  );
  expect(text).toContain(
    '<definedName name="_xlnm.Print_Area" localSheetId="3">Kontrolrapport!$A$1:$B$4</definedName>',
  );
  expect(text).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="3">Kontrolrapport!$3:$3</definedName></definedNames><calcPr/>',
  );
});

test('it holds what the model says', async () => {
  const after = await withReport(bytesOf());
  expect(cellsOf((await readSheets(after)).at(-1))).toMatchObject({
    A3: { value: 'Celle' },
    A4: { value: 'Ark1!B2 <&> "æ"' },
    B4: { value: 1, numberFormat: '#,##0' },
  });
  const xml = partText(after, 'xl/worksheets/sheet3.xml');
  expect(xml).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
  expect(xml).toContain('<hyperlink ref="A4" location="\'Ark1\'!B2"/>');
  expect(xml).toContain('<autoFilter ref="A3:B4"/>');
});

test('a sheet of the user keeps its name', async () => {
  const taken = bytesOf().slice();
  const edit = open(taken);
  await edit.putSheet({ ...MODEL, name: 'ark2' }, null);
  expect((await readSheets(edit.bytes())).map(({ name }) => name)).toEqual(['Ark1', 'Ark2', 'ark2 (2)']);
});

test('a sheet of ours is written in its place, whatever it is called now', async () => {
  const before = await withReport(bytesOf());
  const edit = open(before);
  expect(await edit.putSheet(plainSheetModel('Ark1', 2), 'x/2')).toBe('done');
  expect(partChanges(before, edit.bytes())).toEqual({
    added: [],
    removed: [],
    changed: ['xl/worksheets/sheet3.xml'],
  });
});

test('its filter and print names follow its rows', async () => {
  const edit = open(await withReport(bytesOf()));
  await edit.putSheet({ ...MODEL, filter: { top: 2, left: 0, bottom: 9, right: 1 } }, 'x/2');
  const text = partText(edit.bytes(), WORKBOOK);
  expect(text).toContain('>Kontrolrapport!$A$3:$B$10<');
  expect(text.match(/<definedName /g)).toHaveLength(3);
});

describe('protection', () => {
  const locked = '<workbookProtection lockStructure="1"/>';

  test('of the structure: no sheet is added or taken out', async () => {
    const edit = open(bytesOf(locked));
    expect(await edit.putSheet(MODEL, null)).toBe('structure-protected');
    expect(await edit.removeSheet('x/1')).toBe('structure-protected');
    expect(edit.changedParts()).toEqual([]);
  });

  test('of the sheet: it is not written', async () => {
    const edit = open(
      bytesOf('', '', {
        'xl/worksheets/sheet2.xml': sheet('').replace(
          '</worksheet>',
          '<sheetProtection sheet="1"/></worksheet>',
        ),
      }),
    );
    expect(await edit.putSheet(MODEL, 'x/1')).toBe('sheet-protected');
    expect(edit.changedParts()).toEqual([]);
  });
});

describe('taking out a sheet', () => {
  const names =
    '<definedNames><definedName name="a" localSheetId="0">1</definedName><definedName name="b" localSheetId="2">2</definedName><definedName name="c">3</definedName></definedNames>';

  test('what counts tabs counts on', async () => {
    const edit = open(bytesOf('<bookViews><workbookView activeTab="2" firstSheet="1"/></bookViews>', names));
    expect(await edit.removeSheet('x/0')).toBe('done');
    const text = partText(edit.bytes(), WORKBOOK);
    expect(text).toContain('<workbookView activeTab="1" firstSheet="0"/>');
    expect(text).toContain(
      '<definedNames><definedName name="b" localSheetId="1">2</definedName><definedName name="c">3</definedName></definedNames>',
    );
    expect(text).not.toContain('Ark1');
    expect(partChanges(bytesOf(), edit.bytes()).removed).toEqual(['xl/worksheets/sheet1.xml']);
  });

  test('the last one that can be seen stays', async () => {
    const edit = open(workbookBytes({ '[Content_Types].xml': '<Types xmlns="x"/>' }));
    expect(await edit.removeSheet('x/0')).toBe('last-visible');
  });

  test('its formulas take the calculation order along, which Excel makes anew', async () => {
    const formula = sheet('<row r="1"><c r="A1"><f>TODAY()</f><v>1</v></c></row>');
    const edit = open(bytesOf('', '', { 'xl/worksheets/sheet2.xml': formula }));
    await edit.removeSheet('x/1');
    expect(partChanges(bytesOf(), edit.bytes()).removed).toEqual([
      'xl/worksheets/sheet2.xml',
      'xl/calcChain.xml',
    ]);
    expect(partText(edit.bytes(), 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test('its comments go with it', async () => {
    const edit = open(
      bytesOf('', '', {
        'xl/worksheets/_rels/sheet2.xml.rels': relationships({ rId1: ['comments', '../comments1.xml'] }),
        'xl/comments1.xml': `<comments xmlns="${MAIN}"/>`,
      }),
    );
    await edit.removeSheet('x/1');
    expect(Object.keys(unzipSync(edit.bytes()))).not.toContain('xl/comments1.xml');
  });
});

test('a strict workbook gets strict names', async () => {
  const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
  const links = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const tabs = '<sheet name="Ark1" sheetId="1" q:id="rId1" xmlns:q="' + links + '"/>';
  const after = await withReport(
    bytesOf('', '', {
      [WORKBOOK]: `<m:workbook xmlns:m="${strict}"><m:sheets>${tabs.replace('<sheet', '<m:sheet')}</m:sheets></m:workbook>`,
      'xl/_rels/workbook.xml.rels': relationships({
        rId1: ['worksheet', 'worksheets/sheet1.xml'],
      }).replaceAll(OFFICE, links),
    }),
  );
  expect(partText(after, WORKBOOK)).toContain(
    `<m:sheet name="Kontrolrapport" sheetId="2" xmlns:q="${links}" q:id="rId3"/></m:sheets><m:definedNames>`,
  );
  expect(partText(after, 'xl/_rels/workbook.xml.rels')).toContain(
    `Type="${links}/worksheet" Target="worksheets/sheet3.xml"`,
  );
  expect(partText(after, 'xl/worksheets/sheet3.xml')).toContain(`<worksheet xmlns="${strict}">`);
});
