import type { LazyDesk } from '../workbook/desk/deskAccess';
import type { CheckSession } from '../workbook/session/checkSession';
import { ExcelFailure } from './excelFailure';
import { watchWorkbook, type WorkbookChange } from './watchWorkbook';

/** A cell that is being edited while the pane opens puts it off. */
const EDITING_MS = 2000;

type Followers = readonly { sheetsChanged(sheetIds: readonly string[]): void }[];

/** Lets a session and its desk follow the workbook's edits while the pane is open: watched once, and no longer than needed. */
export async function followEdits(session: CheckSession, desk: LazyDesk): Promise<void> {
  const followers: Followers = [session, desk];
  let watching: Promise<() => Promise<void>> | null = null;
  const begin = async (): Promise<void> => {
    watching ??= watchWorkbook((change) => tell(followers, change));
    try {
      await watching;
    } catch (error) {
      watching = null;
      if (!(error instanceof ExcelFailure) || error.kind !== 'cell-being-edited') throw error;
      setTimeout(() => void begin().catch(() => undefined), EDITING_MS);
    }
  };
  const end = async (): Promise<void> => {
    const stop = await watching;
    watching = null;
    await stop?.();
  };
  await begin();
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.hidden) void end();
    else void begin().then(() => tellAll(followers, sheetsOf(session)));
  });
}

function tell(followers: Followers, change: WorkbookChange): void {
  switch (change.kind) {
    case 'edited':
      // The session looks again by itself at what it has written.
      if (change.origin !== 'own') tellAll(followers, [change.sheetId]);
      return;
    case 'calculated':
    case 'sheet-added':
    case 'sheet-deleted':
      tellAll(followers, [change.sheetId]);
      return;
    case 'sheet-activated':
      return;
  }
}

function tellAll(followers: Followers, sheetIds: readonly string[]): void {
  for (const follower of followers) follower.sheetsChanged(sheetIds);
}

/** Every sheet of the last check: what was edited behind the closed pane is not known. */
function sheetsOf(session: CheckSession): readonly string[] {
  return session.state().result?.list.map(({ id }) => id) ?? [];
}
