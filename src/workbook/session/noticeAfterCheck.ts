import type { CheckedWorkbook } from '../checkedWorkbook';
import type { Notice, SessionState } from './sessionState';

/** What is told once a check has followed an edit: of a report that no longer says what is found, nothing more. */
export function noticeAfterCheck(
  { notice, result }: Pick<SessionState, 'notice' | 'result'>,
  now: CheckedWorkbook,
): Notice | null {
  if (notice?.kind !== 'report-written' || result === null) return notice;
  return told(result.checked) === told(now) ? notice : null;
}

function told({ findings, waivers }: CheckedWorkbook): string {
  return findings.map(({ fingerprint }) => `${fingerprint} ${waivers.waived.has(fingerprint)}`).join();
}
