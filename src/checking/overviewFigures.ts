import type { Amount } from '../domain/amount';
import { valueOfCell } from '../domain/budgetTable';
import type { Proposal } from '../domain/proposal';
import { totalOf, type Constraint } from './constraint';
import { towardsProposal, type OverviewFigures } from './rules/paybackReadings';

/**
 * What an overview prints for a proposal's permanent change, for payback times that still follow an older figure.
 * Null where every overview agrees with the proposal.
 */
export function overviewFiguresOf(proposal: Proposal, ties: readonly Constraint[]): OverviewFigures | null {
  const own = ties.filter(
    (tie) =>
      tie.proposal === proposal &&
      tie.year !== null &&
      tie.source?.committeeId === null &&
      tie.left.kind === 'amount',
  );
  const byYear = new Map<number, Amount>();
  let at: OverviewFigures['at'] | null = null;
  for (const tie of own) {
    const expected = totalOf(tie.terms);
    const orientation = tie.terms[0]?.sign ?? 1;
    const printed = valueOfCell(tie.left);
    if (tie.year === null) continue;
    const proposalSign = (expected * orientation) as Amount;
    byYear.set(tie.year, towardsProposal(printed, proposalSign));
    if (at === null && printed !== expected) at = tie.left.at;
  }
  return at === null ? null : { at, byYear };
}
