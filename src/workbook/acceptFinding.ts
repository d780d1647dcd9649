import type { Finding } from '../findings/finding';
import type { CheckedWorkbook } from './checkedWorkbook';
import { settleWaivers, subjectOf, type TypedCell } from './waivers';

/** A reason as it is given, with what stands beside it in the report. */
export interface GivenReason {
  readonly reason: string;
  readonly author: TypedCell | null;
  readonly date: TypedCell | null;
}

/**
 * A checked workbook as it is once a finding is accepted; null if that finding is not there any more. Reasons that
 * were given before stay what and where they are.
 */
export function acceptFinding(
  checked: CheckedWorkbook,
  { fingerprint }: Finding,
  { reason, author, date }: GivenReason,
): CheckedWorkbook | null {
  const finding = checked.findings.find((each) => each.fingerprint === fingerprint);
  if (finding === undefined) return null;
  const { waived, lapsed } = checked.waivers;
  const given = { fingerprint, subject: subjectOf(finding), reason, author, date, about: NOTHING_TYPED };
  const typed = [...waived.values(), given, ...lapsed.map(({ waiver }) => waiver)];
  return { ...checked, waivers: settleWaivers(typed, checked.findings) };
}

/** The report says it all beside the reason, as soon as it is written. */
const NOTHING_TYPED = {
  proposal: null,
  table: null,
  cell: null,
  year: null,
  printed: null,
  expected: null,
  difference: null,
  explanation: null,
};
