import type { BudgetTable } from '../../../domain/budgetTable';
import type { System } from '../system';
import { misplacedRows } from './misplacedRows';
import { missingItem } from './missingItems';
import { missingLines } from './missingLines';
import { repeatedRows } from './repeatedRows';
import type { RowFault } from './rowFault';

/**
 * What went wrong with whole rows: rows of Tabel 1 that are missing or stand under a wrong styringsområde, where all totals and
 * all other tables agree with each other and differ from the rows by the same in every equality of a year; rows printed
 * twice; and overview lines that are gone.
 */
export function rowFaults(system: System): RowFault[] {
  const economies = new Set<BudgetTable>();
  const failed = system.equations.filter((equation) => equation.failed && !equation.constraint.corroborates);
  for (const { constraint } of failed) {
    if (constraint.table.kind === 'proposal-economy') economies.add(constraint.table);
  }
  const others = [...repeatedRows(failed), ...missingLines(failed)];
  const ofEconomies = [...economies].flatMap((economy): RowFault[] => {
    const proposal = failed.find(({ constraint }) => constraint.table === economy)?.constraint.proposal;
    const own = failed.filter(
      ({ constraint }) => constraint.proposal === proposal && constraint.table.kind !== 'overview',
    );
    const [misplaced] = misplacedRows(economy, own);
    if (misplaced !== undefined) return [misplaced];
    return (['permanent', 'implementation'] as const).flatMap((section) => {
      const items = economy.rows.filter((row) => row.role === 'item' && row.section === section);
      return missingItem(items, own, section) ?? [];
    });
  });
  return [...others, ...ofEconomies];
}
