import type { BudgetTable } from '../domain/budgetTable';
import { nameOfProposal } from '../domain/proposal';
import type { WorkbookReading } from '../reading/workbookReading';

/** The code, else the title, of the proposal that a table belongs to; null for an overview or a table on its own. */
export function proposalOfTable(table: BudgetTable, reading: WorkbookReading): string | null {
  const proposal = reading.proposals.find(({ tables }) => tables.includes(table));
  return proposal === undefined ? null : nameOfProposal(proposal);
}
