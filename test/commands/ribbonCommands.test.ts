import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ribbonCommands } from '../../src/commands/ribbonCommands';
import { LazyDesk } from '../../src/workbook/desk/deskAccess';
import { CheckSession } from '../../src/workbook/session/checkSession';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import { contentsOfBytes, sampleBytes } from '../support/distributed';
import { proposalSheet } from '../support/proposalSheet';

function commandsOn(workbook: MemoryWorkbook) {
  const session = new CheckSession(workbook, { marking: true, rememberMarking: () => undefined });
  const showPane = jest.fn(() => Promise.resolve());
  const desk = new LazyDesk(session, () => 'da');
  return { session, showPane, desk, commands: ribbonCommands(session, desk, showPane) };
}

test('every function that the manifest names is there', () => {
  const manifest = readFileSync(path.resolve(__dirname, '../../manifest.xml'), 'utf8');
  const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name);
  expect(Object.keys(commandsOn(new MemoryWorkbook([])).commands).sort()).toEqual(named.sort());
});

test('the check marks and opens the pane', async () => {
  const workbook = new MemoryWorkbook([proposalSheet('a', { total: 1 })]);
  const { commands, showPane } = commandsOn(workbook);
  await commands.checkWorkbook();
  expect(workbook.marks.length).toBeGreaterThan(0);
  expect(showPane).toHaveBeenCalled();
});

test('clearing needs no pane', async () => {
  const workbook = new MemoryWorkbook([proposalSheet('a', { total: 1 })]);
  const { commands, showPane } = commandsOn(workbook);
  await commands.clearMarks();
  expect(workbook.marks).toEqual([]);
  expect(showPane).not.toHaveBeenCalled();
});

test('the report checks first what was not checked yet', async () => {
  const workbook = new MemoryWorkbook([proposalSheet('a')]);
  const { commands, session } = commandsOn(workbook);
  await commands.writeReport();
  expect(session.state().result).not.toBeNull();
  expect(workbook.reports).toBe(1);
});

describe('Tabel A–E from the ribbon', () => {
  async function onSheet(name: string) {
    const { sheets } = await contentsOfBytes(sampleBytes('investeringsforslag-2025'));
    const workbook = new MemoryWorkbook(sheets);
    workbook.activeSheetId = sheets.find((sheet) => sheet.name === name)?.id ?? '';
    return { workbook, ...commandsOn(workbook) };
  }

  test.each(['TV03', 'Fordeling TV03'])(
    'are made of the proposal that the sheet %s is about',
    async (name) => {
      const { workbook, desk, commands, showPane } = await onSheet(name);
      await commands.distribute();
      expect((await desk.load()).state().notice).toMatchObject({ kind: 'written', proposal: 'TV03' });
      expect(workbook.sheets.map((sheet) => sheet.name)).toContain('Tabel A–E TV03');
      expect(workbook.marks).toEqual([]);
      expect(desk.requests()).toBe(1);
      expect(showPane).toHaveBeenCalledTimes(1);
    },
  );

  test('are not made of guesses: the pane says what has to be confirmed', async () => {
    const { workbook, desk, commands, showPane } = await onSheet('HA02');
    const before = workbook.sheets;
    await commands.distribute();
    const { notice, draft } = (await desk.load()).state();
    expect(draft?.proposal.name).toBe('HA02');
    expect(notice?.kind).toBe('unconfirmed');
    expect(workbook.sheets).toEqual(before);
    expect(showPane).toHaveBeenCalledTimes(1);
  });

  test('ask which proposal is meant where the sheet is about none', async () => {
    const { workbook, desk, commands, showPane } = await onSheet('Fordelingsnøgler');
    const before = workbook.sheets;
    workbook.activeSheetId = 'none';
    await commands.distribute();
    expect((await desk.load()).state()).toMatchObject({ notice: null, isRead: true });
    expect(workbook.sheets).toEqual(before);
    expect(showPane).toHaveBeenCalledTimes(1);
  });

  test('open the pane although the workbook cannot be read', async () => {
    const { workbook, desk, commands, showPane } = await onSheet('TV03');
    workbook.failures = ['offline'];
    await commands.distribute();
    expect((await desk.load()).state().trouble).toBe('offline');
    expect(showPane).toHaveBeenCalledTimes(1);
  });
});
