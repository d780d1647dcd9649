import type { LazyDesk } from '../workbook/desk/deskAccess';
import type { ChangedBy } from '../workbook/session/changedBy';
import type { CheckSession } from '../workbook/session/checkSession';
import { watchWorkbook, type WorkbookChange } from './watchWorkbook';

/** Excel refuses handlers, and their removal, while a cell is being edited: it is tried again. */
const RETRY_MS = 2000;

/**
 * Lets a session and its desk follow the workbook's edits while the pane is open: watched once, and no longer than needed. Resolves
 * after the first attempt; one that fails is repeated, and the session knows meanwhile that edits are not followed.
 */
export async function followEdits(session: CheckSession, desk: LazyDesk): Promise<void> {
  const follower = new EditFollower(session, desk);
  await follower.show(true);
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    void follower.show(visibilityMode !== Office.VisibilityMode.hidden);
  });
}

/** Brings the handlers into line with the pane: one change at a time, none of them twice. */
class EditFollower {
  readonly #session: CheckSession;
  readonly #desk: LazyDesk;
  #isShown = false;
  /** Removes the handlers there are; null: there are none. */
  #stop: (() => Promise<void>) | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #queue: Promise<void> = Promise.resolve();

  constructor(session: CheckSession, desk: LazyDesk) {
    this.#session = session;
    this.#desk = desk;
  }

  show(isShown: boolean): Promise<void> {
    const opens = isShown && !this.#isShown;
    this.#isShown = isShown;
    // What was edited behind the closed pane is not known. A check that is under way reads it all anyway.
    if (opens && !isChecking(this.#session)) this.#tellAll(sheetsOf(this.#session), 'other');
    this.#queue = this.#queue.then(() => this.#adjust());
    return this.#queue;
  }

  async #adjust(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    try {
      if (this.#isShown) await this.#begin();
      else await this.#end();
    } catch {
      // Whatever the reason: the session is told, and it is tried again for as long as it matters.
      this.#timer = setTimeout(() => {
        this.#queue = this.#queue.then(() => this.#adjust());
      }, RETRY_MS);
    }
    this.#session.setFollowing(!this.#isShown || this.#stop !== null);
  }

  async #begin(): Promise<void> {
    if (this.#stop !== null) return;
    const wasLate = !this.#session.state().isFollowing;
    this.#stop = await watchWorkbook((change) => {
      // Handlers that could not be removed yet are not listened to.
      if (this.#isShown) this.#tell(change);
    });
    if (wasLate) this.#tellAll(sheetsOf(this.#session), 'other');
  }

  /** Forgotten only once they are removed, or they would be registered a second time. */
  async #end(): Promise<void> {
    await this.#stop?.();
    this.#stop = null;
  }

  #tell(change: WorkbookChange): void {
    switch (change.kind) {
      case 'edited':
      case 'rows-hidden':
      case 'sheet-added':
      case 'sheet-deleted':
        // The session looks again by itself at what it has written; a co-author's own client sees to the marks.
        if (change.origin !== 'own') {
          this.#tellAll([change.sheetId], change.origin === 'user' ? 'user' : 'other');
        }
        return;
      case 'calculated':
        // It does not say whose edit it follows.
        this.#tellAll([change.sheetId], 'other');
        return;
    }
  }

  #tellAll(sheetIds: readonly string[], by: ChangedBy): void {
    this.#session.sheetsChanged(sheetIds, by);
    this.#desk.sheetsChanged(sheetIds);
  }
}

function isChecking(session: CheckSession): boolean {
  const { activity } = session.state();
  return activity?.kind === 'checking' || activity?.kind === 'waiting';
}

/** Every sheet of the last check. */
function sheetsOf(session: CheckSession): readonly string[] {
  return session.state().result?.list.map(({ id }) => id) ?? [];
}
