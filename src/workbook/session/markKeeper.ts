import { marksOf } from '../marksOf';
import type { OpenWorkbook } from './openWorkbook';
import type { SessionState } from './sessionState';
import type { Store } from './store';

/**
 * How long the user must leave the sheets alone before the marks follow an edit. Excel's undo takes back the marks as
 * well as the edit, and the marks first: whoever regrets an edit does so at once, and then only the edit is there.
 */
const IDLE_MS = 4000;

/** How often it is tried whether a cell is still being edited. */
const EDITING_MS = 800;

/**
 * Keeps the marks in the sheets in step with the result. A failure is a state of its own: the result that was to be
 * marked is as fresh as before.
 */
export class MarkKeeper {
  readonly #workbook: OpenWorkbook;
  readonly #store: Store<SessionState>;
  readonly #inTurn: (work: () => Promise<void>) => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** The user has cleared the marks: edits do not bring them back, the next check does. */
  #hasCleared = false;

  constructor(
    workbook: OpenWorkbook,
    store: Store<SessionState>,
    inTurn: (work: () => Promise<void>) => Promise<void>,
  ) {
    this.#workbook = workbook;
    this.#store = store;
    this.#inTurn = inTurn;
  }

  /** A check was asked for: marks that were cleared come back with it. */
  welcome(): void {
    this.#hasCleared = false;
  }

  /** Makes the marks stand as the state says; without a result, or while marking is off, none. To be called in turn. */
  async write(): Promise<void> {
    this.#stop();
    const { result, marking } = this.#store.get();
    const marks = result === null || !marking ? [] : marksOf(result.checked);
    const sheetIds =
      result === null || result.scope === 'workbook'
        ? undefined
        : new Set(result.checked.reading.sheets.map(({ id }) => id));
    try {
      const outcome = await this.#workbook.replaceMarks(marks, sheetIds);
      this.#store.update({
        marks: marking ? outcome : null,
        foundMarks: 0,
        markTrouble: null,
        areMarksBehind: false,
      });
    } catch (error) {
      const markTrouble = this.#workbook.failureOf(error);
      this.#store.update({ markTrouble });
      if (markTrouble === 'cell-being-edited') this.#later(EDITING_MS);
    }
  }

  /** Writes after a step that the user asked for, unless marks are not wanted. To be called in turn. */
  async follow(): Promise<void> {
    if (this.#isWanted()) await this.write();
  }

  /**
   * Follows an edit of the user once there is a pause. Where Excel keeps no undo steps for add-ins, a mark would take
   * the user's whole undo history away: there the marks wait for the next press of a button.
   */
  followAfterPause(): void {
    if (!this.#isWanted()) return;
    if (this.#workbook.keepsUndo()) this.#later(IDLE_MS);
    else this.#store.update({ areMarksBehind: true });
  }

  /** The user goes on editing. */
  postpone(): void {
    if (this.#timer !== null) this.#later(IDLE_MS);
  }

  /** Takes every mark out, until the next check. To be called in turn. */
  async clear(): Promise<void> {
    this.#stop();
    const outcome = await this.#workbook.replaceMarks([]);
    this.#hasCleared = true;
    this.#store.update({
      marks: null,
      foundMarks: 0,
      markTrouble: null,
      areMarksBehind: false,
      notice: { kind: 'marks-cleared', outcome },
    });
  }

  #isWanted(): boolean {
    return this.#store.get().marking && !this.#hasCleared;
  }

  #later(milliseconds: number): void {
    this.#stop();
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#inTurn(() => this.write());
    }, milliseconds);
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
