import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Mark } from '../../src/workbook/markPort';
import { editXlsx, type XlsxEdit } from '../../src/xlsx/editXlsx';
import { partChanges } from './changedParts';

const PRODUCERS = ['torture', 'xprefix', 'lo', 'openpyxl', 'sheetjs'].map((name) =>
  readFileSync(join(__dirname, `../fixtures/producers/${name}.xlsx`)),
);

function open(bytes: Uint8Array): XlsxEdit {
  return editXlsx(bytes, { file: 'x.xlsx', sheetIdPrefix: 'x' });
}

async function marked(bytes: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  const edit = open(bytes);
  await edit.replaceMarks(marks);
  return edit.bytes();
}

const mark: fc.Arbitrary<Mark> = fc.record({
  cell: fc.record({
    sheetId: fc.constantFrom('x/0', 'x/1', 'x/2'),
    row: fc.nat({ max: 12 }),
    column: fc.nat({ max: 6 }),
  }),
  severity: fc.constantFrom('error', 'warning', 'info'),
  code: fc.constantFrom('net-impact', 'price-level', 'text-amounts'),
});

const marks = fc.array(mark, { maxLength: 25 });
const book = fc.constantFrom(...PRODUCERS);
const RUNS = { numRuns: 40 };

test('marks that are taken out again leave every sheet as it was', async () => {
  await fc.assert(
    fc.asyncProperty(book, marks, async (bytes, some) => {
      const { changed } = partChanges(bytes, await marked(await marked(bytes, some), []));
      expect(changed.filter((part) => part !== 'xl/styles.xml')).toEqual([]);
    }),
    RUNS,
  );
});

test('whatever stood there before, exactly the wanted marks stand, and the same ones again change nothing', async () => {
  await fc.assert(
    fc.asyncProperty(book, marks, marks, async (bytes, before, wanted) => {
      const after = await marked(await marked(bytes, before), wanted);
      const direct = await open(await marked(bytes, wanted)).readMarks();
      const sorted = (found: readonly unknown[]): unknown[] => found.map((one) => JSON.stringify(one)).sort();
      expect(sorted(await open(after).readMarks())).toEqual(sorted(direct));
      const again = open(after);
      await again.replaceMarks(wanted);
      expect(again.changedParts()).toEqual([]);
    }),
    RUNS,
  );
});
