import { followEdits } from '../../src/excel/followEdits';
import { OpenExcelWorkbook } from '../../src/excel/openExcelWorkbook';
import { LazyDesk } from '../../src/workbook/desk/deskAccess';
import { CheckSession } from '../../src/workbook/session/checkSession';
import type { ExcelServer } from '../excelHost/excelServer';
import { editAsUser, hideRowsAsUser } from '../excelHost/userEdits';
import { proposalSheet } from '../support/proposalSheet';
import { excelWith } from './excelWith';

jest.setTimeout(30_000);

type Shown = (message: { visibilityMode: Office.VisibilityMode }) => void;

interface Following {
  readonly server: ExcelServer;
  readonly session: CheckSession;
  /** Every telling of a change, in order. */
  readonly told: string[];
  /** Opens or closes the pane, as the shared runtime tells it. */
  readonly show: (isShown: boolean) => void;
}

/** A session on a wrong proposal, followed in a shared runtime. */
async function following(prepare: (server: ExcelServer) => void = () => undefined): Promise<Following> {
  const { server } = excelWith([proposalSheet('HA06', { total: -1750 })]);
  let pane: Shown = () => undefined;
  jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(true);
  const addin = { onVisibilityModeChanged: (handler: Shown) => Promise.resolve(void (pane = handler)) };
  Object.defineProperty(Office, 'addin', { value: addin, configurable: true });
  Object.defineProperty(Office, 'VisibilityMode', {
    value: { hidden: 'Hidden', taskpane: 'Taskpane' },
    configurable: true,
  });
  const session = new CheckSession(new OpenExcelWorkbook(), {
    marking: true,
    rememberMarking: () => undefined,
  });
  const told: string[] = [];
  const changed = session.sheetsChanged.bind(session);
  jest.spyOn(session, 'sheetsChanged').mockImplementation((ids, by = 'user') => {
    told.push(by);
    changed(ids, by);
  });
  prepare(server);
  await followEdits(session, new LazyDesk(session, () => 'da'));
  const show = (isShown: boolean): void =>
    pane({
      visibilityMode: isShown ? Office.VisibilityMode.taskpane : Office.VisibilityMode.hidden,
    });
  return { server, session, told, show };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

afterEach(() => jest.restoreAllMocks());

test('a pane that closes while a cell is being edited keeps no handler twice', async () => {
  const { server, told, show } = await following();
  server.faults.isCellBeingEdited = true;
  show(false);
  await soon();
  server.faults.isCellBeingEdited = false;
  editAsUser(server, 'HA06', 'E8', -1);
  await soon();
  expect(told).toEqual(['other']);
  show(true);
  await soon();
  told.length = 0;
  editAsUser(server, 'HA06', 'A30', 'note');
  await soon();
  expect(told).toEqual(['user']);
});

test('handlers whose removal was refused are removed later, and come back once', async () => {
  const { server, told, show } = await following();
  server.faults.isCellBeingEdited = true;
  show(false);
  await soon();
  expect(server.events.registered()).not.toEqual([]);
  server.faults.isCellBeingEdited = false;
  await until(() => server.events.registered().length === 0);
  show(true);
  await until(() => server.events.registered().length > 0);
  told.length = 0;
  editAsUser(server, 'HA06', 'A30', 'note');
  await soon();
  expect(told).toEqual(['user']);
});

test('a pane that cannot follow says so, and follows as soon as it can', async () => {
  const { server, session } = await following((starting) => {
    starting.faults.fail({ request: 1, after: 0, code: 'GeneralException' });
  });
  expect(session.state().isFollowing).toBe(false);
  await session.check('workbook');
  editAsUser(server, 'HA06', 'E8', -1800);
  await until(() => session.state().isFollowing);
  await until(() => session.state().result?.checked.findings.length === 0);
});

test('a pane that closes again before it could follow registers nothing', async () => {
  const { server, show } = await following((starting) => {
    starting.faults.fail({ request: 1, after: 0, code: 'GeneralException' });
  });
  show(false);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(server.events.registered()).toEqual([]);
});

test('a co-author’s edit is followed in the list and marked by nobody here', async () => {
  const { server, session } = await following();
  await session.check('workbook');
  server.log.clear();
  editAsUser(server, 'HA06', 'E8', -1800, 'Remote');
  await until(() => session.state().result?.checked.findings.length === 0);
  await new Promise((resolve) => setTimeout(resolve, 4500));
  expect(server.log.roundTrips().some(({ isWrite }) => isWrite)).toBe(false);
});

test('rows that are hidden or filtered away are followed', async () => {
  const { server, session } = await following();
  await session.check('workbook');
  hideRowsAsUser(server, 'HA06', [5]);
  await until(
    () => session.state().result?.checked.findings.some(({ code }) => code === 'hidden-row') === true,
  );
});
