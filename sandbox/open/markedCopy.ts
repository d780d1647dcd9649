import type { FindingCode } from '../../src/findings/finding';
import type { Mark } from '../../src/workbook/markPort';
import { readSentinel } from '../../src/workbook/markSentinel';
import { editXlsx } from '../../src/xlsx/editXlsx';
import { sheetIdOf } from '../../src/xlsx/openXlsx';
import type { SimSheet } from '../../test/excelHost/workbook/simSheet';
import type { SimWorkbook } from '../../test/excelHost/workbook/simWorkbook';

const PREFIX = '';

/** The file as it was opened with the marks as they stand now; everything else in it stays as it is. */
export async function markedCopy(bytes: Uint8Array, workbook: SimWorkbook): Promise<Uint8Array> {
  const edit = editXlsx(bytes, { file: workbook.name, sheetIdPrefix: PREFIX });
  await edit.replaceMarks(marksIn(workbook));
  return edit.bytes();
}

function marksIn(workbook: SimWorkbook): Mark[] {
  return workbook.sheets.flatMap((sheet, index) =>
    sheet.conditionalFormats.flatMap(({ formula, areas }) => {
      const sentinel = readSentinel(formula);
      const severity = sentinel?.severity ?? null;
      if (sentinel === null || severity === null) return [];
      const code = sentinel.code as FindingCode;
      const marks: Mark[] = [];
      for (const { top, left, bottom, right } of areas) {
        for (let row = top; row <= bottom; row += 1) {
          for (let column = left; column <= right; column += 1) {
            marks.push({ cell: { sheetId: sheetIdOf(PREFIX, index), row, column }, severity, code });
          }
        }
      }
      return marks;
    }),
  );
}

/** What the cells of each sheet hold, to tell whether it was changed: the copy takes marks over, and no figures. */
export function contentOf(workbook: SimWorkbook): readonly string[] {
  return workbook.sheets.map(contentOfSheet);
}

/** The names of the sheets that came after those of `content`; null where one of those is changed or gone. */
export function sheetsBeside(content: readonly string[], workbook: SimWorkbook): readonly string[] | null {
  const now = contentOf(workbook);
  if (content.some((sheet, index) => now[index] !== sheet)) return null;
  return workbook.sheets.slice(content.length).map(({ name }) => name);
}

function contentOfSheet(sheet: SimSheet): string {
  return JSON.stringify([
    sheet.name,
    [...sheet.cells()]
      .filter(({ cell }) => cell.formula !== null || cell.value !== '')
      .map(({ row, column, cell }) => [row, column, cell.formula ?? cell.value]),
  ]);
}
