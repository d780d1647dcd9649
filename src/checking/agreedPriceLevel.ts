import { yearsOfTable, type BudgetTable, type PriceLevelMention } from '../domain/budgetTable';

/** Every place in header, caption and notes of a table that names a price level. */
export function priceLevelMentions(table: BudgetTable): readonly PriceLevelMention[] {
  return table.priceLevel === null ? table.notedPriceLevels : [table.priceLevel, ...table.notedPriceLevels];
}

/**
 * The price level of a proposal: the one that most of its tables name; where as many name another, the budget year's, i.e.
 * Tabel 1's second year (domain guide, section 4). Null where none names one.
 */
export function agreedPriceLevel(tables: readonly BudgetTable[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of tables.flatMap(priceLevelMentions)) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const leading = [...counts].filter(([, count]) => count === most).map(([year]) => year);
  const economy = tables.find((table) => table.kind === 'proposal-economy');
  const budgetYear = economy === undefined ? undefined : yearsOfTable(economy)[1];
  return leading.find((year) => year === budgetYear) ?? leading[0] ?? null;
}
