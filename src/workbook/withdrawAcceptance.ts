import type { Finding } from '../findings/finding';
import type { CheckedWorkbook } from './checkedWorkbook';
import { settleWaivers } from './waivers';

/**
 * A checked workbook as it is once a finding is no longer accepted. Every other reason stays what and where it is; where
 * there is none for this finding any more, all do.
 */
export function withdrawAcceptance(checked: CheckedWorkbook, { fingerprint }: Finding): CheckedWorkbook {
  const { waived, lapsed } = checked.waivers;
  const left = [...waived.values()].filter((waiver) => waiver.fingerprint !== fingerprint);
  const typed = [...left, ...lapsed.map(({ waiver }) => waiver)];
  return { ...checked, waivers: settleWaivers(typed, checked.findings) };
}
