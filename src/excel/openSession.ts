import { LazyDesk } from '../workbook/desk/deskAccess';
import { CheckSession } from '../workbook/session/checkSession';
import { displayLanguage } from './displayLanguage';
import { readMarkingPreference, rememberMarkingPreference } from './markingPreference';
import { OpenExcelWorkbook } from './openExcelWorkbook';

/**
 * The session of the workbook that is open in Excel. Pane and ribbon commands run in one page (the shared runtime),
 * which belongs to one workbook: both get the same session.
 */
export const OPEN_SESSION = new CheckSession(new OpenExcelWorkbook(), {
  marking: readMarkingPreference(),
  rememberMarking: rememberMarkingPreference,
  language: displayLanguage,
});

/** The way to the desk of that session. */
export const OPEN_DESK = new LazyDesk(OPEN_SESSION, displayLanguage);
