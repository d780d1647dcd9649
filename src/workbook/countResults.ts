import type { ResultCounts } from '../findings/texts';
import { isDiscrepancy, openDiscrepancies, type CheckedWorkbook } from './checkedWorkbook';
import { isAccepted } from './waivers';

/** What the verdict line counts: consequences and what is accepted apart from what asks something of the reader. */
export function countResults(checked: CheckedWorkbook): ResultCounts {
  const { findings, waivers, coverage, complete } = checked;
  const open = openDiscrepancies(checked);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const consequences = findings.filter(
    (finding) => finding.consequenceOf !== null && !isAccepted(waivers, finding),
  );
  return {
    errors,
    warnings: open.length - errors,
    consequences: consequences.length,
    waived: findings.filter((finding) => isDiscrepancy(finding) && isAccepted(waivers, finding)).length,
    unreadableAmounts: coverage.unreadable,
    unrecognisedTables: findings.filter(({ code }) => code === 'unrecognised-table').length,
    complete,
    amounts: coverage.amounts,
  };
}
