import type { BudgetTable } from './budgetTable';
import type { CellRef } from './cell';

/** A proposal as far as its tables tell: the unit that ties tables together. */
export interface Proposal {
  /** Unique within its workbook: the code, else the folded title, else a running number. */
  readonly id: string;
  /** "HA02", without "(2025)". */
  readonly code: string | null;
  readonly title: string | null;
  readonly titleAt: CellRef | null;
  readonly tables: readonly BudgetTable[];
}

/** What the proposal is called in reports: code, else title. */
export function nameOfProposal(proposal: Proposal): string | null {
  return proposal.code ?? proposal.title;
}
