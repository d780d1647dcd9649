import { UnusableWorkbook } from '../workbookPort';
import type { OpenWorkbook } from './openWorkbook';
import type { CheckScope, Trouble } from './sessionState';

/** Why a check came to nothing, of the error that ended it. */
export function troubleOf(workbook: OpenWorkbook, error: unknown, scope: CheckScope): Trouble {
  if (error instanceof UnusableWorkbook) return { failure: 'too-large', place: error.place, scope };
  return { failure: workbook.failureOf(error), place: null, scope };
}
