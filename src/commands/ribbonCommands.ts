import type { LazyDesk } from '../workbook/desk/deskAccess';
import type { CheckSession } from '../workbook/session/checkSession';

/**
 * What the ribbon's buttons do, by the FunctionName of the manifest. They work without the pane; it is opened where
 * there is something to read.
 */
export function ribbonCommands(
  session: CheckSession,
  desk: LazyDesk,
  showPane: () => Promise<void>,
): Readonly<Record<'checkWorkbook' | 'clearMarks' | 'writeReport' | 'distribute', () => Promise<void>>> {
  return {
    checkWorkbook: async () => {
      await session.check('workbook');
      await showPane();
    },
    clearMarks: async () => {
      await session.clearMarks();
      if (hasFailed(session)) await showPane();
    },
    writeReport: async () => {
      // With the pane closed no edits are followed: what was found last may be old.
      await session.check('workbook');
      if (session.state().trouble === null && session.state().result !== null) await session.writeReport();
      const { result, trouble } = session.state();
      if (result === null || trouble !== null || hasFailed(session)) await showPane();
    },
    distribute: async () => {
      // The pane has the outcome in any case: what was written, what has to be confirmed, or which proposal is meant.
      try {
        const opened = await desk.load();
        if (await opened.chooseActive()) await opened.create();
      } finally {
        desk.requestPage();
        await showPane();
      }
    },
  };
}

/** Did the last step end in something that the user has to know? */
function hasFailed(session: CheckSession): boolean {
  const { notice } = session.state();
  if (notice?.kind === 'failed' || notice?.kind === 'report-refused') return true;
  return notice?.kind === 'marks-cleared' && notice.outcome.skipped.length > 0;
}
