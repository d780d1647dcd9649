import type { Finding } from '../../findings/finding';
import { subjectOf } from '../waivers';

/** What ties a row of the report to its finding: the fingerprint, and behind it the subject. */
export function keyOfFinding(finding: Finding): string {
  return keyOf({ fingerprint: finding.fingerprint, subject: subjectOf(finding) });
}

export function keyOf({ fingerprint, subject }: FindingKey): string {
  return `${fingerprint}-${subject}`;
}

export interface FindingKey {
  readonly fingerprint: string;
  readonly subject: string;
}

/** The two halves of a key; null if the text is none. */
export function findingKeyOf(text: string): FindingKey | null {
  const [, fingerprint, subject] = /^(\S+)-([0-9a-f]{8})$/.exec(text.trim()) ?? [];
  return fingerprint === undefined || subject === undefined ? null : { fingerprint, subject };
}
