import { amountOfWhole, numberOfAmount } from '../../../src/domain/amount';
import { tableSheetOf } from '../../../src/workbook/distribution/tableChecksum';
import type { DraftRow, PreviewTable } from '../../../src/workbook/desk/deskState';
import { deskOn, type OpenedDesk } from './deskOn';

const SUD = { committeeId: 'SUD', appropriation: '' };
const BIU = { committeeId: 'BIU', appropriation: '' };

/** TV03 as nobody has confirmed it yet. */
async function suggested(): Promise<OpenedDesk> {
  const opened = await deskOn('investeringsforslag-2025', ['Fordeling TV03']);
  opened.desk.choose('TV03');
  return opened;
}

async function confirmed(): Promise<OpenedDesk> {
  const opened = await deskOn('investeringsforslag-2025');
  opened.desk.choose('TV03');
  return opened;
}

function rowCalled({ draft }: OpenedDesk, label: string): DraftRow {
  const row = draft().rows.find((each) => each.row.label === label);
  if (row === undefined) throw new Error(`no row ${label}`);
  return row;
}

function tablesOf({ draft }: OpenedDesk): readonly PreviewTable[] {
  const { preview } = draft();
  if (preview.kind === 'problems') throw new Error(preview.problems.map(({ text }) => text).join('\n'));
  return preview.tables;
}

const controls = (opened: OpenedDesk): number[] =>
  tablesOf(opened).flatMap(({ control }) => control.map(numberOfAmount));

const isZero = (value: number): boolean => value === 0;

describe('what can be distributed', () => {
  test('is listed with what there is of it', async () => {
    const { desk } = await deskOn('investeringsforslag-2025');
    const { proposals, committees, isRead } = desk.state();
    expect(isRead).toBe(true);
    const withSheet = proposals.filter(({ allocationSheet }) => allocationSheet !== null);
    expect(withSheet.map(({ name }) => name)).toEqual(['TV03', 'TV04']);
    expect(committees.map(({ id }) => id)).toEqual([
      ...['ØU', 'KFU', 'BUU', 'SOU', 'SUD', 'TMU', 'BIU', 'KS', 'KIT', 'KEJD', 'BYK'],
    ]);
  });

  test('is nothing in a workbook without a Tabel 1', async () => {
    const { desk, workbook, session } = await deskOn('investeringsforslag-2025');
    workbook.sheets = [];
    await session.check('workbook');
    expect(desk.state()).toMatchObject({ proposals: [], draft: null });
  });
});

describe('a confirmed allocation', () => {
  test('shows its tables, which tie to the rows; a total that Tabel 1 prints otherwise is named', async () => {
    const opened = await confirmed();
    expect(opened.draft()).toMatchObject({ guesses: [], missing: [], isReady: true, showZero: false });
    expect(tablesOf(opened).map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'E']);
    expect(controls(opened).every(isZero)).toBe(true);
    const [net] = tablesOf(opened);
    expect(net?.rows.map(({ name, total }) => `${name} ${numberOfAmount(total)}`)).toEqual([
      'Socialudvalget -8800',
      'Beskæftigelses- og Integrationsudvalget -4400',
    ]);
  });

  test('is made into sheets, the tables read back as the proposal’s', async () => {
    const { desk, workbook, draft } = await confirmed();
    await desk.create();
    const { notice } = desk.state();
    expect(notice).toMatchObject({ kind: 'written', proposal: 'TV03', tables: { name: 'Tabel A–E TV03' } });
    expect(workbook.sheets.map(({ name }) => name).slice(-3)).toEqual([
      ...['Tabel A–E TV03', 'P-l', 'Kvantum-korrektioner'],
    ]);
    expect(draft().proposal.tableSheet?.name).toBe('Tabel A–E TV03');
    expect(workbook.selected).toBeNull();
    await desk.showSheet('tables');
    expect(workbook.selected?.sheetId).toBe(draft().proposal.tableSheet?.id);
  });

  test('made again, asks before it writes over what was changed by hand', async () => {
    const { desk, workbook, draft } = await confirmed();
    await desk.create();
    const id = draft().proposal.tableSheet?.id ?? '';
    workbook.type({ sheetId: id, row: 7, column: 3 }, -401);
    await desk.create();
    expect(desk.state().notice).toEqual({ kind: 'edited-by-hand', sheet: { id, name: 'Tabel A–E TV03' } });
    expect(workbook.stateOf({ sheetId: id, row: 7, column: 3 })?.value).toBe(-401);
    await desk.create({ overwrite: true });
    expect(desk.state().notice).toMatchObject({ kind: 'written' });
    expect(workbook.sheets.flatMap((sheet) => tableSheetOf(sheet) ?? [])).toMatchObject([{ edited: false }]);
  });
});

describe('a suggestion', () => {
  test('says what each guess was read from and how sure it is, and shows the tables it would give', async () => {
    const opened = await suggested();
    expect(opened.draft().guesses).toHaveLength(13);
    expect(opened.draft().isReady).toBe(false);
    expect(rowCalled(opened, 'Projektledelse BIF').status).toEqual({
      kind: 'guess',
      guess: { evidence: 'owner-phrase', confidence: 0.85, reason: 'Forvaltningen i teksten' },
    });
    expect(tablesOf(opened).length).toBe(4);
  });

  test('is not made into tables before it is confirmed, and says what is missing', async () => {
    const opened = await suggested();
    const { desk, draft, workbook } = opened;
    const before = workbook.sheets;
    await desk.create();
    expect(desk.state().notice).toEqual({ kind: 'unconfirmed', guesses: draft().guesses, missing: [] });
    expect(workbook.sheets).toEqual(before);
    desk.confirm(rowCalled(opened, 'Projektledelse BIF').key);
    expect(draft().guesses).toHaveLength(12);
    desk.confirmAll();
    expect(draft()).toMatchObject({ guesses: [], isReady: true, proposal: { isEdited: true } });
    await desk.create();
    expect(desk.state().notice).toMatchObject({ kind: 'written' });
    expect(draft()).toMatchObject({ guesses: [], proposal: { isEdited: false } });
  });

  test('can be written as a draft, its guesses marked', async () => {
    const opened = await suggested();
    const { desk, draft, workbook } = opened;
    const { key } = rowCalled(opened, 'Projektledelse BIF');
    desk.confirm(key);
    await desk.saveDraft();
    expect(desk.state().notice).toMatchObject({ kind: 'written', tables: null });
    expect(draft()).toMatchObject({
      proposal: { isEdited: false, allocationSheet: { name: 'Fordeling TV03' } },
    });
    expect(draft().guesses).toHaveLength(12);
    const sheet = workbook.sheets.find(({ name }) => name === 'Fordeling TV03');
    const statuses = sheet?.rows.flatMap(({ cells }) => cells.filter(({ value }) => value === 'Gæt'));
    expect(statuses).toHaveLength(12);
    await desk.saveDraft();
    expect(desk.state().notice).toEqual({ kind: 'nothing-to-write', proposal: 'TV03' });
  });
});

describe('an edit', () => {
  test('is the decision of the one who makes it, and shows at once', async () => {
    const opened = await suggested();
    const { desk } = opened;
    const { key } = rowCalled(opened, 'Projektledelse BIF');
    desk.setShare(key, 0, {
      kind: 'percent',
      parts: [
        { post: SUD, percent: amountOfWhole(40n) },
        { post: BIU, percent: amountOfWhole(50n) },
      ],
    });
    expect(rowCalled(opened, 'Projektledelse BIF')).toMatchObject({
      status: { kind: 'confirmed' },
      isEdited: true,
    });
    const [problem] = rowCalled(opened, 'Projektledelse BIF').problems;
    expect(problem?.text).toContain('90');
    expect(opened.draft().preview.kind).toBe('problems');
    desk.resetRow(key);
    expect(rowCalled(opened, 'Projektledelse BIF')).toMatchObject({
      status: { kind: 'guess' },
      isEdited: false,
    });
  });

  test('of how a row counts moves it from one table to another', async () => {
    const opened = await confirmed();
    const before = tablesOf(opened)
      .find(({ letter }) => letter === 'C')
      ?.total.map(numberOfAmount);
    const costs = opened.draft().rows.find(({ section, amounts }) => {
      const [first] = amounts.filter((cell) => cell.kind === 'amount');
      return section === 'permanent' && first !== undefined && numberOfAmount(first.value) > 0;
    });
    expect(costs?.countsChoices).toEqual(['by-sign', 'saving', 'running-cost']);
    opened.desk.setCounts(costs?.key ?? '', 'saving');
    expect(
      tablesOf(opened)
        .find(({ letter }) => letter === 'C')
        ?.total.map(numberOfAmount),
    ).not.toEqual(before);
    expect(controls(opened).every(isZero)).toBe(true);
  });

  test('outlives a check that follows an edit in the sheet, and what the sheet says elsewhere is taken in', async () => {
    const opened = await confirmed();
    const { desk, session, workbook, draft } = opened;
    await session.check('workbook');
    const edited = rowCalled(opened, 'Projektledelse BIF');
    desk.setShare(edited.key, 0, { kind: 'equal', posts: [SUD, BIU] });
    const [first] = draft().rows;
    const cell = first?.amounts.find(({ kind }) => kind === 'amount');
    if (cell === undefined) throw new Error('no amount');
    workbook.type(cell.at, -12345);
    session.sheetsChanged([cell.at.sheetId]);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(session.state().result?.live).toBe(true);
    expect(
      draft().rows[0]?.amounts.some(
        (each) => each.kind === 'amount' && numberOfAmount(each.value) === -12345,
      ),
    ).toBe(true);
    expect(rowCalled(opened, 'Projektledelse BIF')).toMatchObject({
      isEdited: true,
      periods: [{ fromYear: null, share: { kind: 'equal', posts: [SUD, BIU] } }],
    });
  });

  test('of a proposal is kept while another is chosen', async () => {
    const opened = await confirmed();
    const { desk, draft } = opened;
    desk.setShowZero(true);
    desk.choose('TV04');
    expect(draft().showZero).toBe(false);
    desk.choose('TV03');
    expect(draft().showZero).toBe(true);
    expect(tablesOf(opened)[0]?.rows).toHaveLength(11);
    desk.discard();
    expect(draft()).toMatchObject({ showZero: false, proposal: { isEdited: false } });
  });

  test('gives all rows that nobody has to one committee at once', async () => {
    const opened = await deskOn('investeringsforslag-2025');
    const { desk, draft } = opened;
    desk.choose('HA06');
    const { missing } = draft();
    expect(missing.length).toBeGreaterThan(1);
    let shown = 0;
    const stop = desk.subscribe(() => (shown += 1));
    desk.giveAll('SOU');
    stop();
    expect(shown).toBe(1);
    expect(draft().missing).toEqual([]);
    const given = draft().rows.filter(({ key }) => missing.includes(key));
    const share = { kind: 'equal', posts: [{ committeeId: 'SOU', appropriation: '' }] };
    expect(given.map(({ periods }) => periods)).toEqual(missing.map(() => [{ fromYear: null, share }]));
    expect(given.every(({ status }) => status.kind === 'confirmed')).toBe(true);
  });

  test('adds a period that begins late, and takes it away', async () => {
    const opened = await confirmed();
    const { key } = rowCalled(opened, 'Projektledelse BIF');
    opened.desk.addPeriod(key, 2026);
    opened.desk.addPeriod(key, 2026);
    expect(rowCalled(opened, 'Projektledelse BIF').periods.map(({ fromYear }) => fromYear)).toEqual([
      null,
      2026,
    ]);
    opened.desk.setShare(key, 1, { kind: 'equal', posts: [SUD] });
    expect(rowCalled(opened, 'Projektledelse BIF').periods.map(({ share }) => share)).toEqual([
      { kind: 'equal', posts: [BIU] },
      { kind: 'equal', posts: [SUD] },
    ]);
    opened.desk.removePeriod(key, 1);
    expect(rowCalled(opened, 'Projektledelse BIF').periods).toHaveLength(1);
  });

  test('that is not written is written with the tables', async () => {
    const opened = await confirmed();
    const { desk } = opened;
    const { key } = rowCalled(opened, 'Projektledelse BIF');
    desk.setShare(key, 0, { kind: 'equal', posts: [SUD] });
    await desk.create();
    expect(desk.state().notice).toMatchObject({ kind: 'written' });
    expect(rowCalled(opened, 'Projektledelse BIF')).toMatchObject({
      isEdited: false,
      periods: [{ share: { kind: 'equal', posts: [SUD] } }],
    });
    expect(
      tablesOf(opened)
        .find(({ letter }) => letter === 'E')
        ?.rows.map(({ committeeId }) => committeeId),
    ).toContain('SUD');
  });
});

describe('a row that Tabel 1 no longer has', () => {
  async function renamed(): Promise<OpenedDesk> {
    const opened = await confirmed();
    const { at } = rowCalled(opened, 'Projektledelse BIF');
    if (at === null) throw new Error('gone already');
    opened.workbook.type(at, 'Projektledelse og drift');
    await opened.desk.refresh();
    return opened;
  }

  test('stays in the draft, and its tables are not made', async () => {
    const opened = await renamed();
    const gone = rowCalled(opened, 'Projektledelse BIF');
    expect(gone).toMatchObject({ at: null, amounts: [] });
    expect(gone.problems[0]?.text).toContain('findes ikke');
    const fresh = rowCalled(opened, 'Projektledelse og drift');
    expect(fresh.status).toEqual({ kind: 'missing' });
    expect(opened.draft().missing).toEqual([fresh.key]);
    await opened.desk.create();
    expect(opened.desk.state().notice).toMatchObject({ kind: 'problems' });
    opened.desk.setShowZero(true);
    await opened.desk.saveDraft();
    expect(opened.desk.state().notice).toMatchObject({ kind: 'problems' });
  });

  test('gives its allocation to the row that it became', async () => {
    const opened = await renamed();
    opened.desk.moveRow(
      rowCalled(opened, 'Projektledelse BIF').key,
      rowCalled(opened, 'Projektledelse og drift').key,
    );
    expect(opened.draft().rows.filter(({ at }) => at === null)).toEqual([]);
    expect(rowCalled(opened, 'Projektledelse og drift')).toMatchObject({
      status: { kind: 'confirmed' },
      periods: [{ share: { kind: 'equal', posts: [BIU] } }],
    });
    await opened.desk.create();
    expect(opened.desk.state().notice).toMatchObject({ kind: 'written' });
  });

  test('is let go, and the controls show what nobody has', async () => {
    const opened = await renamed();
    opened.desk.moveRow(rowCalled(opened, 'Projektledelse BIF').key, null);
    expect(controls(opened).some((each) => each !== 0)).toBe(true);
    expect(opened.draft()).toMatchObject({ isReady: false, preview: { kind: 'tables' } });
  });
});

describe('keys', () => {
  test('an entry is left out with a reason, and what it would have had is shown', async () => {
    const opened = await deskOn('tvaergaaende-forslag-2025');
    opened.desk.choose('F1');
    const [key] = opened.draft().keys;
    if (key === undefined) throw new Error('no key');
    const left = tablesOf(opened)[0]?.leftOut.map(({ entry }) => entry);
    expect(left).toEqual(['Borgerrådgiveren', 'Intern Revision']);
    opened.desk.setKeyTarget(key.name, 'Intern Revision', {
      kind: 'post',
      post: { committeeId: 'ØU', appropriation: '' },
    });
    expect(tablesOf(opened)[0]?.leftOut.map(({ entry }) => entry)).toEqual(['Borgerrådgiveren']);
    expect(controls(opened).every(isZero)).toBe(true);
    await opened.desk.create();
    expect(opened.desk.state().notice).toMatchObject({ kind: 'written' });
    const entry = opened.draft().keys[0]?.entries.find(({ label }) => label === 'Intern Revision');
    expect(entry?.target).toEqual({ kind: 'post', post: { committeeId: 'ØU', appropriation: '' } });
  });
});

describe('what stands in the way', () => {
  test('a problem on the sheet is named with its cell, and nothing is edited or written until it is put right', async () => {
    const opened = await confirmed();
    const { desk, workbook, draft } = opened;
    const sheet = workbook.sheets.find(({ name }) => name === 'Fordeling TV03');
    const row = sheet?.rows.find(({ cells }) => cells.some(({ value }) => value === 'ligeligt'));
    const cell = row?.cells.find(({ value }) => value === 'ligeligt');
    const at = { sheetId: sheet?.id ?? '', row: row?.row ?? 0, column: cell?.column ?? 0 };
    workbook.type(at, 'halvt');
    await desk.refresh();
    expect(draft().sheetProblems).toMatchObject([{ cell: at }]);
    desk.setShowZero(true);
    expect(draft().showZero).toBe(false);
    await desk.create();
    expect(desk.state().notice).toMatchObject({ kind: 'problems', problems: [{ cell: at }] });
    await desk.goTo(at);
    expect(workbook.selected).toEqual(at);
  });

  test('protection', async () => {
    const { desk, workbook } = await confirmed();
    workbook.sheetRefusal = 'structure-protected';
    await desk.create();
    expect(desk.state().notice).toMatchObject({
      kind: 'protected',
      sheets: [{ sheet: 'Tabel A–E TV03', reason: 'structure-protected' }, {}, {}],
    });
  });

  test('a host that fails midway: what stands is listed, the draft is kept, and trying again completes it', async () => {
    const opened = await suggested();
    const { desk, workbook, draft } = opened;
    desk.confirmAll();
    workbook.setOutcomes = [
      { kind: 'partial', cause: new Error(), written: ['Fordeling TV03'], unwritten: ['Tabel A–E TV03'] },
    ];
    await desk.create();
    expect(desk.state().notice).toEqual({
      kind: 'partial',
      failure: 'unknown',
      written: ['Fordeling TV03'],
      unwritten: ['Tabel A–E TV03'],
    });
    expect(draft().proposal.isEdited).toBe(true);
    await desk.tryAgain();
    expect(desk.state().notice).toMatchObject({ kind: 'written' });
    expect(draft().proposal.isEdited).toBe(false);
  });

  test('a workbook that cannot be read', async () => {
    const { desk, workbook } = await confirmed();
    workbook.failures = ['offline'];
    await desk.create();
    expect(desk.state()).toMatchObject({ notice: { kind: 'failed', failure: 'offline' }, activity: null });
    workbook.failures = ['offline'];
    await desk.refresh();
    expect(desk.state()).toMatchObject({ trouble: 'offline', isRead: true });
  });

  test('a proposal that is gone', async () => {
    const { desk, workbook } = await confirmed();
    workbook.sheets = workbook.sheets.filter(({ name }) => !name.includes('TV03'));
    await desk.create();
    expect(desk.state().notice).toEqual({ kind: 'gone', proposal: 'TV03' });
  });
});
