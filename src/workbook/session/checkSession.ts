import type { CellRef } from '../../domain/cell';
import type { Finding } from '../../findings/finding';
import type { Texts } from '../../findings/texts';
import { textsOf } from '../../findings/textsOf';
import type { CheckedWorkbook } from '../checkedWorkbook';
import type { Fix } from '../fixes/fix';
import type { PlannedFix } from '../fixes/plannedFix';
import type { CellWrite } from '../valueWriter';
import type { ChangedBy, MarksFollow } from './changedBy';
import { checkedPart } from './checkedPart';
import { FixMaker } from './fixMaker';
import { FixRecord } from './fixRecord';
import { isPassing } from './isPassing';
import { loadEngine } from './loadEngine';
import { MarkKeeper } from './markKeeper';
import { noticeAfterCheck } from './noticeAfterCheck';
import type { WriteIntent } from './noticeOfWrite';
import { someSheets, type HostFailure, type OpenWorkbook, type SheetChoice } from './openWorkbook';
import { readWhenFree } from './readWhenFree';
import { ReportKeeper } from './reportKeeper';
import type { SafeFixProposal } from './safeFixProposal';
import type { SessionCore } from './sessionCore';
import { SheetCache } from './sheetCache';
import { initialState, type Activity, type CheckScope, type SessionState } from './sessionState';
import type { SessionOptions } from './sessionOptions';
import { Store } from './store';
import { failureOf, troubleOf } from './troubleOf';

/** How long the sheets must be quiet before an edit is followed by a check; also the first pause after a look for marks that failed. */
const QUIET_MS = 600;

/** After a check that followed an edit has failed: the first pause, and the longest. */
const RETRY_MS = 5000;
const LONGEST_RETRY_MS = 60_000;

/**
 * One workbook under control: checks it, follows its edits, marks, fixes. Pane and ribbon commands share it. One
 * step at a time; a check that the user asks for takes the place of the one that runs.
 */
export class CheckSession {
  readonly #workbook: OpenWorkbook;
  readonly #options: SessionOptions;
  readonly #store: Store<SessionState>;
  readonly #cache = new SheetCache();
  readonly #changed = new Set<string>();
  readonly #marks: MarkKeeper;
  readonly #fixer: FixMaker;
  readonly #report: ReportKeeper;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #retryMs = RETRY_MS;
  #running: AbortController | null = null;
  /** The check that was asked for last, as long as it runs or waits for its turn. */
  #asked: AbortController | null = null;
  /** The user has edited since the last check. */
  #isEdited = false;
  #queue: Promise<void> = Promise.resolve();

  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;

  constructor(workbook: OpenWorkbook, options: SessionOptions) {
    this.#workbook = workbook;
    this.#options = options;
    this.#store = new Store(initialState(options.marking));
    this.state = this.#store.get;
    this.subscribe = this.#store.subscribe;
    this.#marks = new MarkKeeper(workbook, this.#store, (work) => this.#inTurn(work));
    const core = this.#core();
    this.#fixer = new FixMaker(core);
    this.#report = new ReportKeeper(core);
  }

  #core(): SessionCore {
    return {
      workbook: this.#workbook,
      store: this.#store,
      cache: this.#cache,
      changed: this.#changed,
      fixes: new FixRecord(),
      texts: () => this.#texts(),
      act: (activity, work) => this.#inTurn(() => this.#acting(activity, work)),
      fail: (error) => this.#fail(error),
      again: (sheetIds) => this.#again(sheetIds),
    };
  }

  /** Looks for marks of an earlier session, so that they can be cleared without a check. */
  async start(): Promise<void> {
    // Loaded while nobody waits for it; where that fails, the first check tries again and tells.
    loadEngine().catch(() => undefined);
    await this.#lookForMarks(QUIET_MS);
  }

  /** Nothing was asked for, so a failure is not told: it is tried again until it succeeds or a check has looked. */
  async #lookForMarks(pauseMs: number): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#store.get().result !== null) return;
      try {
        const marks = await this.#workbook.readMarks();
        this.#store.update({ foundMarks: marks.length });
      } catch {
        setTimeout(() => void this.#lookForMarks(Math.min(2 * pauseMs, LONGEST_RETRY_MS)), pauseMs);
      }
    });
  }

  /** Checks the workbook, or the sheet in front. It takes the place of a check that runs or waits. */
  async check(scope: CheckScope): Promise<void> {
    this.cancel();
    const asked = new AbortController();
    this.#asked = asked;
    const choice: SheetChoice = scope === 'workbook' ? { kind: 'all' } : { kind: 'active' };
    await this.#inTurn(async () => {
      if (!asked.signal.aborted) await this.#run(choice, scope, 'at-once', asked, false);
    });
    if (this.#asked === asked) this.#asked = null;
  }

  /** Stops the check that runs or waits; what was known before stays. */
  cancel(): void {
    this.#asked?.abort();
    this.#running?.abort();
  }

  /**
   * Sheets were edited or recalculated. Once they are quiet, what was checked is checked again; so are those that
   * change while a check runs, which may have read them before.
   */
  sheetsChanged(sheetIds: Iterable<string>, by: ChangedBy = 'user'): void {
    if (this.#store.get().result === null && this.#asked === null && this.#running === null) return;
    for (const id of sheetIds) this.#changed.add(id);
    if (this.#changed.size === 0) return;
    if (by === 'user') {
      this.#isEdited = true;
      this.#marks.postpone();
    }
    this.#followLater(QUIET_MS);
  }

  /** Tells whether edits are followed. */
  setFollowing(isFollowing: boolean): void {
    if (this.#store.get().isFollowing !== isFollowing) this.#store.update({ isFollowing });
  }

  async setMarking(on: boolean): Promise<void> {
    this.#options.rememberMarking(on);
    this.#store.update({ marking: on });
    this.#marks.welcome();
    await this.#inTurn(async () => {
      const { result } = this.#store.get();
      if (result === null && on) return;
      await this.#acting({ kind: on ? 'writing' : 'clearing' }, () => this.#marks.write());
    });
  }

  async clearMarks(): Promise<void> {
    await this.#inTurn(() => this.#acting({ kind: 'clearing' }, () => this.#marks.clear()));
  }

  /** Selects a cell; a hidden one cannot be shown, and that is said. */
  async goTo(cell: CellRef, quietly = false): Promise<void> {
    try {
      const shown = await this.#workbook.goTo(cell);
      if (!shown && !quietly) this.#store.update({ notice: { kind: 'hidden-cell', cell } });
    } catch (error) {
      if (!quietly) this.#fail(error);
    }
  }

  /** What a fix would write, read from the sheet just now. Null: there is nothing to write, or the cell is gone. */
  proposeFix(finding: Finding): Promise<Fix | null> {
    return this.#fixer.propose(finding);
  }

  async applyFix(fix: Fix): Promise<void> {
    await this.#fixer.write(fix.writes, 'fix');
  }

  /** Everything that may be fixed in one go, read from the sheets just now. Null: it cannot be told, and why is said. */
  proposeSafeFixes(): Promise<SafeFixProposal | null> {
    return this.#fixer.proposeSafe();
  }

  /** Makes fixes in one go: all of them are written or none. */
  async applySafeFixes(fixes: readonly PlannedFix[]): Promise<void> {
    await this.#fixer.makeSafe(fixes);
  }

  /** Writes what an earlier attempt left undone, or brings back what a fix replaced. */
  async write(writes: readonly CellWrite[], intent: WriteIntent): Promise<void> {
    await this.#fixer.write(writes, intent);
  }

  /** Writes on the report sheet why a finding is accepted; the first reason makes the report. */
  async accept(finding: Finding, reason: string): Promise<void> {
    await this.#report.accept(finding, reason);
  }

  /** Takes a reason off the report sheet: the finding is open again. */
  async withdraw(finding: Finding): Promise<void> {
    await this.#report.withdraw(finding);
  }

  /** Makes the report or renews it, and shows it. */
  async writeReport(): Promise<void> {
    if (await this.#report.write()) await this.showReport();
  }

  async showReport(): Promise<void> {
    const sheetId = this.#report.sheetId();
    if (sheetId !== null) await this.goTo({ sheetId, row: 0, column: 0 }, true);
  }

  /**
   * Lends the workbook to another part of the add-in, between the session's own steps.
   *
   * @throws what the host gives; see {@link failureOf}
   */
  async lend(activity: Activity | null, work: (workbook: OpenWorkbook) => Promise<unknown>): Promise<void> {
    await this.#inTurn(async () => {
      if (activity !== null) this.#store.update({ activity });
      try {
        await work(this.#workbook);
      } finally {
        if (activity !== null) this.#store.update({ activity: null });
      }
    });
  }

  failureOf(error: unknown): HostFailure {
    return failureOf(this.#workbook, error);
  }

  dismissNotice(): void {
    const { notice, lastFix } = this.#store.get();
    this.#store.update({ notice: null, lastFix: notice?.kind === 'fixed' ? null : lastFix });
  }

  /** The check again after a step of our own, with the sheets concerned read anew. */
  async #again(sheetIds: readonly string[]): Promise<void> {
    if (this.#store.get().result === null) return;
    for (const id of sheetIds) this.#changed.add(id);
    await this.#recheck();
  }

  async #recheck(): Promise<void> {
    await this.#inTurn(() => this.#checkChanged('at-once'));
  }

  #followLater(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#inTurn(() => this.#followChanges()), milliseconds);
  }

  async #followChanges(): Promise<void> {
    const { result } = this.#store.get();
    // Of a check of one sheet the other sheets are no concern.
    const isShown = (id: string): boolean => result?.scope === 'workbook' || this.#cache.has(id);
    for (const id of [...this.#changed]) if (result === null || !isShown(id)) this.#changed.delete(id);
    if (this.#changed.size > 0) await this.#checkChanged(this.#isEdited ? 'after-pause' : 'not');
  }

  async #checkChanged(marks: MarksFollow): Promise<void> {
    const { result } = this.#store.get();
    if (result === null) return;
    await this.#run(someSheets(this.#changed), result.scope, marks, new AbortController(), true);
  }

  /** Answers the changes that the coming check takes in. */
  #takeChanges(): ReadonlySet<string> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const taken = new Set(this.#changed);
    this.#changed.clear();
    return taken;
  }

  async #run(
    choice: SheetChoice,
    scope: CheckScope,
    marks: MarksFollow,
    abort: AbortController,
    live: boolean,
  ): Promise<void> {
    this.#running = abort;
    const taken = this.#takeChanges();
    if (!live) this.#store.update({ activity: { kind: 'checking', scope, progress: null }, notice: null });
    try {
      const checked = await this.#readAndCheck(choice, scope, live, abort.signal);
      const { list, sheets } = this.#cache;
      const result = { checked, scope, list, sheets, live };
      const notice = noticeAfterCheck(this.#store.get(), checked);
      this.#store.update({ result, trouble: null, foundMarks: 0, notice });
      this.#retryMs = RETRY_MS;
      if (!live) this.#marks.welcome();
      await this.#mark(marks);
    } catch (error) {
      for (const id of taken) this.#changed.add(id);
      if (abort.signal.aborted) return;
      const trouble = troubleOf(this.#workbook, error, scope);
      this.#store.update({ trouble });
      if (live && isPassing(trouble.failure)) this.#retryLater();
    } finally {
      this.#running = null;
      this.#store.update({ activity: null });
    }
  }

  async #mark(marks: MarksFollow): Promise<void> {
    switch (marks) {
      case 'at-once':
        this.#isEdited = false;
        return this.#marks.follow();
      case 'after-pause':
        this.#isEdited = false;
        this.#marks.followAfterPause();
        return;
      case 'not':
        return;
    }
  }

  #retryLater(): void {
    this.#followLater(this.#retryMs);
    this.#retryMs = Math.min(2 * this.#retryMs, LONGEST_RETRY_MS);
  }

  async #readAndCheck(
    choice: SheetChoice,
    scope: CheckScope,
    live: boolean,
    signal: AbortSignal,
  ): Promise<CheckedWorkbook> {
    const say = (activity: Activity): void => {
      if (!live) this.#store.update({ activity });
    };
    const reading = await readWhenFree(this.#workbook, choice, signal, (isWaiting) =>
      say(isWaiting ? { kind: 'waiting', scope } : { kind: 'checking', scope, progress: null }),
    );
    if (choice.kind === 'some') this.#cache.merge(reading);
    else this.#cache.replace(reading);
    // A sheet that came without being told of is read as well.
    const missing = scope === 'workbook' ? this.#cache.missing() : [];
    if (missing.length > 0) this.#cache.merge(await this.#workbook.read(someSheets(missing), signal));
    const { checkSnapshots } = await loadEngine();
    const checked = await checkSnapshots(this.#cache.name, this.#cache.sheets, signal, (progress) =>
      say({ kind: 'checking', scope, progress }),
    );
    return scope === 'workbook' ? checked : checkedPart(checked);
  }

  /** A step that the user asked for: its failure is told. */
  async #acting(activity: Activity, work: () => Promise<unknown>): Promise<void> {
    this.#store.update({ activity });
    try {
      await work();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#store.update({ activity: null });
    }
  }

  #fail(error: unknown): void {
    this.#store.update({ notice: { kind: 'failed', failure: this.failureOf(error) } });
  }

  #texts(): Texts {
    return textsOf(this.#options.language?.() ?? 'da');
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
