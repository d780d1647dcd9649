import { keyOfCell } from '../domain/cell';
import type { Finding } from '../findings/finding';
import type { CheckedWorkbook } from '../workbook/checkedWorkbook';

/** The first finding of the list that has the same cause in the same cells; null where this one is it. */
export function firstOfCause(finding: Finding, { findings }: CheckedWorkbook): Finding | null {
  const key = keyOfCause(finding);
  if (key === null) return null;
  const first = findings.find((each) => each.consequenceOf === null && keyOfCause(each) === key);
  return first === undefined || first.fingerprint === finding.fingerprint ? null : first;
}

function keyOfCause({ cause }: Finding): string | null {
  if (cause === null || cause.cells.length < 2) return null;
  return [cause.kind, ...cause.cells.map(keyOfCell)].join(' ');
}
