import { openDiscrepancies } from '../workbook/checkedWorkbook';
import type { FileOutcome } from './fileOutcome';

/** 0 consistent, 1 discrepancies, 2 an input cannot be used, 3 not everything could be read. */
export type ExitStatus = 0 | 1 | 2 | 3;

/** The graver first: over several files the gravest counts. */
const BY_GRAVITY: readonly ExitStatus[] = [2, 1, 3, 0];

export function statusOfFile(outcome: FileOutcome): ExitStatus {
  if (outcome.kind === 'unusable') return 2;
  if (openDiscrepancies(outcome.checked).length > 0) return 1;
  return outcome.checked.complete ? 0 : 3;
}

export function exitStatus(outcomes: readonly FileOutcome[]): ExitStatus {
  const statuses = new Set(outcomes.map(statusOfFile));
  return BY_GRAVITY.find((status) => statuses.has(status)) ?? 0;
}
