import { add, subtract, sum, ZERO, type Amount } from '../domain/amount';
import {
  valueOfCell,
  yearOfColumn,
  type AmountCell,
  type BudgetRow,
  type BudgetTable,
  type CommitteeTableKind,
  type ExpenditureArea,
  type Section,
} from '../domain/budgetTable';
import type { Distribution } from './distribute';

/** What Tabel 1 prints as the total that a table must sum to, beside what its rows give. */
export interface PrintedControl {
  readonly kind: CommitteeTableKind;
  readonly year: number;
  /** Posted and left out, from the item rows. */
  readonly fromRows: Amount;
  readonly printed: AmountCell;
  /** Printed minus rows; not 0 where the printed total is rounded otherwise, or wrong. */
  readonly difference: Amount;
}

/** The sum rules of domain guide, section 7: A is Samlet varig ændring, D and E are Samlede implementeringsomkostninger by area. */
const TIES: readonly {
  readonly kind: CommitteeTableKind;
  readonly section: Section;
  readonly area: ExpenditureArea | null;
}[] = [
  { kind: 'net-effect', section: 'permanent', area: null },
  { kind: 'capital-split', section: 'implementation', area: 'capital' },
  { kind: 'service-split', section: 'implementation', area: 'service' },
];

/** One control per built table and year that Tabel 1 prints a total for; Tabel B and C have none there. */
export function printedControls(distribution: Distribution, economy: BudgetTable): PrintedControl[] {
  return TIES.flatMap(({ kind, section, area }) => {
    const table = distribution.tables.find((each) => each.kind === kind);
    const total = totalRow(economy, section, area);
    if (table === undefined || total === null) return [];
    return economy.columns.flatMap((column, index): PrintedControl[] => {
      const year = yearOfColumn(column);
      const printed = total.amounts[index];
      const place = year === null ? -1 : distribution.years.indexOf(year);
      if (year === null || place < 0 || printed === undefined || printed.kind === 'unreadable') return [];
      const leftOut = distribution.leftOut.filter((entry) => entry.kind === kind);
      const fromRows = add(
        table.total[place] ?? ZERO,
        sum(leftOut.map(({ amounts }) => amounts[place] ?? ZERO)),
      );
      return [{ kind, year, fromRows, printed, difference: subtract(valueOfCell(printed), fromRows) }];
    });
  });
}

/**
 * The section's aggregate for an area, or for all areas: the unqualified one, where all are qualified the last (domain guide, section 4:
 * UD01). A section of one area only needs no total for it.
 */
function totalRow(economy: BudgetTable, section: Section, area: ExpenditureArea | null): BudgetRow | null {
  const own = economy.rows.filter((row) => row.section === section);
  const aggregates = own.filter(
    ({ role, qualifier }) => (role === 'total' || role === 'subtotal') && qualifier.committeeId === null,
  );
  const unqualified = aggregates.findLast(
    ({ qualifier }) => qualifier.area === null || qualifier.areaFromColumn,
  );
  if (area === null) return unqualified ?? aggregates.at(-1) ?? null;
  const ofArea = aggregates.findLast(({ qualifier }) => qualifier.area === area);
  if (ofArea !== undefined) return ofArea;
  const others = own.some((row) => row.role === 'item' && row.area !== area);
  return others ? null : (unqualified ?? null);
}
