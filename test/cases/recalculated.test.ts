import { isCellError, type CellContent, type SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { figureCell } from '../../src/workbook/distribution/sheetCells';
import { editXlsx } from '../../src/xlsx/editXlsx';
import { DISTRIBUTED_CASES, contentsOfBytes, distributed, distributedCase, sampleBytes } from '../support/distributed';
import { hasLibreOffice, printed, recalculated } from '../support/libreOffice';
import { withPrices } from '../support/withPrices';

/** Every formula's place and result. */
function results(sheets: readonly SheetSnapshot[]): Map<string, CellContent> {
  return new Map(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ row, cells }) =>
        cells.flatMap(({ column, formula, value }) =>
          formula === null ? [] : [[`${name} ${row + 1},${column + 1}`, value] as const],
        ),
      ),
    ),
  );
}

const found = hasLibreOffice();

test('CI has LibreOffice', () => {
  expect(found || process.env['CI'] === undefined).toBe(true);
});

(found ? describe : describe.skip)('LibreOffice recalculates every generated workbook', () => {
  let pairs: readonly {
    readonly name: string; readonly ours: Map<string, CellContent>; readonly theirs: Map<string, CellContent> }[];

  beforeAll(async () => {
    const made = new Map<string, Uint8Array>();
    for (const each of DISTRIBUTED_CASES) made.set(each.name, (await distributedCase(each)).bytes);
    made.set('with-prices', (await withPrices()).bytes);
    made.set(WRONG, await wrongResult());
    const saved = recalculated(made);
    pairs = await Promise.all(
      [...made].map(async ([name, bytes]) => ({
        name,
        ours: results((await contentsOfBytes(bytes)).sheets),
        theirs: results((await contentsOfBytes(saved.get(name) ?? bytes)).sheets),
      })),
    );
  }, 300_000);

  test('and finds every result that stands in the file, without an error value', () => {
    expect(pairs).toHaveLength(DISTRIBUTED_CASES.length + 2);
    for (const { name, ours, theirs } of pairs) {
      if (name === WRONG) continue;
      expect(ours.size).toBeGreaterThan(100);
      for (const [cell, value] of ours) {
        const other = theirs.get(cell) ?? null;
        expect([cell, isCellError(other)]).toEqual([cell, false]);
        if (typeof value === 'number' && typeof other === 'number') {
          expect([cell, Math.abs(value - other) < 1e-9]).toEqual([cell, true]);
        } else expect([cell, other]).toEqual([cell, value]);
      }
    }
  });

  test('and prints the tables on A4 across, without the exact shares beside them', async () => {
    const { bytes } = await distributed(sampleBytes('tvaergaaende-forslag-2025'), { proposal: 'F1' });
    const { text, sizes } = printed(bytes);
    expect([...sizes].every((size) => /^841\.\d+ x 595\.\d+ pts \(A4\)/.test(size))).toBe(true);
    expect(text).toMatch(/Total +0 +-1\.893 +-3\.785 +-3\.785 +-3\.785 +-3\.785/);
    expect(text).not.toContain('Nøjagtig andel');
  }, 120_000);

  test('and would find a wrong one', () => {
    const { ours, theirs } = pairs.find(({ name }) => name === WRONG) ?? { ours: new Map(), theirs: new Map() };
    expect([ours.get('Prøve 1,1'), theirs.get('Prøve 1,1')]).toEqual([5, 4]);
  });
});

const WRONG = 'with-a-wrong-result';

/** A sheet whose formula has another result stored than it gives. */
async function wrongResult(): Promise<Uint8Array> {
  const edit = editXlsx(sampleBytes('pixikatalog-2025'), { file: 'x.xlsx', sheetIdPrefix: 'd' });
  await edit.putSheet(
    {
      name: 'Prøve',
      columns: [],
      rows: [{ cells: [{ ...figureCell('figure', 5, 0), formula: '2+2' }], height: null }],
      frozenRows: 0,
      filter: null,
      print: { orientation: 'landscape', titleRows: null, lastColumn: 0, foot: { left: '', right: '' } },
    },
    null,
  );
  return edit.bytes();
}
