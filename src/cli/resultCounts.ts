import type { FileCounts, ResultCounts } from '../findings/texts';
import type { CheckedWorkbook } from '../workbook/checkedWorkbook';
import { isDiscrepancy } from '../workbook/checkedWorkbook';
import { statusOfFile } from './exitStatus';
import type { FileOutcome } from './fileOutcome';

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

export function countFiles(outcomes: readonly FileOutcome[]): FileCounts {
  const statuses = outcomes.map(statusOfFile);
  const count = (status: number): number => statuses.filter((other) => other === status).length;
  return {
    files: outcomes.length,
    withDiscrepancies: count(1),
    consistent: count(0),
    incomplete: count(3),
    unusable: count(2),
  };
}
