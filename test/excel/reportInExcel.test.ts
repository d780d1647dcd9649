import { ribbonCommands } from '../../src/commands/ribbonCommands';
import { OpenExcelWorkbook } from '../../src/excel/openExcelWorkbook';
import type { Finding } from '../../src/findings/finding';
import { LazyDesk } from '../../src/workbook/desk/deskAccess';
import { CheckSession } from '../../src/workbook/session/checkSession';
import { editAsUser } from '../excelHost/userEdits';
import type { SimSheet } from '../excelHost/workbook/simSheet';
import type { SimWorkbook } from '../excelHost/workbook/simWorkbook';
import { proposalSheet } from '../support/proposalSheet';
import { excelWith } from './excelWith';
import { userState } from './sheetState';

jest.setTimeout(60_000);

function newSession(): CheckSession {
  return new CheckSession(new OpenExcelWorkbook(), { marking: true, rememberMarking: () => undefined });
}

async function checkedSession(): Promise<CheckSession> {
  const session = newSession();
  await session.check('workbook');
  return session;
}

function findingsOf(session: CheckSession): readonly Finding[] {
  return session.state().result?.checked.findings ?? [];
}

function firstOf(session: CheckSession): Finding {
  const [finding] = findingsOf(session);
  if (finding === undefined) throw new Error('nothing found');
  return finding;
}

function reasonsOf(session: CheckSession): { readonly waived: string[]; readonly lapsed: string[] } {
  const waivers = session.state().result?.checked.waivers;
  return {
    waived: [...(waivers?.waived.values() ?? [])].map(({ reason }) => reason),
    lapsed: waivers?.lapsed.map(({ waiver }) => waiver.reason) ?? [],
  };
}

function reportIn({ sheets }: SimWorkbook): SimSheet {
  const report = sheets.find((sheet) => String(sheet.cellAt(0, 0)?.value).startsWith('forslagskontrol:'));
  if (report === undefined) throw new Error('no report');
  return report;
}

/** The sheets of the user's as plain data, the report and our marks left out. */
function usersOwn(workbook: SimWorkbook): unknown {
  const report = workbook.sheets.findIndex((sheet) =>
    String(sheet.cellAt(0, 0)?.value).startsWith('forslagskontrol:'),
  );
  const state = userState(workbook) as { readonly sheets: readonly unknown[] };
  return { ...state, sheets: state.sheets.filter((_sheet, index) => index !== report) };
}

/** The place of a cell of the report by its text. */
function placeOf(sheet: SimSheet, text: string): { readonly row: number; readonly column: number } {
  for (const { row, column, cell } of sheet.cells()) if (cell.value === text) return { row, column };
  throw new Error(`no cell ${text}`);
}

const WRONG = proposalSheet('HA06', { total: -1750 });

describe('a reason', () => {
  test('holds for later sessions, until the figure changes', async () => {
    const { server, workbook } = excelWith([WRONG, proposalSheet('HA07', { code: 'HA07' })]);
    const before = usersOwn(workbook);
    const session = await checkedSession();
    const finding = firstOf(session);
    await session.accept(finding, 'Aftalt med Økonomi');
    expect(session.state()).toMatchObject({ notice: { kind: 'accepted' }, marks: { marked: 0 } });
    expect(reasonsOf(session)).toEqual({ waived: ['Aftalt med Økonomi'], lapsed: [] });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['HA06', 'HA07', 'Kontrolrapport']);
    expect(usersOwn(workbook)).toEqual(before);

    const later = await checkedSession();
    expect(findingsOf(later).map(({ fingerprint }) => fingerprint)).toEqual([finding.fingerprint]);
    expect(reasonsOf(later).waived).toEqual(['Aftalt med Økonomi']);

    editAsUser(server, 'HA06', 'E8', -1700);
    const changed = await checkedSession();
    expect(reasonsOf(changed)).toEqual({ waived: [], lapsed: ['Aftalt med Økonomi'] });
    expect(changed.state().marks?.marked).toBeGreaterThan(0);

    await changed.writeReport();
    expect(reasonsOf(changed)).toEqual({ waived: [], lapsed: ['Aftalt med Økonomi'] });
    editAsUser(server, 'HA06', 'E8', -1750);
    expect(reasonsOf(await checkedSession()).waived).toEqual(['Aftalt med Økonomi']);
  });

  test('typed in the report after the check is not lost when the report is written', async () => {
    const { workbook } = excelWith([WRONG]);
    const session = await checkedSession();
    await session.writeReport();
    const report = reportIn(workbook);
    const heading = placeOf(report, 'Accepteret fordi');
    report.editCell(heading.row + 1, heading.column).value = 'Tastet imens';
    await session.writeReport();
    expect(reasonsOf(session).waived).toEqual(['Tastet imens']);
    expect(report.cellAt(heading.row + 1, heading.column)?.value).toBe('Tastet imens');
  });

  test('given to one of several sheets is found by a check of that sheet alone', async () => {
    excelWith([WRONG, proposalSheet('HA07', { code: 'HA07', total: 5 })]);
    const session = newSession();
    await session.check('sheet');
    await session.accept(firstOf(session), 'Aftalt');
    expect(reasonsOf(session)).toEqual({ waived: ['Aftalt'], lapsed: [] });
    expect(session.state().result?.scope).toBe('sheet');
    const later = newSession();
    await later.check('sheet');
    expect(reasonsOf(later).waived).toEqual(['Aftalt']);
  });

  test('is refused where the structure of the workbook is protected', async () => {
    const { workbook } = excelWith([WRONG]);
    workbook.isStructureProtected = true;
    const session = await checkedSession();
    await session.accept(firstOf(session), 'Aftalt');
    expect(session.state().notice).toEqual({ kind: 'report-refused', outcome: 'structure-protected' });
    expect(reasonsOf(session).waived).toEqual([]);
  });
});

test("the ribbon's command checks, writes the report and shows it", async () => {
  const { workbook } = excelWith([WRONG]);
  const showPane = jest.fn(() => Promise.resolve());
  const session = newSession();
  await ribbonCommands(session, new LazyDesk(session, () => 'da'), showPane).writeReport();
  expect(workbook.activeSheet()).toBe(reportIn(workbook));
  expect(showPane).not.toHaveBeenCalled();
});

test('a report costs as many round trips for many findings as for few', async () => {
  const counted: { findings: number; made: number; renewed: number; accepted: number }[] = [];
  for (const count of [10, 300]) {
    const codes = Array.from({ length: count }, (_, index) => `HA${String(index + 100)}`);
    const { server, workbook } = excelWith(codes.map((code) => proposalSheet(code, { code, total: -1750 })));
    const session = await checkedSession();
    const cost = async (work: () => Promise<void>): Promise<number> => {
      server.log.clear();
      await work();
      return server.log.roundTrips().length;
    };
    const made = await cost(() => session.writeReport());
    const renewed = await cost(() => session.writeReport());
    const accepted = await cost(() => session.accept(firstOf(session), 'Aftalt'));
    expect(reasonsOf(session).waived).toEqual(['Aftalt']);
    expect(reportIn(workbook).filtered?.bottom).toBeGreaterThan(count);
    counted.push({ findings: findingsOf(session).length, made, renewed, accepted });
  }
  const [few, many] = counted;
  expect(few?.findings).toBe(10);
  expect(many?.findings).toBe(300);
  expect({ ...many, findings: 0 }).toEqual({ ...few, findings: 0 });
  expect(few).toMatchInlineSnapshot(`
    {
      "accepted": 11,
      "findings": 10,
      "made": 11,
      "renewed": 12,
    }
  `);
});
