import { CATALOGUE } from '../findings/catalogue';
import type { Finding } from '../findings/finding';
import { isAccepted, type Waivers } from '../workbook/waivers';

/** How the list sorts findings: by severity, but for what could not be read and what is accepted. */
export type FindingCategory = 'error' | 'warning' | 'unread' | 'info' | 'waived';

export const CATEGORIES: readonly FindingCategory[] = ['error', 'warning', 'unread', 'info', 'waived'];

export function categoryOf(finding: Finding, waivers: Waivers): FindingCategory {
  if (isAccepted(waivers, finding)) return 'waived';
  return CATALOGUE[finding.code].unread ? 'unread' : finding.severity;
}
