import type { ResultCounts } from '../findings/texts';
import type { CheckedWorkbook } from './checkedWorkbook';
import { isDiscrepancy } from './checkedWorkbook';

/** What the verdict line counts: consequences apart from what asks something of the reader. */
export function countResults({ findings, coverage, complete }: CheckedWorkbook): ResultCounts {
  const discrepancies = findings.filter(isDiscrepancy);
  const errors = discrepancies.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: discrepancies.length - errors,
    consequences: findings.filter(({ consequenceOf }) => consequenceOf !== null).length,
    unreadableAmounts: coverage.unreadable,
    unrecognisedTables: findings.filter(({ code }) => code === 'unrecognised-table').length,
    complete,
    amounts: coverage.amounts,
  };
}
