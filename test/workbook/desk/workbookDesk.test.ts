import { numberOfAmount } from '../../../src/domain/amount';
import { deskOn } from './deskOn';

describe('what can be distributed', () => {
  test('is listed with what there is of it', async () => {
    const { desk } = await deskOn('investeringsforslag-2025');
    const { proposals, committees, isRead } = desk.state();
    expect(isRead).toBe(true);
    expect(
      proposals.filter(({ allocationSheet }) => allocationSheet !== null).map(({ name }) => name),
    ).toEqual(['TV03', 'TV04']);
    expect(committees.map(({ id }) => id)).toContain('SUD');
  });
});

describe('a confirmed allocation', () => {
  test('shows its tables, which tie', async () => {
    const { desk, draft } = await deskOn('investeringsforslag-2025');
    desk.choose('TV03');
    const { preview, isReady, guesses } = draft();
    expect(guesses).toEqual([]);
    expect(isReady).toBe(true);
    if (preview.kind !== 'tables') throw new Error(preview.problems.map(({ text }) => text).join('\n'));
    expect(preview.tables.map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'E']);
    expect(
      preview.tables.flatMap(({ control }) => control.map(numberOfAmount)).every((each) => each === 0),
    ).toBe(true);
  });

  test('is made into sheets', async () => {
    const { desk, workbook } = await deskOn('investeringsforslag-2025');
    desk.choose('TV03');
    await desk.create();
    const { notice } = desk.state();
    expect(notice).toMatchObject({ kind: 'written', tables: { name: 'Tabel A–E TV03' } });
    expect(workbook.sheets.map(({ name }) => name).slice(-2)).toEqual(['P-l', 'Kvantum-korrektioner']);
  });
});
