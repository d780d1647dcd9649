import type { BudgetTable, PriceLevelMention } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import { agreedPriceLevel, priceLevelMentions } from '../agreedPriceLevel';
import { draftOf, type FindingDraft } from '../findingDraft';

interface Mention extends PriceLevelMention {
  readonly table: BudgetTable;
}

/**
 * Header, notes and Tabel A–E of one proposal name the same price level (domain guide, section 4). The one that
 * they agree on is taken for right.
 */
export function priceLevels(proposal: Proposal): FindingDraft[] {
  const mentions = proposal.tables.flatMap((table): Mention[] =>
    priceLevelMentions(table).map((mention) => ({ ...mention, table })),
  );
  const expected = agreedPriceLevel(proposal.tables);
  if (expected === null) return [];
  return mentions.flatMap((mention) => {
    if (mention.year === expected) return [];
    return [
      draftOf(
        'price-level',
        'error',
        { table: mention.table, proposal, at: mention.at },
        {
          printed: mention.year,
          expected,
          data: { printed: mention.year, expected },
          content: `${mention.year}>${expected}`,
          related: mentions.filter((other) => other.year === expected).map((other) => other.at),
          cause: {
            kind: 'price-level',
            cells: [mention.at],
            suggested: [{ cell: mention.at, value: expected }],
            confidence: 0.9,
          },
        },
      ),
    ];
  });
}
