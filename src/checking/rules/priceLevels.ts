import { yearsOfTable, type BudgetTable, type PriceLevelMention } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import { draftOf, type FindingDraft } from '../findingDraft';

interface Mention extends PriceLevelMention {
  readonly table: BudgetTable;
}

/**
 * Header, notes and Tabel A–E of one proposal name the same price level (domain guide, section 4). The one most of
 * them name is taken for right; where as many name another, the budget year's, i.e. the table's second year.
 */
export function priceLevels(proposal: Proposal): FindingDraft[] {
  const mentions = proposal.tables.flatMap((table): Mention[] => [
    ...(table.priceLevel === null ? [] : [{ ...table.priceLevel, table }]),
    ...table.notedPriceLevels.map((mention) => ({ ...mention, table })),
  ]);
  const expected = agreedLevel(mentions, proposal);
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

function agreedLevel(mentions: readonly Mention[], proposal: Proposal): number | null {
  const counts = new Map<number, number>();
  for (const { year } of mentions) counts.set(year, (counts.get(year) ?? 0) + 1);
  if (counts.size < 2) return null;
  const most = Math.max(...counts.values());
  const leading = [...counts].filter(([, count]) => count === most).map(([year]) => year);
  const economy = proposal.tables.find((table) => table.kind === 'proposal-economy');
  const budgetYear = economy === undefined ? undefined : yearsOfTable(economy)[1];
  return leading.find((year) => year === budgetYear) ?? leading[0] ?? null;
}
