import type { CellRef } from '../../domain/cell';
import type { Finding } from '../../findings/finding';
import type { Texts } from '../../findings/texts';
import { textsOf } from '../../findings/textsOf';
import type { CheckedWorkbook } from '../checkedWorkbook';
import { acceptFinding } from '../acceptFinding';
import { givenToday } from '../givenToday';
import { localDay } from '../localDay';
import { withdrawAcceptance } from '../withdrawAcceptance';
import { marksOf } from '../marksOf';
import type { MarkOutcome } from '../markPort';
import type { PlannedFix } from '../fixes/plannedFix';
import { isReportSheet } from '../report/reportSheet';
import type { CellWrite, RefusedCell } from '../valueWriter';
import { checkSnapshots } from './checkSnapshots';
import { checkedPart } from './checkedPart';
import type { Fix } from '../fixes/fix';
import { FixRecord } from './fixRecord';
import { noticeAfterCheck } from './noticeAfterCheck';
import { noticeOfWrite, type WriteIntent } from './noticeOfWrite';
import { someSheets, type OpenWorkbook, type SheetChoice } from './openWorkbook';
import { proposedFix } from './proposedFix';
import { readWhenFree } from './readWhenFree';
import { reportOf } from './reportOf';
import { safeFixesNow, type SafeFixProposal } from './safeFixProposal';
import { SheetCache } from './sheetCache';
import { initialState, type Activity, type CheckScope, type Notice, type SessionState } from './sessionState';
import type { SessionOptions } from './sessionOptions';
import { Store } from './store';
import { troubleOf } from './troubleOf';
import { sheetsBeside, wholeWorkbook } from './wholeWorkbook';

/** How long the sheets must be quiet before an edit is followed by a check. */
const QUIET_MS = 600;

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
  readonly #fixes = new FixRecord();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #running: AbortController | null = null;
  /** The user has cleared the marks: edits do not bring them back, the next check does. */
  #hasCleared = false;
  #queue: Promise<void> = Promise.resolve();

  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;

  constructor(workbook: OpenWorkbook, options: SessionOptions) {
    this.#workbook = workbook;
    this.#options = options;
    this.#store = new Store(initialState(options.marking));
    this.state = this.#store.get;
    this.subscribe = this.#store.subscribe;
  }

  /** Looks for marks of an earlier session, so that they can be cleared without a check. */
  async start(): Promise<void> {
    await this.#inTurn(async () => {
      try {
        const marks = await this.#workbook.readMarks();
        this.#store.update({ foundMarks: marks.length });
      } catch {
        // Nothing was asked for, so nothing is said: the first check looks again.
      }
    });
  }

  /** Checks the workbook, or the sheet in front. */
  async check(scope: CheckScope): Promise<void> {
    this.#running?.abort();
    const choice: SheetChoice = scope === 'workbook' ? { kind: 'all' } : { kind: 'active' };
    await this.#inTurn(() => this.#run(choice, scope, false));
  }

  /** Stops the check that runs or waits; what was known before stays. */
  cancel(): void {
    this.#running?.abort();
  }

  /** Sheets were edited or recalculated. Once they are quiet, what was checked is checked again. */
  sheetsChanged(sheetIds: Iterable<string>): void {
    const { result } = this.#store.get();
    if (result === null) return;
    for (const id of sheetIds) {
      if (result.scope === 'workbook' || this.#cache.has(id)) this.#changed.add(id);
    }
    if (this.#changed.size === 0) return;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#recheck(), QUIET_MS);
  }

  async setMarking(on: boolean): Promise<void> {
    this.#options.rememberMarking(on);
    this.#store.update({ marking: on });
    this.#hasCleared = false;
    await this.#inTurn(async () => {
      const { result } = this.#store.get();
      if (result === null && on) return;
      await this.#acting({ kind: on ? 'writing' : 'clearing' }, () => this.#mark());
    });
  }

  async clearMarks(): Promise<void> {
    await this.#inTurn(() =>
      this.#acting({ kind: 'clearing' }, async () => {
        const outcome = await this.#workbook.replaceMarks([]);
        this.#hasCleared = true;
        this.#store.update({ marks: null, foundMarks: 0, notice: { kind: 'marks-cleared', outcome } });
      }),
    );
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
    try {
      const { fix, notice } = await proposedFix(this.#workbook, finding);
      if (notice !== null) this.#store.update({ notice });
      return fix;
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  async applyFix(fix: Fix): Promise<void> {
    await this.#write(fix.writes, 'fix');
  }

  /**
   * Everything that may be fixed in one go, read from the sheets just now. Null: it cannot be told, and why is said.
   * Where a cell has changed since the check, that is said and it is checked again.
   */
  async proposeSafeFixes(): Promise<SafeFixProposal | null> {
    const { result } = this.#store.get();
    if (result === null) return null;
    try {
      const found = await safeFixesNow(this.#workbook, result.checked, this.#cache.sheets);
      if (found.kind === 'current') return found.proposal;
      this.#store.update({ notice: { kind: 'refused', cells: found.cells } });
      await this.#again(found.cells.map(({ cell }) => cell.sheetId));
    } catch (error) {
      this.#fail(error);
    }
    return null;
  }

  /** Makes fixes in one go: all of them are written or none. */
  async applySafeFixes(fixes: readonly PlannedFix[]): Promise<void> {
    await this.#write(
      fixes.flatMap(({ writes }) => writes.map(({ write }) => write)),
      'fix',
      () => this.#fixes.made(fixes),
    );
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
        const accepted = acceptFinding(checked, finding, givenToday(reason, this.#texts()));
        const refused: RefusedCell = { cell: finding.at, reason: 'changed' };
        if (accepted === null) this.#store.update({ notice: { kind: 'refused', cells: [refused] } });
        return accepted;
      },
      { kind: 'accepted' },
    );
  }

  /** Takes a reason off the report sheet: the finding is open again. */
  async withdraw(finding: Finding): Promise<void> {
    const withdrawn: Notice = { kind: 'withdrawn' };
    await this.#writeOnReport((checked) => withdrawAcceptance(checked, finding), withdrawn);
  }

  /** Makes the report or renews it, and shows it. */
  async writeReport(): Promise<void> {
    if (await this.#writeOnReport((checked) => checked, { kind: 'report-written' })) await this.showReport();
  }

  async showReport(): Promise<void> {
    const report = this.#cache.sheets.find(isReportSheet);
    if (report !== undefined) await this.goTo({ sheetId: report.id, row: 0, column: 0 }, true);
  }

  dismissNotice(): void {
    this.#store.update({ notice: null });
  }

  /** @param written called once all of it stands */
  async #write(
    writes: readonly CellWrite[],
    intent: WriteIntent,
    written: () => void = () => undefined,
  ): Promise<void> {
    await this.#inTurn(() =>
      this.#acting({ kind: 'writing' }, async () => {
        const outcome = await this.#workbook.write(writes);
        if (outcome.kind === 'written' && intent === 'undo') this.#fixes.broughtBack(writes);
        if (outcome.kind === 'written') written();
        this.#store.update({ notice: noticeOfWrite(outcome, writes, intent) });
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
        const { marks } = this.#store.get();
        const context = { texts: this.#texts(), marks, date: localDay(), fixes: this.#fixes };
        const outcome = await this.#workbook.putSheet(reportOf(changed, whole.sheets, context), report);
        isWritten = outcome === 'done';
        if (isWritten) this.#fixes.told();
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
    await this.#inTurn(async () => {
      const { result } = this.#store.get();
      if (result === null) return;
      await this.#run(someSheets(this.#changed), result.scope, true);
    });
  }

  /** Answers the changes that the coming check takes in. */
  #takeChanges(): ReadonlySet<string> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const taken = new Set(this.#changed);
    this.#changed.clear();
    return taken;
  }

  async #run(choice: SheetChoice, scope: CheckScope, live: boolean): Promise<void> {
    const abort = new AbortController();
    this.#running = abort;
    const taken = this.#takeChanges();
    if (!live) this.#store.update({ activity: { kind: 'checking', scope, progress: null }, notice: null });
    try {
      const checked = await this.#readAndCheck(choice, scope, live, abort.signal);
      const result = { checked, scope, list: this.#cache.list, live };
      const notice = noticeAfterCheck(this.#store.get(), checked);
      this.#store.update({ result, trouble: null, foundMarks: 0, notice });
      if (!live) this.#hasCleared = false;
      if (this.#store.get().marking && !this.#hasCleared) await this.#mark();
    } catch (error) {
      for (const id of taken) this.#changed.add(id);
      if (!abort.signal.aborted) this.#store.update({ trouble: troubleOf(this.#workbook, error, scope) });
    } finally {
      this.#running = null;
      this.#store.update({ activity: null });
    }
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
    const reading = await readWhenFree(this.#workbook, choice, signal, () => say({ kind: 'waiting', scope }));
    say({ kind: 'checking', scope, progress: null });
    if (choice.kind === 'some') this.#cache.merge(reading);
    else this.#cache.replace(reading);
    // A sheet that came without being told of is read as well.
    const missing = scope === 'workbook' ? this.#cache.missing() : [];
    if (missing.length > 0) this.#cache.merge(await this.#workbook.read(someSheets(missing), signal));
    const checked = await checkSnapshots(this.#cache.name, this.#cache.sheets, signal, (progress) =>
      say({ kind: 'checking', scope, progress }),
    );
    return scope === 'workbook' ? checked : checkedPart(checked);
  }

  async #mark(): Promise<MarkOutcome> {
    const { result, marking } = this.#store.get();
    const marks = result === null || !marking ? [] : marksOf(result.checked);
    const sheetIds =
      result === null || result.scope === 'workbook'
        ? undefined
        : new Set(result.checked.reading.sheets.map(({ id }) => id));
    const outcome = await this.#workbook.replaceMarks(marks, sheetIds);
    this.#store.update({ marks: marking ? outcome : null, foundMarks: 0 });
    return outcome;
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

  #texts(): Texts {
    return textsOf(this.#options.language?.() ?? 'da');
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
