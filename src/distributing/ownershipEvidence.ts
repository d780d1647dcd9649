import type { Evidence } from '../domain/allocation';
import { sum, ZERO, type Amount } from '../domain/amount';
import {
  valueOfCell,
  yearOfColumn,
  type BudgetRow,
  type BudgetTable,
  type ExpenditureArea,
  type Section,
  type TableKind,
} from '../domain/budgetTable';
import { keyOfPost, type Post } from '../domain/distributionKey';
import type { EconomyRow } from './economyRows';

/** Some rows of Tabel 1, and what each post has of them together by year. */
export interface OwnershipEvidence {
  readonly evidence: Evidence;
  readonly covers: (row: EconomyRow) => boolean;
  readonly targets: readonly { readonly post: Post; readonly amounts: readonly Amount[] }[];
}

/** Administrations' subtotals in Tabel 1 first, for they stand beside the rows; then Tabel B–E, and A, which covers B's and C's rows. */
export function ownershipEvidence(
  economy: BudgetTable,
  tables: readonly BudgetTable[],
  years: readonly number[],
): OwnershipEvidence[] {
  return [
    ...subtotalEvidence(economy, years, 'permanent'),
    ...subtotalEvidence(economy, years, 'implementation'),
    ...tables.flatMap((table) => tableEvidence(table, years)),
  ];
}

function subtotalEvidence(
  economy: BudgetTable,
  years: readonly number[],
  section: Section,
): OwnershipEvidence[] {
  const subtotals = economy.rows.filter((row) => row.section === section && row.role === 'subtotal');
  const areas = [...new Set(subtotals.map(({ qualifier }) => qualifier.area))];
  return areas.flatMap((area): OwnershipEvidence[] => {
    const targets = subtotals.flatMap((row) => {
      const { committeeId } = row.qualifier;
      if (committeeId === null || row.qualifier.area !== area) return [];
      return [{ post: { committeeId, appropriation: '' }, amounts: amountsOf(economy, row, years) }];
    });
    const covers = (row: EconomyRow): boolean =>
      row.section === section && (area === null || row.area === area);
    return targets.length < 2 ? [] : [{ evidence: 'administration-subtotals', covers, targets }];
  });
}

function tableEvidence(table: BudgetTable, years: readonly number[]): OwnershipEvidence[] {
  const covers = coveredBy(table.kind);
  if (covers === null) return [];
  const targets = new Map<string, { post: Post; amounts: readonly Amount[] }>();
  for (const row of table.rows) {
    if (row.role !== 'item' || row.committeeId === null) continue;
    const post = { committeeId: row.committeeId, appropriation: row.appropriation };
    const amounts = amountsOf(table, row, years);
    const known = targets.get(keyOfPost(post))?.amounts ?? [];
    targets.set(keyOfPost(post), {
      post,
      amounts: amounts.map((amount, index) => sum([amount, known[index] ?? ZERO])),
    });
  }
  return targets.size === 0 ? [] : [{ evidence: 'committee-tables', covers, targets: [...targets.values()] }];
}

function coveredBy(kind: TableKind): ((row: EconomyRow) => boolean) | null {
  switch (kind) {
    case 'net-effect':
      return (row) => row.section === 'permanent';
    case 'running-cost':
      return (row) => row.section === 'permanent' && isPositive(row);
    case 'gross-effect':
      return (row) => row.section === 'permanent' && !isPositive(row);
    case 'capital-split':
      return inArea('capital');
    case 'service-split':
      return inArea('service');
    case 'proposal-economy':
    case 'permanent-changes':
    case 'administration':
    case 'investments':
    case 'effect-split':
    case 'distribution-key':
    case 'overview':
      return null;
  }
}

function inArea(area: ExpenditureArea): (row: EconomyRow) => boolean {
  return (row) => row.section === 'implementation' && row.area === area;
}

function isPositive(row: EconomyRow): boolean {
  return sum(row.amounts.map(valueOfCell)) > ZERO;
}

/** A row's amounts in the given years, whatever columns its table has. */
function amountsOf(table: BudgetTable, row: BudgetRow, years: readonly number[]): Amount[] {
  return years.map((year) => {
    const column = table.columns.findIndex((each) => yearOfColumn(each) === year);
    const cell = row.amounts[column];
    return cell === undefined ? ZERO : valueOfCell(cell);
  });
}
