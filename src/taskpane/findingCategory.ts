import { CATALOGUE } from '../findings/catalogue';
import type { Finding } from '../findings/finding';

/** How the list sorts findings: by severity, but for what could not be read and what is accepted. */
export type FindingCategory = 'error' | 'warning' | 'unread' | 'info' | 'waived';

export const CATEGORIES: readonly FindingCategory[] = ['error', 'warning', 'unread', 'info', 'waived'];

export function categoryOf(finding: Finding, waivers: ReadonlyMap<string, string>): FindingCategory {
  if (waivers.has(finding.fingerprint)) return 'waived';
  return CATALOGUE[finding.code].unread ? 'unread' : finding.severity;
}
