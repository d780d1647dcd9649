import { CATALOGUE } from '../findings/catalogue';
import type { Finding } from '../findings/finding';
import type { Coverage, WorkbookReading } from '../reading/workbookReading';
import { isAccepted, type Waivers } from './waivers';

/** The result of one check, as every host shows it. */
export interface CheckedWorkbook {
  readonly file: string;
  readonly reading: WorkbookReading;
  /** Sheet by sheet, top to bottom; consequences after their root. */
  readonly findings: readonly Finding[];
  /** Which of them are accepted with a reason. */
  readonly waivers: Waivers;
  readonly coverage: Coverage;
  /** False when anything that looks like a table or an amount could not be read: never "OK" then. */
  readonly complete: boolean;
}

/** A finding that asks something of the reader: no info, no consequence of another. */
export function isDiscrepancy(finding: Finding): boolean {
  return finding.severity !== 'info' && finding.consequenceOf === null;
}

/** What is left to do: the discrepancies that nobody has accepted. */
export function openDiscrepancies({ findings, waivers }: CheckedWorkbook): Finding[] {
  return findings.filter((finding) => isDiscrepancy(finding) && !isAccepted(waivers, finding));
}

/** True for what asks nothing of the reader and is summed up; what could not be read is told in full. */
export function isNote({ code, severity }: Finding): boolean {
  return severity === 'info' && !CATALOGUE[code].unread;
}
