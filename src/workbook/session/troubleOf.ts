import { UnusableWorkbook } from '../workbookPort';
import type { HostFailure, OpenWorkbook } from './openWorkbook';
import type { CheckScope, Trouble } from './sessionState';

/** What kind of failure an error of reading or of the host is. */
export function failureOf(workbook: OpenWorkbook, error: unknown): HostFailure {
  return error instanceof UnusableWorkbook ? 'too-large' : workbook.failureOf(error);
}

/** Why a check came to nothing, of the error that ended it. */
export function troubleOf(workbook: OpenWorkbook, error: unknown, scope: CheckScope): Trouble {
  const place = error instanceof UnusableWorkbook ? error.place : null;
  return { failure: failureOf(workbook, error), place, scope };
}
