import type { FileCounts } from '../findings/texts';
import { statusOfFile } from './exitStatus';
import type { FileOutcome } from './fileOutcome';

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
