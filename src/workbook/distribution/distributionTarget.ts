import { isComparable } from '../../checking/comparable';
import type { BudgetTable } from '../../domain/budgetTable';
import { nameOfProposal, type Proposal } from '../../domain/proposal';
import { foldTitle } from '../../reading/proposalCode';
import type { WorkbookContents } from './workbookContents';

/** The proposal that is to be distributed. */
export interface DistributionTarget {
  /** Its code, else its title. */
  readonly name: string;
  readonly proposal: Proposal;
  readonly economy: BudgetTable;
}

export type TargetSearch =
  | { readonly kind: 'found'; readonly target: DistributionTarget }
  | { readonly kind: 'unknown-proposal'; readonly known: readonly string[] }
  | { readonly kind: 'no-economy'; readonly proposal: string };

/** Finds a proposal by its code, else by its title. */
export function findTarget({ reading }: WorkbookContents, wanted: string): TargetSearch {
  const { proposals } = reading;
  const proposal =
    proposals.find(({ code }) => code?.toLowerCase() === wanted.trim().toLowerCase()) ??
    proposals.find(({ title }) => title !== null && foldTitle(title) === foldTitle(wanted));
  if (proposal === undefined) {
    return { kind: 'unknown-proposal', known: proposals.flatMap((each) => nameOfProposal(each) ?? []) };
  }
  const name = nameOfProposal(proposal) ?? proposal.id;
  const economy = proposal.tables.find((table) => table.kind === 'proposal-economy' && isComparable(table));
  return economy === undefined
    ? { kind: 'no-economy', proposal: name }
    : { kind: 'found', target: { name, proposal, economy } };
}
