import { valueOfCell, type BudgetTable } from '../domain/budgetTable';
import type { CommitteeRegistry } from '../domain/committee';
import type { DistributionKey, KeyTarget } from '../domain/distributionKey';

/**
 * The key that a table of administrations holds, by its first column of figures (F1: counted units, not what they cost). An entry without a
 * committee is left for the user to decide; null where a figure cannot be read.
 */
export function keyOfTable(table: BudgetTable, committees: CommitteeRegistry): DistributionKey | null {
  const column = table.columns.findIndex(({ role }) => role.kind !== 'year' && role.kind !== 'row-total');
  const basis = table.columns[column]?.label;
  if (basis === undefined) return null;
  const items = table.rows.filter(({ role }) => role === 'item');
  if (items.some(({ amounts }) => amounts[column]?.kind === 'unreadable')) return null;
  const source = table.caption?.text ?? '';
  return {
    name: basis,
    basis,
    source,
    entries: items.flatMap(({ label, committeeId, amounts }) => {
      const cell = amounts[column];
      return cell === undefined
        ? []
        : [{ label, weight: valueOfCell(cell), target: targetOf(committeeId, committees) }];
    }),
  };
}

function targetOf(committeeId: string | null, committees: CommitteeRegistry): KeyTarget {
  const committee = committees.find(({ id }) => id === committeeId);
  return committee?.hasCommittee === true
    ? { kind: 'post', post: { committeeId: committee.id, appropriation: '' } }
    : { kind: 'undecided' };
}
