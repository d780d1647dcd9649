import { distance } from 'fastest-levenshtein';
import type { BudgetRow } from '../domain/budgetTable';
import type { Proposal } from '../domain/proposal';
import { foldTitle, readStrictHeading } from '../reading/proposalCode';

/** Finds the proposal that an overview's line is about. */
export interface ProposalIndex {
  find(line: BudgetRow): Proposal | null;
}

/** How many letters two printings of a long title may differ by. */
const TITLE_ERRORS = 3;

/** Lines match proposals by code, else by title (domain guide, section 8). */
export function proposalIndex(proposals: readonly Proposal[]): ProposalIndex {
  const withEconomy = proposals.filter(({ tables }) =>
    tables.some((table) => table.kind === 'proposal-economy'),
  );
  const byCode = new Map<string, Proposal>();
  for (const proposal of withEconomy) {
    if (proposal.code !== null && !byCode.has(proposal.code)) byCode.set(proposal.code, proposal);
  }
  let titled: readonly Titled[] | null = null;
  return {
    find(line) {
      const code = readStrictHeading(line.label)?.code ?? line.proposalCode;
      const coded = code === null ? undefined : byCode.get(code);
      if (coded !== undefined) return coded;
      const folded = foldTitle(line.label.replace(/^\d{1,3}\.? /, ''));
      if (folded.length >= 8) {
        titled ??= titledProposals(withEconomy);
        const match = titled.find((candidate) => sameTitle(candidate.folded, folded));
        if (match !== undefined) return match.proposal;
      }
      return code !== null && /^\d+$/.test(code) ? untitledByNumber(withEconomy, code) : null;
    },
  };
}

interface Titled {
  readonly proposal: Proposal;
  readonly folded: string;
}

function titledProposals(proposals: readonly Proposal[]): Titled[] {
  return proposals.flatMap((proposal) =>
    proposal.title === null ? [] : [{ proposal, folded: foldTitle(proposal.title) }],
  );
}

function sameTitle(one: string, other: string): boolean {
  if (one === other) return true;
  const long = one.length >= 25 && other.length >= 25;
  return long && Math.abs(one.length - other.length) <= TITLE_ERRORS && distance(one, other) <= TITLE_ERRORS;
}

/** A line numbered 6 is proposal F6 where that sheet carries no title to compare. */
function untitledByNumber(proposals: readonly Proposal[], number: string): Proposal | null {
  const fitting = proposals.filter(
    ({ code, title }) => title === null && code !== null && new RegExp(`^[A-ZÆØÅ]0*${number}$`).test(code),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
