import type { Finding } from '../../findings/finding';
import type { Fix } from '../fixes/fix';
import type { PlannedFix } from '../fixes/plannedFix';
import type { CellWrite } from '../valueWriter';
import { lastFixAfter } from './lastFix';
import { noticeOfWrite, type WriteIntent } from './noticeOfWrite';
import { proposedFix } from './proposedFix';
import type { SafeFixProposal } from './safeFixProposal';
import type { SessionCore } from './sessionCore';

/** Proposes fixes of the open workbook, makes them, and brings back what they replaced. */
export class FixMaker {
  readonly #core: SessionCore;

  constructor(core: SessionCore) {
    this.#core = core;
  }

  /** What a fix would write, read from the sheet just now. Null: there is nothing to write, or the cell is gone. */
  async propose(finding: Finding): Promise<Fix | null> {
    const { fail, store, workbook } = this.#core;
    try {
      const { fix, notice } = await proposedFix(workbook, finding);
      if (notice !== null) store.update({ notice });
      return fix;
    } catch (error) {
      fail(error);
      return null;
    }
  }

  /**
   * Everything that may be fixed in one go, read from the sheets just now. Null: it cannot be told, and why is said.
   * Where a cell has changed since the check, that is said and it is checked again.
   */
  async proposeSafe(): Promise<SafeFixProposal | null> {
    const { again, cache, fail, store, workbook } = this.#core;
    const { result } = store.get();
    if (result === null) return null;
    try {
      const { safeFixesNow } = await import('./safeFixProposal');
      const found = await safeFixesNow(workbook, result.checked, cache.sheets);
      if (found.kind === 'current') return found.proposal;
      store.update({ notice: { kind: 'refused', cells: found.cells } });
      await again(found.cells.map(({ cell }) => cell.sheetId));
    } catch (error) {
      fail(error);
    }
    return null;
  }

  /** Makes fixes in one go: all of them are written or none. */
  async makeSafe(fixes: readonly PlannedFix[]): Promise<void> {
    const writes = fixes.flatMap((fix) => fix.writes.map(({ write }) => write));
    await this.write(writes, 'fix', () => this.#core.fixes.made(fixes));
  }

  /** @param written called once all of it stands */
  async write(
    writes: readonly CellWrite[],
    intent: WriteIntent,
    written: () => void = () => undefined,
  ): Promise<void> {
    const { act, again, fixes, store, workbook } = this.#core;
    await act({ kind: 'writing' }, async () => {
      const outcome = await workbook.write(writes);
      if (outcome.kind === 'written' && intent === 'undo') fixes.broughtBack(writes);
      if (outcome.kind === 'written') written();
      const notice = noticeOfWrite(outcome, writes, intent);
      store.update({ notice, lastFix: lastFixAfter(notice, store.get().lastFix) });
    });
    await again(writes.map(({ cell }) => cell.sheetId));
  }
}
