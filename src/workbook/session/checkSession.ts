import type { CellRef } from '../../domain/cell';
import type { Finding } from '../../findings/finding';
import type { Language } from '../../findings/language';
import type { Texts } from '../../findings/texts';
import { textsOf } from '../../findings/textsOf';
import type { CheckedWorkbook } from '../checkedWorkbook';
import { acceptFinding } from '../acceptFinding';
import { localDay } from '../localDay';
import { isReportSheet } from '../report/reportSheet';
import type { CellWrite } from '../valueWriter';
import { UnusableWorkbook } from '../workbookPort';
import { checkSnapshots } from './checkSnapshots';
import { checkedPart } from './checkedPart';
import { cellsOf, suggestionsFor, writesFor, type Fix } from './fix';
import { MarkKeeper } from './markKeeper';
import { noticeOfWrite, type WriteIntent } from './noticeOfWrite';
import {
  someSheets,
  type HostFailure,
  type OpenReading,
  type OpenWorkbook,
  type SheetChoice,
} from './openWorkbook';
import { pause } from './pause';
import { reportOf } from './reportOf';
import { SheetCache } from './sheetCache';
import {
  initialState,
  type Activity,
  type CheckScope,
  type LastFix,
  type Notice,
  type SessionState,
  type Trouble,
} from './sessionState';
import { Store } from './store';
import { sheetsBeside, wholeWorkbook } from './wholeWorkbook';

export interface SessionOptions {
  /** Whether to mark, as remembered from earlier sessions. */
  readonly marking: boolean;
  readonly rememberMarking: (on: boolean) => void;
  /** The language of the report; Danish if nothing else is said. Asked for when it is written. */
  readonly language?: () => Language;
}

/** How long the sheets must be quiet before an edit is followed by a check. */
const QUIET_MS = 600;

/** After a check that followed an edit has failed: the first pause, and the longest. */
const RETRY_MS = 5000;
const LONGEST_RETRY_MS = 60_000;

/** How often it is tried whether a cell is still being edited. */
const EDITING_MS = 800;

/** Who changed sheets. Calculation and co-authors: another's client, or the edit behind it, sees to the marks. */
export type ChangedBy = 'user' | 'other';

/** When the marks follow a result: at once after a step that was asked for, else after a pause or not at all. */
type MarksFollow = 'at-once' | 'after-pause' | 'not';

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
  }

  /** Looks for marks of an earlier session, so that they can be cleared without a check. */
  async start(): Promise<void> {
    await this.#lookForMarks(EDITING_MS);
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
  async proposeFix(finding: Finding): Promise<Fix | null> {
    const suggestions = suggestionsFor(finding);
    if (suggestions.length === 0) return null;
    try {
      const writes = writesFor(suggestions, await this.#workbook.readCells(cellsOf(suggestions)));
      if (writes === null) this.#store.update({ notice: { kind: 'failed', failure: 'gone' } });
      return writes === null ? null : { finding, writes };
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  async applyFix(fix: Fix): Promise<void> {
    await this.#write(fix.writes, 'fix');
  }

  /** Writes what an earlier attempt left undone, or brings back what a fix replaced. */
  async write(writes: readonly CellWrite[], intent: WriteIntent): Promise<void> {
    await this.#write(writes, intent);
  }

  /** Writes on the report sheet why a finding is accepted; the first reason makes the report. */
  async accept(finding: Finding, reason: string): Promise<void> {
    this.#changed.add(finding.at.sheetId);
    await this.#writeOnReport(
      (checked) => {
        const { reportSheet } = this.#texts();
        const date = { value: reportSheet.dateOf(localDay()), numberFormat: null };
        const accepted = acceptFinding(checked, finding, { reason: reason.trim(), author: null, date });
        if (accepted === null) {
          this.#store.update({
            notice: { kind: 'refused', cells: [{ cell: finding.at, reason: 'changed' }] },
          });
        }
        return accepted;
      },
      { kind: 'accepted' },
    );
  }

  /** Makes the report or renews it, and shows it. */
  async writeReport(): Promise<void> {
    if (!(await this.#writeOnReport((checked) => checked, { kind: 'report-written' }))) return;
    const report = this.#cache.sheets.find(isReportSheet);
    if (report !== undefined) await this.goTo({ sheetId: report.id, row: 0, column: 0 }, true);
  }

  dismissNotice(): void {
    const { notice, lastFix } = this.#store.get();
    this.#store.update({ notice: null, lastFix: notice?.kind === 'fixed' ? null : lastFix });
  }

  async #write(writes: readonly CellWrite[], intent: WriteIntent): Promise<void> {
    await this.#inTurn(() =>
      this.#acting({ kind: 'writing' }, async () => {
        const outcome = await this.#workbook.write(writes);
        const notice = noticeOfWrite(outcome, writes, intent);
        const lastFix = lastFixAfter(notice, this.#store.get().lastFix);
        this.#store.update({ notice, lastFix });
      }),
    );
    await this.#again(writes.map(({ cell }) => cell.sheetId));
  }

  /** Writes the report on what `change` makes of the workbook as it stands now. False: it is not written. */
  async #writeOnReport(
    change: (checked: CheckedWorkbook) => CheckedWorkbook | null,
    told: Notice,
  ): Promise<boolean> {
    let isWritten = false;
    await this.#inTurn(() =>
      this.#acting({ kind: 'writing' }, async () => {
        const isKnown = this.#store.get().result?.scope === 'workbook';
        const whole = await wholeWorkbook(this.#workbook, isKnown ? this.#cache : null, this.#changed);
        const changed = change(whole.checked);
        if (changed === null) return;
        const report = whole.sheets.find(isReportSheet)?.id ?? null;
        const context = { texts: this.#texts(), marks: this.#store.get().marks, date: localDay() };
        const outcome = await this.#workbook.putSheet(reportOf(changed, whole.sheets, context), report);
        isWritten = outcome === 'done';
        this.#store.update({ notice: outcome === 'done' ? told : { kind: 'report-refused', outcome } });
        for (const id of report === null ? await sheetsBeside(this.#workbook, whole.sheets) : [report])
          this.#changed.add(id);
      }),
    );
    await this.#again([]);
    return isWritten;
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
      const result = { checked, scope, list: this.#cache.list, live };
      this.#store.update({ result, trouble: null, foundMarks: 0 });
      this.#retryMs = RETRY_MS;
      if (!live) this.#marks.welcome();
      await this.#mark(marks);
    } catch (error) {
      for (const id of taken) this.#changed.add(id);
      if (abort.signal.aborted) return;
      const trouble = this.#troubleOf(error, scope);
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
    const reading = await this.#readWhenFree(choice, scope, live, signal);
    if (choice.kind === 'some') this.#cache.merge(reading);
    else this.#cache.replace(reading);
    // A sheet that came without being told of is read as well.
    const missing = scope === 'workbook' ? this.#cache.missing() : [];
    if (missing.length > 0) this.#cache.merge(await this.#workbook.read(someSheets(missing), signal));
    const checked = await checkSnapshots(this.#cache.name, this.#cache.sheets, signal, (progress) => {
      if (!live) this.#store.update({ activity: { kind: 'checking', scope, progress } });
    });
    return scope === 'workbook' ? checked : checkedPart(checked);
  }

  /** While a cell is being edited the host refuses everything: the check waits for the user, not the user for it. */
  async #readWhenFree(
    choice: SheetChoice,
    scope: CheckScope,
    live: boolean,
    signal: AbortSignal,
  ): Promise<OpenReading> {
    for (;;) {
      try {
        const reading = await this.#workbook.read(choice, signal);
        signal.throwIfAborted();
        if (!live) this.#store.update({ activity: { kind: 'checking', scope, progress: null } });
        return reading;
      } catch (error) {
        if (signal.aborted || this.#workbook.failureOf(error) !== 'cell-being-edited') throw error;
      }
      if (!live) this.#store.update({ activity: { kind: 'waiting', scope } });
      await pause(EDITING_MS, signal);
    }
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
    this.#store.update({ notice: { kind: 'failed', failure: this.#workbook.failureOf(error) } });
  }

  #troubleOf(error: unknown, scope: CheckScope): Trouble {
    if (error instanceof UnusableWorkbook) return { failure: 'too-large', place: error.place, scope };
    return { failure: this.#workbook.failureOf(error), place: null, scope };
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

/** May the next attempt succeed without the user's doing? */
function isPassing(failure: HostFailure): boolean {
  switch (failure) {
    case 'offline':
    case 'interrupted':
    case 'gone':
    case 'cell-being-edited':
    case 'unknown':
      return true;
    case 'too-large':
    case 'no-sheet-in-front':
    case 'access-denied':
    case 'not-supported':
      return false;
  }
}

function lastFixAfter(notice: Notice, lastFix: LastFix | null): LastFix | null {
  if (notice.kind === 'fixed' && notice.undo.length > 0) return { cells: notice.cells, undo: notice.undo };
  return notice.kind === 'undone' ? null : lastFix;
}
