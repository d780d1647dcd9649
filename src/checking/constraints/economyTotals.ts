import type { BudgetRow, BudgetTable, Section } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { AssumedCover } from '../../findings/finding';
import type { Constraint, EqualityCode } from '../constraint';
import { areasAreUnknown, isInArea, itemsOf, yearsThatHold, type ContradictedTotals } from '../economy';
import { rowSums } from './builder';

/** A way to read what an aggregate covers. */
interface Reading {
  readonly assumed: AssumedCover | null;
  readonly items: readonly BudgetRow[];
}

/**
 * Every aggregate of Tabel 1 that is not limited to one administration sums the item rows of its own section above
 * it, whatever subtotals stand between; limited to an area, only those rows. Where the label leaves a choice, the
 * reading under which most years hold (domain guide, section 4).
 */
export function economyTotals(
  table: BudgetTable,
  proposal: Proposal | null,
  contradicted: ContradictedTotals,
): Constraint[] {
  return (['permanent', 'implementation'] as const).flatMap((section) => {
    const aggregates = aggregatesOf(table, section);
    if (!areasAreUnknown(table, section)) {
      return aggregates.flatMap((row) => mostLikely(row, section, table, proposal, contradicted));
    }
    return aggregates.flatMap((row) =>
      row.qualifier.area === null
        ? [
            ...mostLikely(row, section, table, proposal, contradicted),
            ...sumOfAreas(row, section, aggregates, table, proposal),
          ]
        : [],
    );
  });
}

/** Where the rows do not tell the areas, the areas' subtotals must at least add up to the total. */
function sumOfAreas(
  row: BudgetRow,
  section: Section,
  aggregates: readonly BudgetRow[],
  table: BudgetTable,
  proposal: Proposal | null,
): Constraint[] {
  const rows = aggregates.filter((other) => other.qualifier.area !== null);
  return rowSums({ code: codeOf(row, section), table, proposal, row, rows, assumed: 'area-rows' });
}

function aggregatesOf(table: BudgetTable, section: Section): BudgetRow[] {
  return table.rows.filter(
    (row) =>
      row.section === section &&
      row.qualifier.committeeId === null &&
      (row.role === 'subtotal' || row.role === 'total' || (row.role === 'section' && isPrinted(row))),
  );
}

function isPrinted(row: BudgetRow): boolean {
  return row.amounts.some((cell) => cell.kind === 'amount');
}

function mostLikely(
  row: BudgetRow,
  section: Section,
  table: BudgetTable,
  proposal: Proposal | null,
  contradicted: ContradictedTotals,
): Constraint[] {
  const readings = readingsOf(row, section, table).filter(({ items }) => items.length > 0);
  let best: Constraint[] = [];
  let bestHolds = -1;
  for (const reading of readings) {
    const { items, assumed } = reading;
    const code = codeOf(row, section);
    const constraints = rowSums({ code, table, proposal, row, rows: items, assumed, contradicted });
    if (readings.length === 1) return constraints;
    const holds = yearsThatHold(constraints);
    if (holds > bestHolds) {
      best = constraints;
      bestHolds = holds;
    }
    if (holds === constraints.length) break;
  }
  return best;
}

function codeOf(row: BudgetRow, section: Section): EqualityCode {
  if (row.role === 'subtotal')
    return section === 'permanent' ? 'permanent-subtotal' : 'implementation-subtotal';
  return section === 'permanent' ? 'permanent-total' : 'implementation-total';
}

function readingsOf(row: BudgetRow, section: Section, table: BudgetTable): Reading[] {
  const items = itemsOf(table, section);
  if (row.role === 'section') {
    return [{ assumed: 'rows-below', items: items.filter((item) => item.at.row > row.at.row) }];
  }
  const above = items.filter((item) => item.at.row < row.at.row);
  const { area, areaFromColumn } = row.qualifier;
  if (area === null) {
    const since = rowsSinceLastAggregate(row, above, table);
    const readings: Reading[] = [{ assumed: null, items: above }];
    if (since.length > 0 && since.length < above.length) {
      readings.push({ assumed: 'rows-since-last-total', items: since });
    }
    return readings;
  }
  const inArea = above.filter((item) => isInArea(item, area, items));
  const readings: Reading[] = [{ assumed: areaFromColumn ? 'area-rows' : null, items: inArea }];
  const withUnmarked = above.filter((item) => item.area === null || isInArea(item, area, items));
  if (withUnmarked.length > inArea.length) readings.push({ assumed: 'area-rows', items: withUnmarked });
  if (above.some((item) => item.area === null)) {
    const marked = above.filter((item) => item.area === area);
    if (marked.length > 0 && marked.length < inArea.length)
      readings.push({ assumed: 'area-rows', items: marked });
  }
  if (areaFromColumn && inArea.length < above.length) readings.push({ assumed: 'all-rows', items: above });
  return readings;
}

function rowsSinceLastAggregate(
  row: BudgetRow,
  above: readonly BudgetRow[],
  table: BudgetTable,
): BudgetRow[] {
  const previous = table.rows.findLast(
    (other) =>
      other.at.row < row.at.row &&
      other.section === row.section &&
      (other.role === 'subtotal' || other.role === 'total'),
  );
  return previous === undefined ? [] : above.filter((item) => item.at.row > previous.at.row);
}
