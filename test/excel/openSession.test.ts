import { followEdits } from '../../src/excel/followEdits';
import { OpenExcelWorkbook } from '../../src/excel/openExcelWorkbook';
import { LazyDesk } from '../../src/workbook/desk/deskAccess';
import { CheckSession } from '../../src/workbook/session/checkSession';
import { editAsUser } from '../excelHost/userEdits';
import { proposalSheet } from '../support/proposalSheet';
import { excelWith, type StartedExcel } from './excelWith';

jest.setTimeout(30_000);

function newSession(marking = true): CheckSession {
  return new CheckSession(new OpenExcelWorkbook(), { marking, rememberMarking: () => undefined });
}

describe('a session in Excel', () => {
  const wrong = (excelApi = 12): StartedExcel =>
    excelWith([proposalSheet('HA06', { total: -1750 })], { excelApi });
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await pause(20);
  };

  test('checks the sheet in front', async () => {
    const { workbook } = excelWith([proposalSheet('HA06', { total: 1 }), proposalSheet('HA07')]);
    const session = newSession();
    await session.check('sheet');
    expect(session.state().result?.checked.reading.sheets.map(({ name }) => name)).toEqual([
      workbook.activeSheet().name,
    ]);
  });

  test('checks, follows edits and clears with a chart sheet in front', async () => {
    const { server, workbook } = wrong();
    workbook.isChartSheetInFront = true;
    const session = newSession();
    await followEdits(session, new LazyDesk(session, () => 'da'));
    await session.check('workbook');
    expect(session.state()).toMatchObject({ trouble: null, marks: { marked: 1 } });
    editAsUser(server, 'HA06', 'E8', -1800);
    await until(() => session.state().result?.live === true);
    expect(session.state().result?.checked.findings).toEqual([]);
    await session.clearMarks();
    expect(session.state().notice).toMatchObject({ kind: 'marks-cleared' });
    expect(workbook.sheets[0]?.conditionalFormats).toEqual([]);
  });

  test('has no "this sheet" where a chart sheet is in front, and says so', async () => {
    const { workbook } = wrong();
    workbook.isChartSheetInFront = true;
    const session = newSession();
    await session.check('sheet');
    expect(session.state()).toMatchObject({ result: null, trouble: { failure: 'no-sheet-in-front' } });
  });

  test('checks the sheet in front in three round trips', async () => {
    const { server } = excelWith([proposalSheet('HA06'), proposalSheet('HA07', { total: 1 })]);
    await newSession(false).check('sheet');
    expect(server.log.roundTrips()).toHaveLength(3);
  });

  test('an older Excel, which would forget its undo history, is not written to after an edit', async () => {
    const { server } = wrong(19);
    const session = newSession();
    await followEdits(session, new LazyDesk(session, () => 'da'));
    await session.check('workbook');
    server.log.clear();
    editAsUser(server, 'HA06', 'E8', -1800);
    await until(() => session.state().result?.live === true);
    await pause(4500);
    expect(server.log.roundTrips().some(({ isWrite }) => isWrite)).toBe(false);
    expect(session.state().areMarksBehind).toBe(true);
  });

  test('follows the edits of the user, and not its own', async () => {
    const { server } = wrong(20);
    const session = newSession();
    await followEdits(session, new LazyDesk(session, () => 'da'));
    await session.check('workbook');
    expect(session.state().result?.checked.findings).toHaveLength(1);
    editAsUser(server, 'HA06', 'E8', -1800);
    await until(() => session.state().result?.live === true && session.state().marks?.marked === 0);
    expect(session.state().result?.checked.findings).toEqual([]);
    const requests = server.log.roundTrips().length;
    await pause(900);
    expect(server.log.roundTrips()).toHaveLength(requests);
  });

  test('fixes a cell and brings it back', async () => {
    const { workbook } = wrong();
    const session = newSession();
    await session.check('workbook');
    const [finding] = session.state().result?.checked.findings ?? [];
    const fix = finding === undefined ? null : await session.proposeFix(finding);
    if (fix === null) throw new Error('no fix');
    await session.applyFix(fix);
    const cell = workbook.sheets[0]?.editCell(7, 4);
    expect(cell?.value).toBe(-1800);
    const { notice, result } = session.state();
    expect(result?.checked.findings).toEqual([]);
    if (notice?.kind !== 'fixed') throw new Error('no way back');
    await session.write(notice.undo, 'undo');
    expect(workbook.sheets[0]?.editCell(7, 4).value).toBe(-1750);
  });

  test('waits while a cell is being edited', async () => {
    const { server } = wrong();
    const session = newSession();
    server.faults.isCellBeingEdited = true;
    const check = session.check('workbook');
    await until(() => session.state().activity?.kind === 'waiting');
    server.faults.isCellBeingEdited = false;
    await check;
    expect(session.state().result?.checked.findings).toHaveLength(1);
  });

  test('finds the marks of an earlier one, and clears them', async () => {
    const { workbook } = wrong();
    await newSession().check('workbook');
    const session = newSession();
    await session.start();
    expect(session.state().foundMarks).toBeGreaterThan(0);
    await session.clearMarks();
    expect(workbook.sheets[0]?.conditionalFormats).toEqual([]);
  });
});
