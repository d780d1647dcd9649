import type { DeskAccess } from '../workbook/desk/deskAccess';
import type { CheckSession } from '../workbook/session/checkSession';
import type { PaneActions } from './paneTools';

/** The session's steps as the functions that components get. */
export function sessionActions(session: CheckSession, distribution: DeskAccess): PaneActions {
  return {
    check: (scope) => void session.check(scope),
    cancel: () => session.cancel(),
    goTo: (cell, quietly) => void session.goTo(cell, quietly),
    setMarking: (on) => void session.setMarking(on),
    clearMarks: () => void session.clearMarks(),
    proposeFix: (finding) => session.proposeFix(finding),
    applyFix: (fix) => void session.applyFix(fix),
    proposeSafeFixes: () => session.proposeSafeFixes(),
    applySafeFixes: (fixes) => void session.applySafeFixes(fixes),
    write: (writes, intent) => void session.write(writes, intent),
    dismissNotice: () => session.dismissNotice(),
    accept: (finding, reason) => void session.accept(finding, reason),
    withdraw: (finding) => void session.withdraw(finding),
    writeReport: () => void session.writeReport(),
    showReport: () => void session.showReport(),
    distribution,
  };
}
