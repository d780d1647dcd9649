import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ribbonCommands } from '../../src/commands/ribbonCommands';
import { CheckSession } from '../../src/workbook/session/checkSession';
import { MemoryWorkbook } from '../support/memoryWorkbook';
import { proposalSheet } from '../support/proposalSheet';

function commandsOn(workbook: MemoryWorkbook) {
  const session = new CheckSession(workbook, { marking: true, rememberMarking: () => undefined });
  const showPane = jest.fn(() => Promise.resolve());
  return { session, showPane, commands: ribbonCommands(session, showPane) };
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

test('the pane opens before the check, and the check is made also where it cannot be shown', async () => {
  const workbook = new MemoryWorkbook([proposalSheet('a', { total: 1 })]);
  const { commands, session, showPane } = commandsOn(workbook);
  showPane.mockImplementation(() => {
    expect(workbook.reads).toEqual([]);
    return Promise.reject(new Error('no pane'));
  });
  await commands.checkWorkbook();
  expect(showPane).toHaveBeenCalledTimes(1);
  expect(session.state().result).not.toBeNull();
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
