import type { Finding } from '../../../src/findings/finding';
import { CheckSession } from '../../../src/workbook/session/checkSession';
import type { CheckScope } from '../../../src/workbook/session/sessionState';
import { MemoryWorkbook } from '../../support/memoryWorkbook';
import { proposalSheet, TOTAL_2026 } from '../../support/proposalSheet';

const WRONG = proposalSheet('a', { total: -1750 });
const RIGHT = proposalSheet('b', { code: 'HA07' });
const TOTAL = { sheetId: 'a', ...TOTAL_2026 };

function sessionOn(workbook: MemoryWorkbook, marking = true) {
  const remembered: boolean[] = [];
  const session = new CheckSession(workbook, { marking, rememberMarking: (on) => remembered.push(on) });
  const findings = (): readonly Finding[] => session.state().result?.checked.findings ?? [];
  return { session, remembered, findings, codes: () => findings().map(({ code }) => code) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a check', () => {
  test('of the workbook reads everything, finds and marks', async () => {
    const workbook = new MemoryWorkbook([WRONG, RIGHT]);
    const { session, codes } = sessionOn(workbook);
    await session.check('workbook');
    expect(codes()).toEqual(['permanent-total']);
    expect(session.state()).toMatchObject({ activity: null, trouble: null, marks: { marked: 1 } });
    expect(workbook.marks).toEqual([{ cell: TOTAL, severity: 'error', code: 'permanent-total' }]);
  });

  test('of the sheet in front leaves the others and their marks alone', async () => {
    const workbook = new MemoryWorkbook([WRONG, RIGHT]);
    workbook.marks = [{ cell: TOTAL, severity: 'error', code: 'permanent-total' }];
    workbook.activeSheetId = 'b';
    const { session, codes } = sessionOn(workbook);
    await session.check('sheet');
    expect(codes()).toEqual([]);
    expect(session.state().result).toMatchObject({ scope: 'sheet' });
    expect(session.state().result?.checked.reading.sheets.map(({ id }) => id)).toEqual(['b']);
    expect(session.state().result?.list).toHaveLength(2);
    expect(workbook.marks).toHaveLength(1);
  });

  test('marks nothing while marking is off, and clears when it is switched off', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    const { session, remembered } = sessionOn(workbook, false);
    await session.check('workbook');
    expect(workbook.marks).toEqual([]);
    await session.setMarking(true);
    expect(workbook.marks).toHaveLength(1);
    await session.setMarking(false);
    expect(workbook.marks).toEqual([]);
    expect(remembered).toEqual([true, false]);
  });

  test('tells where it could not mark', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    workbook.protectedSheets.add('a');
    const { session } = sessionOn(workbook);
    await session.check('workbook');
    expect(session.state().marks?.skipped).toEqual([
      { sheetId: 'a', reason: 'protected', missing: 1, stale: 0 },
    ]);
  });

  test('waits while a cell is being edited', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    workbook.failures = ['cell-being-edited', 'cell-being-edited'];
    const { session, codes } = sessionOn(workbook);
    const check = session.check('workbook');
    await jest.advanceTimersByTimeAsync(100);
    expect(session.state().activity).toEqual({ kind: 'waiting', scope: 'workbook' });
    await jest.advanceTimersByTimeAsync(2000);
    await check;
    expect(codes()).toEqual(['permanent-total']);
  });

  test('can be cancelled while it waits, and what was known stays', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    const { session, codes } = sessionOn(workbook);
    await session.check('workbook');
    workbook.failures = ['cell-being-edited'];
    const check = session.check('workbook');
    await jest.advanceTimersByTimeAsync(100);
    session.cancel();
    await check;
    expect(session.state()).toMatchObject({ activity: null, trouble: null });
    expect(codes()).toEqual(['permanent-total']);
  });

  test('that fails says why and keeps the earlier result', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    const { session, codes } = sessionOn(workbook);
    await session.check('workbook');
    workbook.failures = ['offline'];
    await session.check('workbook');
    expect(session.state().trouble).toEqual({ failure: 'offline', place: null, scope: 'workbook' });
    expect(codes()).toEqual(['permanent-total']);
    await session.check('workbook');
    expect(session.state().trouble).toBeNull();
  });

  test('asked for again takes the place of the one that runs', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    const { session, codes } = sessionOn(workbook);
    workbook.gate = new Promise((resolve) => setTimeout(resolve, 1000));
    const first = session.check('workbook');
    await jest.advanceTimersByTimeAsync(10);
    const second = session.check('sheet');
    await jest.advanceTimersByTimeAsync(2000);
    await Promise.all([first, second]);
    expect(session.state().result?.scope).toBe('sheet');
    expect(codes()).toEqual(['permanent-total']);
  });
});

describe('an edit', () => {
  async function checked() {
    const workbook = new MemoryWorkbook([WRONG, RIGHT]);
    const made = sessionOn(workbook);
    await made.session.check('workbook');
    workbook.reads = [];
    return { workbook, ...made };
  }

  test('is followed by a check of its sheet once all is quiet', async () => {
    const { workbook, session, codes } = await checked();
    workbook.type(TOTAL, -1800);
    session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(400);
    session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(400);
    expect(workbook.reads).toEqual([]);
    await jest.advanceTimersByTimeAsync(400);
    expect(workbook.reads).toEqual([{ kind: 'some', sheetIds: new Set(['a']) }]);
    expect(codes()).toEqual([]);
    expect(session.state().result).toMatchObject({ live: true, scope: 'workbook' });
    expect(session.state().result?.checked.coverage.sheets).toBe(2);
  });

  test('while a check runs is not lost: its sheet is read once more', async () => {
    const workbook = new MemoryWorkbook([WRONG, RIGHT]);
    const { session, codes } = sessionOn(workbook);
    workbook.gate = new Promise((resolve) => setTimeout(resolve, 1000));
    const check = session.check('workbook');
    await jest.advanceTimersByTimeAsync(900);
    const before = workbook.sheets;
    workbook.type(TOTAL, -1800);
    const after = workbook.sheets;
    // What the running check reads was read before the edit.
    workbook.sheets = before;
    session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(110);
    await check;
    expect(codes()).toEqual(['permanent-total']);
    workbook.sheets = after;
    await jest.advanceTimersByTimeAsync(2000);
    expect(codes()).toEqual([]);
  });

  test('while the check of one sheet is widened to the workbook is not lost', async () => {
    const workbook = new MemoryWorkbook([WRONG, RIGHT]);
    const { session, codes } = sessionOn(workbook);
    workbook.activeSheetId = 'b';
    await session.check('sheet');
    workbook.gate = new Promise((resolve) => setTimeout(resolve, 1000));
    const check = session.check('workbook');
    await jest.advanceTimersByTimeAsync(900);
    session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(110);
    await check;
    expect(codes()).toEqual(['permanent-total']);
    workbook.type(TOTAL, -1800);
    await jest.advanceTimersByTimeAsync(2000);
    expect(codes()).toEqual([]);
  });

  test('is marked once the user pauses: one undo step, and none while typing goes on', async () => {
    const { workbook, session } = await checked();
    const markings = workbook.markings;
    for (const total of [-1799, -1800, -1750, -1800]) {
      workbook.type(TOTAL, total);
      session.sheetsChanged(['a']);
      await jest.advanceTimersByTimeAsync(2000);
    }
    expect(session.state().result?.checked.findings).toEqual([]);
    expect(workbook.markings).toBe(markings);
    await jest.advanceTimersByTimeAsync(5000);
    expect(workbook.markings).toBe(markings + 1);
    expect(workbook.marks).toEqual([]);
  });

  test('leaves the marks alone where Excel would forget its undo history, and says so', async () => {
    const { workbook, session, codes } = await checked();
    workbook.hasUndo = false;
    workbook.type(TOTAL, -1800);
    session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(codes()).toEqual([]);
    expect(workbook.marks).toHaveLength(1);
    expect(session.state().areMarksBehind).toBe(true);
    await session.check('workbook');
    expect(workbook.marks).toEqual([]);
    expect(session.state().areMarksBehind).toBe(false);
  });

  test('of a co-author is listed and not marked: that is for their own client', async () => {
    const { workbook, session, codes } = await checked();
    const markings = workbook.markings;
    workbook.type(TOTAL, -1800);
    session.sheetsChanged(['a'], 'other');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(codes()).toEqual([]);
    expect(workbook.markings).toBe(markings);
  });

  test('is not followed before the first check', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    const { session } = sessionOn(workbook);
    session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(2000);
    expect(workbook.reads).toEqual([]);
  });

  test('elsewhere means nothing to a check of one sheet', async () => {
    const workbook = new MemoryWorkbook([WRONG, RIGHT]);
    const { session } = sessionOn(workbook);
    await session.check('sheet');
    workbook.reads = [];
    session.sheetsChanged(['b']);
    await jest.advanceTimersByTimeAsync(2000);
    expect(workbook.reads).toEqual([]);
  });

  test('shows no activity: nothing is to move under the eyes of the user', async () => {
    const { session, workbook } = await checked();
    const seen: unknown[] = [];
    session.subscribe(() => seen.push(session.state().activity));
    workbook.failures = ['cell-being-edited'];
    session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(3000);
    expect(new Set(seen)).toEqual(new Set([null]));
  });

  test('that could not be read is read again by itself', async () => {
    const { workbook, session, codes } = await checked();
    workbook.failures = ['interrupted', 'unknown'];
    workbook.type(TOTAL, -1800);
    session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.state().trouble?.failure).toBe('interrupted');
    await jest.advanceTimersByTimeAsync(20_000);
    expect(session.state().trouble).toBeNull();
    expect(codes()).toEqual([]);
  });

  test('that could not be read is made up for with the next', async () => {
    const { workbook, session } = await checked();
    workbook.failures = ['unknown'];
    session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(1000);
    session.sheetsChanged(['b']);
    await jest.advanceTimersByTimeAsync(1000);
    expect(workbook.reads.at(-1)).toEqual({ kind: 'some', sheetIds: new Set(['a', 'b']) });
  });

  test('of the sheets themselves: a new one is read, a deleted one forgotten', async () => {
    const { workbook, session, codes } = await checked();
    workbook.sheets = [RIGHT, proposalSheet('c', { code: 'HA08', total: 1 })];
    session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(1000);
    expect(session.state().result?.list.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(codes()).toContain('permanent-total');
    expect(session.state().result?.checked.findings.every(({ at }) => at.sheetId === 'c')).toBe(true);
  });
});

describe('a fix', () => {
  async function proposed(workbook = new MemoryWorkbook([WRONG])) {
    const made = sessionOn(workbook);
    await made.session.check('workbook');
    const [finding] = made.findings();
    const fix = finding === undefined ? null : await made.session.proposeFix(finding);
    if (fix === null) throw new Error('no fix');
    return { workbook, fix, ...made };
  }

  test('shows old and new before it writes, and is gone from the list afterwards', async () => {
    const { workbook, fix, session, codes } = await proposed();
    expect(fix.writes).toMatchObject([{ cell: TOTAL, before: { value: -1750 }, after: { value: -1800 } }]);
    expect(workbook.stateOf(TOTAL)?.value).toBe(-1750);
    await session.applyFix(fix);
    expect(workbook.stateOf(TOTAL)?.value).toBe(-1800);
    expect(codes()).toEqual([]);
    expect(session.state().notice).toMatchObject({ kind: 'fixed', cells: [TOTAL] });
  });

  test('can be undone', async () => {
    const { workbook, fix, session, codes } = await proposed();
    await session.applyFix(fix);
    const { notice } = session.state();
    if (notice?.kind !== 'fixed') throw new Error('nothing to undo');
    await session.write(notice.undo, 'undo');
    expect(workbook.stateOf(TOTAL)?.value).toBe(-1750);
    expect(codes()).toEqual(['permanent-total']);
    expect(session.state().notice).toMatchObject({ kind: 'undone' });
  });

  test('is refused when the cell changed meanwhile', async () => {
    const { workbook, fix, session } = await proposed();
    workbook.type(TOTAL, 7);
    await session.applyFix(fix);
    expect(workbook.stateOf(TOTAL)?.value).toBe(7);
    expect(session.state().notice).toEqual({ kind: 'refused', cells: [{ cell: TOTAL, reason: 'changed' }] });
  });
});

describe('all safe fixes', () => {
  /** A row of 2026 has lost its sign in Tabel 1: total and impact tell what it should be. */
  const TURNED = { sheetId: 'a', row: 5, column: 4 };

  async function proposed() {
    const workbook = new MemoryWorkbook([WRONG, RIGHT]);
    workbook.type(TOTAL, -1800);
    workbook.type(TURNED, 1000);
    const made = sessionOn(workbook);
    await made.session.check('workbook');
    const proposal = await made.session.proposeSafeFixes();
    if (proposal === null) throw new Error('no proposal');
    return { workbook, proposal, ...made };
  }

  test('are shown before anything is written, then written together, and brought back together', async () => {
    const { workbook, proposal, session, codes } = await proposed();
    const found = codes();
    expect(found.length).toBeGreaterThan(0);
    expect(proposal.fixes.map(({ writes }) => writes.map(({ write }) => write))).toMatchObject([
      [{ cell: TURNED, before: { value: 1000 }, after: { value: -1000 } }],
    ]);
    expect(workbook.stateOf(TURNED)?.value).toBe(1000);
    await session.applySafeFixes(proposal.fixes);
    expect(workbook.stateOf(TURNED)?.value).toBe(-1000);
    expect(codes()).toEqual([]);
    expect(workbook.marks).toEqual([]);
    const { notice } = session.state();
    if (notice?.kind !== 'fixed') throw new Error('nothing to undo');
    await session.write(notice.undo, 'undo');
    expect(workbook.stateOf(TURNED)?.value).toBe(1000);
    expect(codes()).toEqual(found);
  });

  test('are not proposed for a cell that changed since the check; it is checked again', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    workbook.type(TOTAL, -1800);
    workbook.type(TURNED, 1000);
    const { session, codes } = sessionOn(workbook);
    await session.check('workbook');
    workbook.type(TURNED, -1000);
    expect(await session.proposeSafeFixes()).toBeNull();
    expect(session.state().notice).toEqual({ kind: 'refused', cells: [{ cell: TURNED, reason: 'changed' }] });
    expect(codes()).toEqual([]);
  });

  test('are all refused where one cell changed after they were shown', async () => {
    const { workbook, proposal, session } = await proposed();
    workbook.type(TURNED, 7);
    await session.applySafeFixes(proposal.fixes);
    expect(workbook.stateOf(TURNED)?.value).toBe(7);
    expect(session.state().notice).toMatchObject({ kind: 'refused' });
  });

  test('stand on the report, once, and not when they were brought back', async () => {
    const { workbook, proposal, session } = await proposed();
    const lines = (): unknown[] =>
      (workbook.sheets.find(({ name }) => name === 'Kontrolrapport')?.rows ?? [])
        .filter(({ cells }) => cells[0]?.value === 'Rettet')
        .map(({ cells }) => cells.find(({ column }) => column === 3)?.value);
    await session.applySafeFixes(proposal.fixes);
    const { notice } = session.state();
    await session.writeReport();
    expect(lines()).toEqual(['a!E6']);
    await session.writeReport();
    expect(lines()).toEqual(['a!E6']);
    if (notice?.kind !== 'fixed') throw new Error('nothing to undo');
    await session.write(notice.undo, 'undo');
    await session.writeReport();
    expect(lines()).toEqual([]);
  });

  test('are none before a check', async () => {
    const { session } = sessionOn(new MemoryWorkbook([WRONG]));
    expect(await session.proposeSafeFixes()).toBeNull();
  });
});

describe('an accepted finding', () => {
  async function accepted(workbook = new MemoryWorkbook([WRONG, RIGHT]), scope: CheckScope = 'workbook') {
    const made = sessionOn(workbook);
    await made.session.check(scope);
    const [finding] = made.findings();
    if (finding === undefined) throw new Error('nothing found');
    await made.session.accept(finding, ' Aftalt med Center for Økonomi ');
    return { workbook, finding, ...made };
  }
  const reasons = (session: CheckSession): string[] =>
    [...(session.state().result?.checked.waivers.waived.values() ?? [])].map(({ reason }) => reason);

  test.each(['workbook', 'sheet'] as const)(
    'is marked no more, and its reason stands on the report (%s)',
    async (scope) => {
      const { workbook, session } = await accepted(undefined, scope);
      expect(reasons(session)).toEqual(['Aftalt med Center for Økonomi']);
      expect(workbook.marks).toEqual([]);
      expect(session.state().notice).toEqual({ kind: 'accepted' });
      expect(session.state().result?.scope).toBe(scope);
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['a', 'b', 'Kontrolrapport']);
    },
  );

  test('stays accepted for a later session, and lapses with its figures', async () => {
    const { workbook } = await accepted();
    const later = sessionOn(workbook);
    await later.session.check('workbook');
    expect(reasons(later.session)).toHaveLength(1);
    workbook.type(TOTAL, -1700);
    later.session.sheetsChanged(['a']);
    await jest.advanceTimersByTimeAsync(6000);
    expect(reasons(later.session)).toEqual([]);
    expect(later.session.state().result?.checked.waivers.lapsed).toMatchObject([
      { waiver: { reason: 'Aftalt med Center for Økonomi' }, now: { code: 'permanent-total' } },
    ]);
    expect(workbook.marks).toHaveLength(1);
  });

  test('is not taken for lapsed by a check of another sheet', async () => {
    const { workbook } = await accepted();
    workbook.activeSheetId = 'b';
    const later = sessionOn(workbook);
    await later.session.check('sheet');
    expect(later.session.state().result?.checked.waivers.lapsed).toEqual([]);
    await later.session.writeReport();
    await later.session.check('workbook');
    expect(reasons(later.session)).toHaveLength(1);
  });

  test('whose figures changed meanwhile is not accepted', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    const { session, findings } = sessionOn(workbook);
    await session.check('workbook');
    const [finding] = findings();
    workbook.type(TOTAL, -1700);
    if (finding !== undefined) await session.accept(finding, 'Aftalt');
    expect(workbook.reports).toBe(0);
    expect(session.state().notice).toEqual({ kind: 'refused', cells: [{ cell: TOTAL, reason: 'changed' }] });
  });

  test('stays open where the report cannot be written', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    workbook.sheetRefusal = 'structure-protected';
    const { session } = await accepted(workbook);
    expect(reasons(session)).toEqual([]);
    expect(session.state().notice).toEqual({ kind: 'report-refused', outcome: 'structure-protected' });
  });
});

test('a report is shown once it is written, and written again in its place', async () => {
  const workbook = new MemoryWorkbook([WRONG]);
  const { session } = sessionOn(workbook);
  await session.check('workbook');
  await session.writeReport();
  expect(workbook.selected).toEqual({ sheetId: workbook.sheets[1]?.id, row: 0, column: 0 });
  expect(session.state().notice).toEqual({ kind: 'report-written' });
  await session.writeReport();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['a', 'Kontrolrapport']);
});

test('marks that were cleared stay away when an edit is followed, and come back with the next check', async () => {
  const workbook = new MemoryWorkbook([WRONG]);
  const { session } = sessionOn(workbook);
  await session.check('workbook');
  await session.clearMarks();
  session.sheetsChanged(['a']);
  await jest.advanceTimersByTimeAsync(10_000);
  expect(workbook.marks).toEqual([]);
  await session.check('workbook');
  expect(workbook.marks).toHaveLength(1);
});

test('marks of an earlier session are found and cleared', async () => {
  const workbook = new MemoryWorkbook([WRONG]);
  workbook.oldMarks = [{ sheetId: 'a', severity: 'error', code: 'permanent-total' }];
  const { session } = sessionOn(workbook);
  await session.start();
  expect(session.state().foundMarks).toBe(1);
  await session.clearMarks();
  expect(workbook.oldMarks).toEqual([]);
  expect(session.state()).toMatchObject({ foundMarks: 0, notice: { kind: 'marks-cleared' } });
});

test('a first look for marks that fails is repeated until it succeeds', async () => {
  const workbook = new MemoryWorkbook([WRONG]);
  workbook.oldMarks = [{ sheetId: 'a', severity: 'error', code: 'permanent-total' }];
  workbook.lookFailures = ['cell-being-edited', 'unknown'];
  const { session } = sessionOn(workbook);
  await session.start();
  expect(session.state().foundMarks).toBe(0);
  await jest.advanceTimersByTimeAsync(3000);
  expect(session.state().foundMarks).toBe(1);
});

describe('a marking that fails', () => {
  test('is a state of its own: the result is as fresh as before, and the marks follow the editing', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    const { session, codes } = sessionOn(workbook);
    workbook.markFailures = ['cell-being-edited', 'cell-being-edited'];
    await session.check('workbook');
    expect(codes()).toEqual(['permanent-total']);
    expect(session.state()).toMatchObject({
      trouble: null,
      markTrouble: 'cell-being-edited',
      activity: null,
    });
    await jest.advanceTimersByTimeAsync(3000);
    expect(workbook.marks).toHaveLength(1);
    expect(session.state()).toMatchObject({ markTrouble: null, marks: { marked: 1 } });
  });

  test('for good is told, and not tried on and on', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    const { session } = sessionOn(workbook);
    workbook.markFailures = ['access-denied'];
    await session.check('workbook');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(session.state()).toMatchObject({ trouble: null, markTrouble: 'access-denied' });
    expect(workbook.markings).toBe(1);
  });
});

describe('checks that were asked for', () => {
  test('do not pile up: only the last of those that wait is made', async () => {
    const workbook = new MemoryWorkbook([WRONG, RIGHT]);
    const { session } = sessionOn(workbook);
    workbook.gate = new Promise((resolve) => setTimeout(resolve, 1000));
    const checks = Array.from({ length: 5 }, () => session.check('workbook'));
    await jest.advanceTimersByTimeAsync(3000);
    await Promise.all(checks);
    expect(workbook.reads.length).toBeLessThanOrEqual(2);
    expect(session.state().result).not.toBeNull();
  });

  test('can be cancelled while they wait for their turn', async () => {
    const workbook = new MemoryWorkbook([WRONG]);
    const { session } = sessionOn(workbook);
    workbook.markFailures = [];
    const clearing = session.clearMarks();
    const check = session.check('workbook');
    session.cancel();
    await Promise.all([clearing, check]);
    expect(workbook.reads).toEqual([]);
    expect(session.state()).toMatchObject({ result: null, activity: null });
  });
});

test('a fix can be taken back also after something else was told', async () => {
  const workbook = new MemoryWorkbook([WRONG, proposalSheet('h', { total: 1, visible: false })]);
  const { session, findings } = sessionOn(workbook);
  await session.check('workbook');
  const finding = findings().find(({ at }) => at.sheetId === 'a');
  const fix = finding === undefined ? null : await session.proposeFix(finding);
  if (fix === null) throw new Error('no fix');
  await session.applyFix(fix);
  await session.goTo({ sheetId: 'h', row: 0, column: 0 });
  await session.check('workbook');
  const { lastFix } = session.state();
  if (lastFix === null) throw new Error('the way back is gone');
  await session.write(lastFix.undo, 'undo');
  expect(workbook.stateOf(TOTAL)?.value).toBe(-1750);
  expect(session.state().lastFix).toBeNull();
});

test('a hidden cell is not gone to, and that is said', async () => {
  const workbook = new MemoryWorkbook([proposalSheet('a', { total: 1, visible: false })]);
  const { session } = sessionOn(workbook);
  await session.goTo(TOTAL, true);
  expect(session.state().notice).toBeNull();
  await session.goTo(TOTAL);
  expect(session.state().notice).toEqual({ kind: 'hidden-cell', cell: TOTAL });
});
