import type { CountsAs, RowAllocation, Share, SharePeriod } from '../../domain/allocation';
import type { CellRef } from '../../domain/cell';
import type { KeyTarget } from '../../domain/distributionKey';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import type { Language } from '../../findings/language';
import type { CheckSession } from '../session/checkSession';
import { someSheets, type OpenWorkbook } from '../session/openWorkbook';
import { SheetCache } from '../session/sheetCache';
import { Store } from '../session/store';
import { findOwnSheet } from '../distribution/ownSheetKind';
import { planDistribution, type DistributionRequest } from '../distribution/planDistribution';
import { contentsOf } from '../distribution/workbookContents';
import type { SheetsOutcome, SheetToPut } from '../sheetWriter';
import { convertShare } from './convertShare';
import { DeskBook, type DeskEntry } from './deskBook';
import type { DeskNotice, DeskSheet, DeskState, DraftRow } from './deskState';
import type { DeskSheetKind, DistributionDesk } from './distributionDesk';
import { isUntouched, NO_EDITS, withKey, withoutRow, withRow, type DraftEdits } from './draftEdits';
import { deskDraft, givenOf } from './deskDraft';
import { deskList } from './deskList';
import { noticeOfRefusal } from './noticeOfRefusal';

/** How long the sheets must be quiet before an edit is followed. */
const QUIET_MS = 600;

/** What the last writing left undone, as it was planned. */
interface Unfinished {
  readonly proposal: string;
  readonly sheets: readonly SheetToPut[];
  /** The name of the sheet of tables among them. */
  readonly tables: string | null;
}

/** The desk on the workbook of a session, whose readings it shares where they cover the whole workbook. */
export class WorkbookDesk implements DistributionDesk {
  readonly #session: CheckSession;
  readonly #language: () => Language;
  readonly #store = new Store<DeskState>({
    activity: null,
    proposals: [],
    draft: null,
    committees: [],
    notice: null,
    trouble: null,
    isRead: false,
  });
  readonly #cache = new SheetCache();
  readonly #edits = new Map<string, DraftEdits>();
  readonly #changed = new Set<string>();
  #book: DeskBook | null = null;
  #chosen: string | null = null;
  #unfinished: Unfinished | null = null;
  #seen: unknown = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  readonly state = this.#store.get;
  readonly subscribe = this.#store.subscribe;

  constructor(session: CheckSession, language: () => Language) {
    this.#session = session;
    this.#language = language;
    session.subscribe(() => this.#follow());
  }

  async refresh(): Promise<void> {
    const known = this.#session.wholeWorkbook();
    if (known !== null) {
      this.#follow();
      return;
    }
    await this.#reading((workbook) => this.#readAll(workbook));
  }

  /** Sheets were edited. Where a check of the whole workbook follows them, its result is waited for. */
  sheetsChanged(sheetIds: Iterable<string>): void {
    if (this.#book === null || this.#session.wholeWorkbook() !== null) return;
    for (const id of sheetIds) this.#changed.add(id);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#reading((workbook) => this.#readChanged(workbook)), QUIET_MS);
  }

  choose(proposal: string): void {
    this.#chosen = proposal;
    this.#store.update({ notice: null });
    this.#show();
  }

  /** Reads the workbook and chooses the proposal that the sheet in front is about, if it is about one. */
  async chooseActive(): Promise<boolean> {
    let active: string | null = null;
    await this.#reading(async (workbook) => {
      active = await this.#readAll(workbook);
    });
    const proposal = active === null ? null : (this.#book?.proposalOn(active) ?? null);
    if (proposal !== null) this.choose(proposal);
    return proposal !== null;
  }

  setCounts(row: string, counts: CountsAs): void {
    this.#editRow(row, (allocation) => ({ ...allocation, counts }));
  }

  setPeriods(row: string, periods: readonly SharePeriod[]): void {
    this.#editRow(row, (allocation) => ({ ...allocation, periods, status: { kind: 'confirmed' } }));
  }

  setShare(row: string, index: number, share: Share): void {
    const periods = this.#row(row)?.periods ?? [];
    this.setPeriods(
      row,
      periods.length === 0
        ? [{ fromYear: null, share }]
        : periods.map((period, each) => (each === index ? { ...period, share } : period)),
    );
  }

  setShareKind(row: string, index: number, kind: Share['kind']): void {
    const entry = this.#entry();
    const found = this.#row(row);
    if (entry === null || found === null) return;
    const share = found.periods[index]?.share ?? { kind: 'equal', posts: [] };
    const converted = convertShare(share, kind, {
      amounts: found.amounts,
      years: entry.economy.years,
      keys: this.state().draft?.keys ?? [],
    });
    if (converted !== null) this.setShare(row, index, converted);
  }

  addPeriod(row: string, fromYear: number): void {
    const periods = this.#row(row)?.periods ?? [];
    const before = periods.findLast((period) => period.fromYear === null || period.fromYear < fromYear);
    if (periods.some((period) => period.fromYear === fromYear)) return;
    const share: Share = before?.share ?? { kind: 'equal', posts: [] };
    this.setPeriods(row, [...periods, { fromYear, share }]);
  }

  removePeriod(row: string, index: number): void {
    const periods = this.#row(row)?.periods ?? [];
    this.setPeriods(
      row,
      periods.filter((_, each) => each !== index),
    );
  }

  confirm(row: string): void {
    if (this.#row(row)?.status.kind !== 'guess') return;
    this.#editRow(row, (allocation) => ({ ...allocation, status: { kind: 'confirmed' } }));
  }

  confirmAll(): void {
    for (const row of this.state().draft?.guesses ?? []) this.confirm(row);
  }

  resetRow(row: string): void {
    this.#edit((edits) => withoutRow(edits, row));
  }

  moveRow(gone: string, to: string | null): void {
    const from = this.#row(gone);
    const target = to === null ? null : this.#row(to);
    if (from?.at !== null || (to !== null && target === null)) return;
    if (to !== null) {
      this.#editRow(to, (allocation) => ({
        ...allocation,
        counts: from.counts,
        periods: from.periods,
        status: { kind: 'confirmed' },
      }));
    }
    this.#edit((edits) => withRow(edits, gone, null));
  }

  setShowZero(on: boolean): void {
    this.#edit((edits) => ({ ...edits, showZero: on }));
  }

  setKeyTarget(key: string, entry: string, target: KeyTarget): void {
    const found = this.state().draft?.keys.find(({ name }) => name === key);
    if (found === undefined) return;
    const entries = found.entries.map((each) => (each.label === entry ? { ...each, target } : each));
    this.#edit((edits) => withKey(edits, { ...found, entries }));
  }

  discard(): void {
    this.#edit(() => NO_EDITS);
  }

  async create({ overwrite }: { readonly overwrite: boolean } = { overwrite: false }): Promise<void> {
    await this.#plan({ overwrite, draft: false });
  }

  async saveDraft(): Promise<void> {
    await this.#plan({ overwrite: false, draft: true });
  }

  async tryAgain(): Promise<void> {
    const unfinished = this.#unfinished;
    if (unfinished === null) return;
    await this.#writing((workbook) => this.#put(workbook, unfinished));
  }

  dismissNotice(): void {
    this.#store.update({ notice: null });
  }

  async goTo(cell: CellRef): Promise<void> {
    const name = this.#book?.contents.sheets.find(({ id }) => id === cell.sheetId)?.name ?? '';
    await this.#reading(async (workbook) => {
      const shown = await workbook.goTo(cell);
      if (!shown) this.#tell({ kind: 'hidden-sheet', sheet: name });
    });
  }

  async showSheet(kind: DeskSheetKind): Promise<void> {
    const sheet = this.#sheetOf(kind);
    if (sheet !== null) await this.goTo({ sheetId: sheet.id, row: 0, column: 0 });
  }

  #tell(notice: DeskNotice | null): void {
    this.#store.update({ notice });
  }

  #entry(): DeskEntry | null {
    return this.#book?.entry(this.#chosen) ?? null;
  }

  #row(key: string): DraftRow | null {
    return this.state().draft?.rows.find((row) => row.key === key) ?? null;
  }

  #editsOf(proposal: string): DraftEdits {
    return this.#edits.get(proposal) ?? NO_EDITS;
  }

  /** What is wrong on the sheets has to be put right there first: what is read of them may be half of what they say. */
  #edit(change: (edits: DraftEdits) => DraftEdits): void {
    const draft = this.state().draft;
    if (draft === null || draft.sheetProblems.length > 0) return;
    const { name } = draft.proposal;
    const edits = change(this.#editsOf(name));
    if (isUntouched(edits)) this.#edits.delete(name);
    else this.#edits.set(name, edits);
    this.#show();
  }

  #editRow(key: string, change: (allocation: RowAllocation) => RowAllocation): void {
    const found = this.#row(key);
    if (found === null) return;
    const { row, counts, periods, status } = found;
    const allocation: RowAllocation = {
      row,
      counts,
      periods,
      status:
        status.kind === 'guess'
          ? { kind: 'suggested', evidence: status.guess.evidence, confidence: status.guess.confidence }
          : { kind: 'confirmed' },
    };
    this.#edit((edits) => withRow(edits, key, change(allocation)));
  }

  /** Takes what a check of the whole workbook has read. */
  #follow(): void {
    const known = this.#session.wholeWorkbook();
    if (known === null || known.reading === this.#seen) return;
    this.#seen = known.reading;
    this.#changed.clear();
    this.#take(new DeskBook(contentsOf(known.reading.file, known.sheets, known.reading)));
  }

  #take(book: DeskBook): void {
    this.#book = book;
    this.#store.update({ isRead: true, trouble: null });
    this.#show();
  }

  /** Works out anew what is shown. */
  #show(): void {
    const book = this.#book;
    if (book === null) return;
    const proposals = deskList(book, (name) => !isUntouched(this.#editsOf(name)));
    const [only] = proposals;
    if (
      !proposals.some(({ name }) => name === this.#chosen) &&
      this.#editsOf(this.#chosen ?? '') === NO_EDITS
    )
      this.#chosen = only?.name ?? null;
    const entry = this.#entry();
    const proposal = proposals.find(({ name }) => name === this.#chosen);
    this.#store.update({
      proposals,
      committees: book.contents.committees.filter(({ hasCommittee }) => hasCommittee),
      draft:
        entry === null || proposal === undefined
          ? null
          : deskDraft(book, entry, proposal, this.#editsOf(proposal.name), this.#language()),
    });
  }

  async #reading(work: (workbook: OpenWorkbook) => Promise<unknown>): Promise<void> {
    this.#store.update({ activity: 'reading' });
    try {
      await this.#session.lend(null, work);
    } catch (error) {
      this.#store.update({ trouble: this.#session.failureOf(error) });
    } finally {
      this.#store.update({ activity: null });
    }
  }

  /** Answers the sheet in front. */
  async #readAll(workbook: OpenWorkbook): Promise<string> {
    const reading = await workbook.read({ kind: 'all' }, new AbortController().signal);
    this.#cache.replace(reading);
    this.#changed.clear();
    this.#take(new DeskBook(contentsOf(reading.workbookName, this.#cache.sheets)));
    return reading.activeSheetId;
  }

  async #readChanged(workbook: OpenWorkbook): Promise<void> {
    const { signal } = new AbortController();
    const changed = [...this.#changed];
    this.#cache.merge(await workbook.read(someSheets(changed), signal));
    const missing = this.#cache.missing();
    if (missing.length > 0) this.#cache.merge(await workbook.read(someSheets(missing), signal));
    for (const id of changed) this.#changed.delete(id);
    this.#take(new DeskBook(contentsOf(this.#cache.name, this.#cache.sheets)));
  }

  async #writing(work: (workbook: OpenWorkbook) => Promise<readonly string[]>): Promise<void> {
    this.#store.update({ activity: 'writing', notice: null });
    let changed: readonly string[] = [];
    try {
      await this.#session.lend({ kind: 'writing' }, async (workbook) => {
        changed = await work(workbook);
      });
    } catch (error) {
      this.#tell({ kind: 'failed', failure: this.#session.failureOf(error) });
    } finally {
      this.#store.update({ activity: null });
    }
    this.#session.sheetsChanged(changed);
  }

  async #plan(how: Pick<DistributionRequest, 'overwrite' | 'draft'>): Promise<void> {
    const name = this.#chosen;
    if (name === null) return;
    await this.#writing(async (workbook) => {
      await this.#readAll(workbook);
      const planned = this.#planned(name, how);
      if (planned.kind === 'planned') return this.#put(workbook, planned.writing);
      this.#tell(planned.notice);
      return [];
    });
  }

  #planned(
    name: string,
    how: Pick<DistributionRequest, 'overwrite' | 'draft'>,
  ):
    | { readonly kind: 'planned'; readonly writing: Unfinished }
    | { readonly kind: 'told'; readonly notice: DeskNotice } {
    const book = this.#book;
    const draft = this.state().draft;
    const entry = book?.entry(name) ?? null;
    if (book === null || entry === null || draft === null) {
      return { kind: 'told', notice: { kind: 'gone', proposal: name } };
    }
    if (draft.sheetProblems.length > 0) {
      return { kind: 'told', notice: { kind: 'problems', problems: draft.sheetProblems } };
    }
    // Lines of rows that are gone would not be on the sheet any more.
    const gone = draft.rows.filter(({ at }) => at === null).flatMap(({ problems }) => problems);
    if (how.draft && gone.length > 0) return { kind: 'told', notice: { kind: 'problems', problems: gone } };
    const given = givenOf(book, entry, this.#editsOf(name));
    const result = planDistribution(book.contents, { ...how, proposal: name, given });
    if (result.kind === 'refused') {
      return { kind: 'told', notice: noticeOfRefusal(result.refusal, draft, book, this.#language()) };
    }
    const { sheets, tables } = result.plan;
    // Nothing asks Excel's workbook whether it is an untouched copy, so it carries no stamp.
    const all = tables === null ? sheets : [...sheets, tables.kvantum('')];
    if (all.length === 0) return { kind: 'told', notice: { kind: 'nothing-to-write', proposal: name } };
    return {
      kind: 'planned',
      writing: { proposal: name, sheets: all, tables: tables?.sheetName ?? null },
    };
  }

  /** Answers the sheets that are not as they were. */
  async #put(workbook: OpenWorkbook, writing: Unfinished): Promise<readonly string[]> {
    const outcome = await workbook.putSheets(writing.sheets);
    this.#unfinished = outcome.kind === 'partial' || outcome.kind === 'unknown' ? writing : null;
    this.#tell(this.#noticeOf(outcome, writing));
    if (outcome.kind !== 'written') return writing.sheets.flatMap(({ replacing }) => replacing ?? []);
    this.#edits.delete(writing.proposal);
    const before = new Set(this.#cache.sheets.map(({ id }) => id));
    for (const { id } of outcome.sheets) this.#changed.add(id);
    await this.#readChanged(workbook);
    return [
      ...outcome.sheets.map(({ id }) => id),
      ...this.#cache.sheets.flatMap(({ id }) => (before.has(id) ? [] : [id])),
    ];
  }

  #noticeOf(outcome: SheetsOutcome, { proposal, sheets, tables }: Unfinished): DeskNotice {
    switch (outcome.kind) {
      case 'written': {
        const table = outcome.sheets[sheets.findIndex(({ model }) => model.name === tables)] ?? null;
        const { isPageSetUp } = outcome;
        return { kind: 'written', proposal, tables: table, sheets: outcome.sheets, isPageSetUp };
      }
      case 'refused': {
        const isProtected = outcome.sheets.flatMap(({ name, reason }) =>
          reason === 'changed' ? [] : [{ sheet: name, reason }],
        );
        return isProtected.length > 0
          ? { kind: 'protected', sheets: isProtected }
          : { kind: 'failed', failure: 'gone' };
      }
      case 'untouched':
        return { kind: 'failed', failure: this.#session.failureOf(outcome.cause) };
      case 'partial': {
        const { cause, written, unwritten } = outcome;
        return { kind: 'partial', failure: this.#session.failureOf(cause), written, unwritten };
      }
      case 'unknown':
        return { kind: 'unknown-writing', sheets: sheets.map(({ model }) => model.name) };
    }
  }

  #sheetOf(kind: DeskSheetKind): DeskSheet | null {
    const book = this.#book;
    const entry = this.#entry();
    if (book === null) return null;
    const own = (...args: [Parameters<typeof findOwnSheet>[1], string?]): SheetSnapshot | null =>
      findOwnSheet(book.contents.ownSheets, ...args);
    switch (kind) {
      case 'allocation':
        return entry === null ? null : own('fordeling', entry.target.name);
      case 'keys':
        return own('fordelingsnøgler');
      case 'committees':
        return own('udvalgsliste');
      case 'tables':
        return entry?.tables?.sheet ?? null;
      case 'corrections':
        return own('kvantum-korrektioner');
      case 'prices':
        return own('pl-faktorer');
    }
  }
}
