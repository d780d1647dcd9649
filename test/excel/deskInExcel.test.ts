import type { SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { OpenExcelWorkbook } from '../../src/excel/openExcelWorkbook';
import { LazyDesk } from '../../src/workbook/desk/deskAccess';
import type { WorkbookDesk } from '../../src/workbook/desk/workbookDesk';
import { CheckSession } from '../../src/workbook/session/checkSession';
import { gridSheet, type GridValue } from '../support/gridSheet';
import { excelWith } from './excelWith';
import { userState } from './sheetState';

function newSession(): CheckSession {
  return new CheckSession(new OpenExcelWorkbook(), { marking: false, rememberMarking: () => undefined });
}

async function newDesk(session = newSession()): Promise<WorkbookDesk> {
  const desks = new LazyDesk(session, () => 'da');
  await desks.open();
  return desks.load();
}

/** A proposal with so many rows, which belong to so many committees in turn. */
function largeProposal(rows: number, committees: readonly string[]): SheetSnapshot {
  const items = Array.from({ length: rows }, (_, index): GridValue[] => {
    const amount = -100 - index;
    const owner = committees[index % committees.length] ?? '';
    return [`${owner} sparer på indkøb ${index + 1}`, 'Service', null, amount, amount, amount];
  });
  const total = items.reduce((sum, row) => sum + Number(row[3]), 0);
  return gridSheet('a', [
    ['XX01(2025) – Stort forslag'],
    ['Tabel 1. Forslagets samlede økonomiske konsekvenser'],
    ['1.000 kr. 2025 p/l', 'Styringsområde', 2024, 2025, 2026, 2027],
    ['Varige ændringer (effektiviseringer og drift)'],
    ...items,
    ['Samlet varig ændring', null, null, total, total, total],
  ]);
}

const notes = (count: number): SheetSnapshot[] =>
  Array.from({ length: count }, (_, index) => gridSheet(`n${index}`, [[`Notat ${index}`], ['Tekst']]));

describe('making the tables', () => {
  test('takes as many round trips for many rows, committees and sheets as for few', async () => {
    const counted: number[] = [];
    for (const [rows, committees, others] of [
      [2, ['SOF'], 0],
      [150, ['SOF', 'BUF', 'SUF', 'TMF', 'KFF', 'BIF', 'ØKF'], 60],
    ] as const) {
      const { server, workbook } = excelWith([largeProposal(rows, committees), ...notes(others)]);
      const desk = await newDesk();
      desk.confirmAll();
      server.log.clear();
      await desk.create();
      expect(desk.state().notice).toMatchObject({ kind: 'written', proposal: 'XX01' });
      expect(workbook.sheets).toHaveLength(others + 6);
      counted.push(server.log.roundTrips().length);
    }
    // Read anew 3, look, sheets and page set-up 3, read back 3.
    expect(counted).toEqual([9, 9]);
  });

  test('is followed by the session: what was checked before is checked again with the new tables', async () => {
    excelWith([largeProposal(3, ['SOF', 'BUF'])]);
    const session = newSession();
    await session.check('workbook');
    const desk = await newDesk(session);
    desk.confirmAll();
    await desk.create();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const { result } = session.state();
    expect(result?.checked.reading.tables.map(({ kind }) => kind)).toEqual([
      ...['proposal-economy', 'net-effect', 'gross-effect'],
    ]);
    expect(result?.checked.findings).toEqual([]);
  });
});

describe('a failing request anywhere on the way', () => {
  const places = Array.from({ length: 9 }, (_, index) => index + 1).flatMap((request) =>
    [0, 5, 120, 1e9].map((after) => ({ request, after })),
  );

  test.each(places)('number $request after $after steps', async ({ request, after }) => {
    const { server, workbook } = excelWith([largeProposal(4, ['SOF', 'BUF'])]);
    const desk = await newDesk();
    desk.confirmAll();
    const before = userState(workbook);
    server.faults.fail({ request, after, code: 'GeneralException' });
    await desk.create();
    const { notice, trouble, draft } = desk.state();
    if (notice?.kind === 'failed') {
      expect(userState(workbook)).toEqual(before);
      expect(draft?.proposal.isEdited).toBe(true);
    } else {
      expect(notice).toMatchObject({ kind: 'written' });
    }
    expect(desk.state().activity).toBeNull();
    // The last three only read back what stands.
    expect(notice?.kind === 'written' || request < 6).toBe(true);
    expect(trouble !== null).toBe(request > 6);
    await desk.create();
    expect(desk.state()).toMatchObject({ notice: { kind: 'written', isPageSetUp: true }, trouble: null });
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      ...['a', 'Fordeling XX01', 'Tabel A–E XX01', 'Udvalgsliste', 'P-l', 'Kvantum-korrektioner'],
    ]);
    expect(workbook.sheets.slice(1).every(({ showGridlines }) => !showGridlines)).toBe(true);
  });
});
