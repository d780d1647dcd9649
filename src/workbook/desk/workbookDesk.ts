import type { CountsAs, RowAllocation, Share, SharePeriod } from '../../domain/allocation';
import type { CellRef } from '../../domain/cell';
import type { KeyTarget } from '../../domain/distributionKey';
import type { Language } from '../../findings/language';
import type { CheckSession } from '../session/checkSession';
import { someSheets, type OpenWorkbook } from '../session/openWorkbook';
import { SheetCache } from '../session/sheetCache';
import type { SessionResult } from '../session/sessionState';
import { Store } from '../session/store';
import type { DistributionRequest } from '../distribution/planDistribution';
import { contentsOf } from '../distribution/workbookContents';
import { convertShare } from './convertShare';
import { DeskBook, type DeskEntry } from './deskBook';
import { UNREAD_DESK, type DeskNotice, type DeskState, type DraftRow } from './deskState';
import type { DeskSheetKind, DistributionDesk } from './distributionDesk';
import { isUntouched, NO_EDITS, withTarget, withoutRow, withRow, type DraftEdits } from './draftEdits';
import { deskDraft } from './deskDraft';
import { deskList } from './deskList';
import { deskSheetOf } from './deskSheetOf';
import { noticeOfOutcome, planWriting, type DeskWriting, type PlannedWriting } from './deskWriting';
import * as rowChanges from './rowChanges';

/** How long the sheets must be quiet before an edit is followed. */
const QUIET_MS = 600;

/** The desk on the workbook of a session, whose readings it shares where they cover the whole workbook. */
export class WorkbookDesk implements DistributionDesk {
  readonly #session: CheckSession;
  readonly #language: () => Language;
  readonly #store = new Store<DeskState>(UNREAD_DESK);
  readonly #cache = new SheetCache();
  readonly #edits = new Map<string, DraftEdits>();
  readonly #changed = new Set<string>();
  #book: DeskBook | null = null;
  #chosen: string | null = null;
  #unfinished: DeskWriting | null = null;
  #seen: SessionResult | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  readonly state = this.#store.get;
  readonly subscribe = this.#store.subscribe;

  constructor(session: CheckSession, language: () => Language) {
    this.#session = session;
    this.#language = language;
    session.subscribe(() => this.#follow());
  }

  async refresh(): Promise<void> {
    if (this.#session.state().result?.scope !== 'workbook')
      await this.#reading((workbook) => this.#readAll(workbook));
    else this.#follow();
  }

  /** Sheets were edited. Where a check of the whole workbook follows them, its result is waited for. */
  sheetsChanged(sheetIds: Iterable<string>): void {
    if (this.#book === null || this.#session.state().result?.scope === 'workbook') return;
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
    const inFront: string[] = [];
    await this.#reading(async (workbook) => {
      await this.#readAll(workbook);
      const id = await workbook.sheetInFront();
      if (id !== null) inFront.push(id);
    });
    const [proposal = null] = inFront.map((id) => this.#book?.proposalOn(id) ?? null);
    if (proposal !== null) this.choose(proposal);
    return proposal !== null;
  }

  setCounts(row: string, counts: CountsAs): void {
    this.#editRow(row, (allocation) => ({ ...allocation, counts }));
  }

  setPeriods(row: string, periods: readonly SharePeriod[]): void {
    this.#editRow(row, (allocation) => rowChanges.decided(allocation, periods));
  }

  giveAll(committeeId: string): void {
    const missing = this.state().draft?.missing ?? [];
    this.#editRows(missing, (allocation) => rowChanges.givenTo(allocation, committeeId));
  }

  setShare(row: string, index: number, share: Share): void {
    const found = this.#row(row);
    if (found !== null) this.setPeriods(row, rowChanges.periodsWithShare(found, index, share));
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
    const found = this.#row(row);
    const periods = found === null ? null : rowChanges.periodsWithYear(found, fromYear);
    if (periods !== null) this.setPeriods(row, periods);
  }

  removePeriod(row: string, index: number): void {
    const found = this.#row(row);
    if (found !== null) this.setPeriods(row, rowChanges.periodsWithout(found, index));
  }

  confirm(row: string): void {
    if (this.#row(row)?.status.kind !== 'guess') return;
    this.#editRow(row, rowChanges.confirmed);
  }

  confirmAll(): void {
    this.#editRows(this.state().draft?.guesses ?? [], rowChanges.confirmed);
  }

  resetRow(row: string): void {
    this.#edit((edits) => withoutRow(edits, row));
  }

  moveRow(gone: string, to: string | null): void {
    const from = this.#row(gone);
    const target = to === null ? null : this.#row(to);
    if (from?.at !== null || (to !== null && target === null)) return;
    this.#edit((edits) => {
      const without = withRow(edits, gone, null);
      return target === null ? without : withRow(without, target.key, rowChanges.takenOver(target, from));
    });
  }

  setShowZero(on: boolean): void {
    this.#edit((edits) => ({ ...edits, showZero: on }));
  }

  setKeyTarget(key: string, entry: string, target: KeyTarget): void {
    const found = this.state().draft?.keys.find(({ name }) => name === key);
    if (found !== undefined) this.#edit((edits) => withTarget(edits, found, entry, target));
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
    await this.#writing(async (workbook) => {
      await this.#readAll(workbook);
      return this.#put(workbook, unfinished);
    });
  }

  dismissNotice(): void {
    this.#store.update({ notice: null });
  }

  async goTo(cell: CellRef): Promise<void> {
    const name = this.#book?.contents.sheets.find(({ id }) => id === cell.sheetId)?.name ?? '';
    try {
      await this.#session.lend(null, async (workbook) => {
        if (!(await workbook.goTo(cell))) this.#tell({ kind: 'hidden-sheet', sheet: name });
      });
    } catch (error) {
      this.#tell({ kind: 'failed', failure: this.#session.failureOf(error) });
    }
  }

  async showSheet(kind: DeskSheetKind): Promise<void> {
    const sheet = this.#book === null ? null : deskSheetOf(this.#book, this.#entry(), kind);
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
    this.#editRows([key], change);
  }

  #editRows(keys: readonly string[], change: (allocation: RowAllocation) => RowAllocation): void {
    const found = keys.flatMap((key) => this.#row(key) ?? []);
    if (found.length === 0) return;
    this.#edit((edits) =>
      found.reduce(
        (changed, row) => withRow(changed, row.key, change(rowChanges.allocationOfRow(row))),
        edits,
      ),
    );
  }

  /** Takes what a check of the whole workbook has read. */
  #follow(): void {
    const { result } = this.#session.state();
    if (result?.scope !== 'workbook' || result === this.#seen) return;
    this.#seen = result;
    this.#changed.clear();
    const { reading } = result.checked;
    this.#take(new DeskBook(contentsOf(reading.file, result.sheets, reading)));
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
    const proposals = deskList(book, (name) => this.#edits.has(name));
    const isKnown = proposals.some(({ name }) => name === this.#chosen);
    // Edits of a proposal that cannot be read just now wait until it can.
    if (!isKnown && !this.#edits.has(this.#chosen ?? '')) this.#chosen = proposals[0]?.name ?? null;
    const entry = this.#entry();
    this.#store.update({
      proposals,
      committees: book.contents.committees.filter(({ hasCommittee }) => hasCommittee),
      draft:
        entry === null ? null : deskDraft(book, entry, this.#editsOf(entry.target.name), this.#language()),
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

  async #readAll(workbook: OpenWorkbook): Promise<void> {
    const reading = await workbook.read({ kind: 'all' }, new AbortController().signal);
    this.#cache.replace(reading);
    this.#changed.clear();
    this.#take(new DeskBook(contentsOf(reading.workbookName, this.#cache.sheets)));
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

  #planned(name: string, how: Pick<DistributionRequest, 'overwrite' | 'draft'>): PlannedWriting {
    const book = this.#book;
    const entry = book?.entry(name) ?? null;
    if (book === null || entry === null) return { kind: 'told', notice: { kind: 'gone', proposal: name } };
    return planWriting(book, entry, this.#editsOf(name), how, this.#language());
  }

  /** Answers the sheets that are not as they were. */
  async #put(workbook: OpenWorkbook, writing: DeskWriting): Promise<readonly string[]> {
    const outcome = await workbook.putSheets(writing.sheets);
    this.#unfinished = outcome.kind === 'partial' || outcome.kind === 'unknown' ? writing : null;
    this.#tell(noticeOfOutcome(outcome, writing, (cause) => this.#session.failureOf(cause)));
    if (outcome.kind !== 'written') return writing.sheets.flatMap(({ replacing }) => replacing ?? []);
    for (const { id } of outcome.sheets) this.#changed.add(id);
    await this.#readBack(workbook, writing);
    return outcome.sheets.map(({ id }) => id);
  }

  /** What is written stands on the sheets now; until they are read, and for what was edited meanwhile, the edits stay. */
  async #readBack(workbook: OpenWorkbook, { proposal, edits }: DeskWriting): Promise<void> {
    const isSettled = this.#editsOf(proposal) === edits;
    if (isSettled) this.#edits.delete(proposal);
    try {
      await this.#readChanged(workbook);
    } catch (error) {
      if (isSettled && !isUntouched(edits)) this.#edits.set(proposal, edits);
      this.#store.update({ trouble: this.#session.failureOf(error) });
    }
  }
}
