import { numberOfAmount } from '../../../src/domain/amount';
import type { SheetSnapshot } from '../../../src/domain/sheetSnapshot';
import { editXlsx } from '../../../src/xlsx/editXlsx';
import { textOfContent } from '../../../src/workbook/distribution/sheetList';
import { tableSheetOf } from '../../../src/workbook/distribution/tableChecksum';
import type { DistributionRefusal } from '../../../src/workbook/distribution/planDistribution';
import type { SheetModel } from '../../../src/workbook/sheetModel';
import { contentsOfBytes, distributed, planned, sampleBytes, sheetNamed } from '../../support/distributed';
import { withPrices } from '../../support/withPrices';

const INVESTMENTS = sampleBytes('investeringsforslag-2025');
const CROSS = sampleBytes('tvaergaaende-forslag-2025');

async function refusalOf(
  bytes: Uint8Array,
  request: Parameters<typeof planned>[1],
): Promise<DistributionRefusal> {
  const plan = await planned(bytes, request);
  if (plan.kind !== 'refused') throw new Error('it was planned');
  return plan.refusal;
}

const valueAt = (sheet: SheetSnapshot, row: number, column: number) =>
  sheet.rows.find((each) => each.row === row - 1)?.cells.find((cell) => cell.column === column)?.value ??
  null;

/** The sample before anybody confirmed how TV03 is distributed. */
async function withoutAllocation(): Promise<Uint8Array> {
  const { sheets } = await contentsOfBytes(INVESTMENTS);
  const edit = editXlsx(INVESTMENTS, { file: 'x.xlsx', sheetIdPrefix: 'd' });
  await edit.removeSheet(sheetNamed(sheets, 'Fordeling TV03').id);
  return edit.bytes();
}

/** A sheet of a workbook as a model again, with one cell typed over. */
async function typedOver(
  bytes: Uint8Array,
  name: string,
  row: number,
  column: number,
  value: string | number,
) {
  const { sheets } = await contentsOfBytes(bytes);
  const sheet = sheetNamed(sheets, name);
  const last = sheet.rows.at(-1)?.row ?? 0;
  const rows = Array.from({ length: last + 1 }, (_, index) => {
    const cells = sheet.rows.find((each) => each.row === index)?.cells ?? [];
    const kept = cells.map((cell) => ({
      ...cell,
      value: typeof cell.value === 'number' ? cell.value : textOfContent(cell.value),
    }));
    const own = { column, value, formula: null, numberFormat: null };
    const all = index === row - 1 ? [...kept.filter((cell) => cell.column !== column), own] : kept;
    return {
      height: null,
      cells: all
        .sort((one, other) => one.column - other.column)
        .map((cell) => ({ ...cell, kind: 'text' as const, link: null })),
    };
  });
  const model: SheetModel = {
    name,
    columns: [],
    rows,
    frozenRows: 0,
    filter: null,
    print: { orientation: 'landscape', titleRows: null, lastColumn: 7, foot: { left: '', right: '' } },
  };
  const edit = editXlsx(bytes, { file: 'x.xlsx', sheetIdPrefix: 'd' });
  await edit.putSheet(model, sheet.id);
  return edit.bytes();
}

describe('what is refused', () => {
  test('a proposal that is not there, with those that are', async () => {
    expect(await refusalOf(INVESTMENTS, { proposal: 'XX99' })).toMatchObject({ kind: 'unknown-proposal' });
  });

  test('guesses, each named with who gets what', async () => {
    const refusal = await refusalOf(await withoutAllocation(), { proposal: 'TV03' });
    if (refusal.kind !== 'allocation-problems') throw new Error(refusal.kind);
    expect(refusal.guesses).toHaveLength(13);
    expect(refusal.guesses[6]).toMatchObject({
      row: { label: 'Projektledelse BIF' },
      shares: ['Beskæftigelses- og Integrationsudvalget'],
    });
  });

  test('an allocation that is another proposal’s', async () => {
    const given = { allocation: { proposal: 'TV04', rows: [] }, keys: [] };
    expect(await refusalOf(INVESTMENTS, { proposal: 'TV03', given })).toEqual({
      kind: 'other-proposal',
      found: 'TV04',
      wanted: 'TV03',
    });
  });

  test('factors without a source', async () => {
    await expect(withPrices(null)).rejects.toThrow('sheet-problems');
  });
});

describe('the sheet of tables', () => {
  test('is found again by its checksum, also when it is renamed', async () => {
    const { sheets } = await distributed(INVESTMENTS, { proposal: 'TV03' });
    const sheet = sheetNamed(sheets, 'Tabel A–E TV03');
    expect(tableSheetOf(sheet)).toMatchObject({ proposal: 'TV03', edited: false });
    expect(tableSheetOf({ ...sheet, name: 'Andet' })?.edited).toBe(false);
    expect(tableSheetOf(sheetNamed(sheets, 'TV03'))).toBeNull();
  });

  test('is written in place again, and an appropriation that was typed stays', async () => {
    const first = await distributed(INVESTMENTS, { proposal: 'TV03' });
    const filled = await typedOver(first.bytes, 'Tabel A–E TV03', 7, 1, 'Bevilling 1 / 4711');
    const again = await distributed(filled, { proposal: 'TV03' });
    expect(again.sheets.map(({ name }) => name)).toEqual(first.sheets.map(({ name }) => name));
    const sheet = sheetNamed(again.sheets, 'Tabel A–E TV03');
    expect(valueAt(sheet, 7, 1)).toBe('Bevilling 1 / 4711');
    expect(again.plan.tables?.csv).toContain('Bevilling 1;4711;');
  });

  test('is not written over where somebody changed a figure, unless that is asked for', async () => {
    const first = await distributed(INVESTMENTS, { proposal: 'TV03' });
    const changed = await typedOver(first.bytes, 'Tabel A–E TV03', 8, 3, -401);
    expect(await refusalOf(changed, { proposal: 'TV03' })).toEqual({
      kind: 'edited',
      sheet: 'Tabel A–E TV03',
    });
    const again = await distributed(changed, { proposal: 'TV03', overwrite: true });
    expect(valueAt(sheetNamed(again.sheets, 'Tabel A–E TV03'), 8, 3)).toBe(-400);
  });

  test('shows committees without amounts where the allocation says so', async () => {
    const bytes = await typedOver(CROSS, 'Fordeling F2', 5, 1, 'ja');
    const { plan } = await distributed(bytes, { proposal: 'F2' });
    const [net] = plan.tables?.distribution.tables ?? [];
    expect(net?.rows.map(({ committeeId }) => committeeId)).toEqual([
      ...['ØU', 'KS', 'KIT', 'KEJD', 'BYK', 'KFU', 'BUU', 'SOU', 'SUD', 'TMU', 'BIU'],
    ]);
  });

  test('takes the appropriations of the proposal’s own tables where the allocation names none', async () => {
    const { plan } = await distributed(CROSS, { proposal: 'F6' });
    const capital = plan.tables?.distribution.tables.find(({ kind }) => kind === 'capital-split');
    expect(capital?.rows.map(({ appropriation }) => appropriation)).toEqual(['Ordinær anlæg']);
  });
});

describe('Kvantum-korrektioner', () => {
  test('keeps the lines of the proposals that were distributed before', async () => {
    const first = await distributed(INVESTMENTS, { proposal: 'TV03' });
    const second = await distributed(first.bytes, { proposal: 'TV04' });
    const list = sheetNamed(second.sheets, 'Kvantum-korrektioner');
    const proposals = list.rows.map(({ cells }) => cells[0]?.value);
    expect(proposals.filter((name) => name === 'TV03').length).toBeGreaterThan(20);
    expect(proposals.filter((name) => name === 'TV04').length).toBeGreaterThan(20);
    const header = list.rows.findIndex(({ cells }) => cells[4]?.value === 'Kontrol');
    const controls = list.rows.slice(header + 1, header + 9);
    expect(
      controls.map(({ cells }) =>
        [0, 1, 4].map((column) => textOfContent(cells[column]?.value ?? null)).join(' '),
      ),
    ).toEqual([
      ...['A', 'B', 'C', 'E'].map((letter) => `TV03 ${letter} 0`),
      ...['A', 'B', 'C', 'E'].map((letter) => `TV04 ${letter} 0`),
    ]);
    const third = await distributed(second.bytes, { proposal: 'TV03' });
    const count = sheetNamed(third.sheets, 'Kvantum-korrektioner').rows.length;
    expect(count).toBe(list.rows.length);
  });

  test('keeps columns as people named, ordered and left them out, in the file too', async () => {
    const first = await distributed(CROSS, { proposal: 'F2' });
    const list = sheetNamed(first.sheets, 'Kvantum-korrektioner');
    const fields = list.rows.findIndex(({ cells }) => cells[0]?.value === 'felt: forslag');
    const row = (list.rows[fields]?.row ?? 0) + 1;
    const renamed = await typedOver(first.bytes, 'Kvantum-korrektioner', row + 1, 2, 'Hvem');
    const without = await typedOver(renamed, 'Kvantum-korrektioner', row, 5, '');
    const again = await distributed(without, { proposal: 'F2' });
    expect(again.plan.tables?.csv.split('\r\n')[0]).toBe(
      '\uFEFFForslag;Tabel;Hvem;Forvaltning;Bevilling;Styringsområde;År;Beløb i kr.;P/l;Kilde',
    );
  });
});

describe('price levels', () => {
  test('stand side by side, and the corrections are in the one of the execution', async () => {
    const { sheets, plan } = await withPrices();
    const side = sheetNamed(sheets, 'P-l F6');
    expect(side.rows.some(({ cells }) => cells.some(({ value }) => value === '1.000 kr. 2024 p/l'))).toBe(
      true,
    );
    expect(plan.tables?.csv.split('\r\n')[1]).toContain(';2024;');
    const [net] = plan.tables?.distribution.tables ?? [];
    expect(net?.total.map(numberOfAmount)).toEqual([0, -565, -1860, -1860, -1860, -1860]);
    const totals = side.rows
      .find(({ cells }) => cells[0]?.value === 'Total')
      ?.cells.map(({ value }) => value);
    expect(totals?.slice(1)).toEqual([
      0, -565, -1860, -1860, -1860, -1860, 0, -549, -1806, -1806, -1806, -1806,
    ]);
  });
});

test('a draft writes the guesses to confirm, and no tables', async () => {
  const draft = await distributed(await withoutAllocation(), { proposal: 'TV03', draft: true });
  expect(draft.plan.tables).toBeNull();
  expect(draft.plan.sheets.map(({ model }) => model.name)).toEqual(['Fordeling TV03']);
  const refusal = await refusalOf(draft.bytes, { proposal: 'TV03' });
  expect(refusal).toMatchObject({ kind: 'allocation-problems' });
  const sheet = sheetNamed(draft.sheets, 'Fordeling TV03');
  expect(sheet.rows.filter(({ cells }) => cells.some(({ value }) => value === 'Gæt'))).toHaveLength(13);
});
