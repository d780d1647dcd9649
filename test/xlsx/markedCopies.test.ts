import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import type { Mark } from '../../src/workbook/markPort';
import { editXlsx, type XlsxEdit } from '../../src/xlsx/editXlsx';
import { plainSheetModel } from '../support/plainSheetModel';
import { partChanges, partText } from './changedParts';
import { cellsOf, readSheets } from './readBack';

const PRODUCERS = ['torture', 'xprefix', 'lo', 'openpyxl', 'sheetjs'] as const;

function original(name: string): Uint8Array {
  return readFileSync(join(__dirname, `../fixtures/producers/${name}.xlsx`));
}

function open(bytes: Uint8Array): XlsxEdit {
  return editXlsx(bytes, { file: 'x.xlsx', sheetIdPrefix: 'x' });
}

function mark(row: number, column: number, severity: Mark['severity'], code: Mark['code']): Mark {
  return { cell: { sheetId: 'x/0', row, column }, severity, code };
}

const MARKS: readonly Mark[] = [
  mark(2, 2, 'error', 'net-impact'),
  mark(2, 3, 'error', 'net-impact'),
  mark(5, 0, 'warning', 'hidden-row'),
  mark(6, 5, 'info', 'text-amounts'),
];

async function markedCopy(bytes: Uint8Array): Promise<Uint8Array> {
  const edit = open(bytes);
  await edit.replaceMarks(MARKS);
  await edit.putSheet(plainSheetModel('Budget'), null);
  return edit.bytes();
}

describe.each(PRODUCERS)('the workbook by %s', (name) => {
  const before = original(name);
  let copy = new Uint8Array() as Uint8Array;

  beforeAll(async () => {
    copy = await markedCopy(before);
  });

  test('only the parts concerned change, and one is added', () => {
    expect(partChanges(before, copy)).toEqual({
      added: [name === 'sheetjs' ? 'xl/worksheets/sheet7.xml' : expect.stringMatching(/sheet[56]\.xml$/)],
      removed: [],
      changed: [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/styles.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ],
    });
  });

  test('in those, everything that stood there still does', () => {
    for (const part of partChanges(before, copy).changed) {
      const [old, now] = [partText(before, part), partText(copy, part)].map((text) =>
        text.replace(/ count="\d+"/g, '').replaceAll('/>', '>'),
      );
      expect(isSubsequence(piecesOf(old ?? ''), piecesOf(now ?? ''))).toBe(true);
    }
  });

  test('the cells are the same, and the report is the last sheet', async () => {
    const [old, now] = [await readSheets(before), await readSheets(copy)];
    expect(now.slice(0, -1).map(({ name: sheet, rows }) => [sheet, rows])).toEqual(
      old.map(({ name: sheet, rows }) => [sheet, rows]),
    );
    expect(now.at(-1)?.name).toBe('Kontrolrapport');
    expect(cellsOf(now.at(-1))['A4']?.value).toBe('Budget!B2 <&> "æ"');
  });

  test('the marks are found, by anybody who opens it later', async () => {
    expect(await open(copy).readMarks()).toEqual([
      { sheetId: 'x/0', severity: 'error', code: 'net-impact' },
      { sheetId: 'x/0', severity: 'warning', code: 'hidden-row' },
      { sheetId: 'x/0', severity: 'info', code: 'text-amounts' },
    ]);
  });

  test('marking and reporting it again gives the same bytes', async () => {
    const again = open(copy);
    const report = (await readSheets(copy)).length - 1;
    await again.replaceMarks(MARKS);
    await again.putSheet(plainSheetModel('Budget'), `x/${report}`);
    expect(again.changedParts()).toEqual([]);
    expect(Buffer.from(again.bytes()).equals(Buffer.from(copy))).toBe(true);
  });

  test('clearing it gives back every part but the style sheet, which keeps styles that nothing uses', async () => {
    const edit = open(copy);
    await edit.replaceMarks([]);
    await edit.removeSheet(`x/${(await readSheets(copy)).length - 1}`);
    expect(partChanges(before, edit.bytes())).toEqual({ added: [], removed: [], changed: ['xl/styles.xml'] });
  });
});

// exceljs cannot open the original by openpyxl.
test.each(['torture', 'lo', 'sheetjs'])('exceljs opens the copy of %s and sees the marks', async (name) => {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(Buffer.from(await markedCopy(original(name))) as unknown as exceljs.Buffer);
  const [budget] = workbook.worksheets;
  const formats = (
    budget as unknown as {
      conditionalFormattings: {
        ref: string;
        rules: { formulae?: string[]; style?: { fill?: { bgColor?: { argb: string } } } }[];
      }[];
    }
  ).conditionalFormattings;
  const own = formats.flatMap(({ ref, rules }) =>
    rules
      .filter(({ formulae }) => formulae?.[0]?.includes('forslagskontrol:') === true)
      .map(({ style }) => [ref, style?.fill?.bgColor?.argb]),
  );
  expect(own).toEqual([
    ['C3:D3', 'FFFFC7CE'],
    ['A6', 'FFFFEB9C'],
    ['F7', 'FFDDEBF7'],
  ]);
  expect(workbook.getWorksheet('Kontrolrapport')?.getCell('B4').value).toBe(1);
});

/** Tags and texts, so that an insertion between two of them leaves them as they are. */
function piecesOf(xml: string): string[] {
  return xml.split(/(?=<)/);
}

function isSubsequence(wanted: readonly string[], given: readonly string[]): boolean {
  let at = 0;
  for (const piece of given) if (piece === wanted[at]) at++;
  return at === wanted.length;
}
