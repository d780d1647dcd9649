import { assignmentOf, waysToAssign } from '../../domain/assignment';
import type { BudgetRow, BudgetTable, Section } from '../../domain/budgetTable';
import type { CommitteeId } from '../../domain/committee';
import type { Proposal } from '../../domain/proposal';
import type { Constraint } from '../constraint';
import { isInArea, itemsOf, totalRowOf, yearsThatHold } from '../economy';
import { rowSums } from './builder';

/** Which committee owns an item row, where label, column or the subtotals' partition say so. */
export type Ownership = ReadonlyMap<BudgetRow, CommitteeId>;

export interface AdministrationSubtotals {
  readonly constraints: readonly Constraint[];
  readonly ownership: Ownership;
}

/** How many assignments of rows without a known owner are tried: 2 administrations and 12 rows, 4 and 6. */
const MOST_ASSIGNMENTS = 4096;

/**
 * Subtotals per administration ("Samlet varig ændring, service SOF") sum its rows: known from the label, else from a
 * partition of the remaining rows that fits all years. When none fits (TV04's split frikøb row), only their sum is
 * checked against the section's total. Domain guide, section 4.
 */
export function administrationSubtotals(
  table: BudgetTable,
  section: Section,
  proposal: Proposal | null,
): AdministrationSubtotals {
  const items = itemsOf(table, section);
  const ownership = new Map<BudgetRow, CommitteeId>();
  for (const item of items) if (item.committeeId !== null) ownership.set(item, item.committeeId);
  const subtotals = table.rows.filter(
    (row) =>
      row.section === section &&
      (row.role === 'subtotal' || row.role === 'total') &&
      row.qualifier.committeeId !== null,
  );
  if (subtotals.length === 0) return { constraints: [], ownership };

  const area = subtotals.every((row) => row.qualifier.area === subtotals[0]?.qualifier.area)
    ? (subtotals[0]?.qualifier.area ?? null)
    : null;
  const covered = items.filter((item) => area === null || isInArea(item, area, items));
  const unknown = covered.filter((item) => !ownership.has(item));
  const committees = subtotals.flatMap((row) => row.qualifier.committeeId ?? []);

  const fitting = fittingAssignment(subtotals, covered, unknown, committees, ownership, table, proposal);
  if (fitting === null)
    return { constraints: sumOfSubtotals(table, section, subtotals, proposal), ownership };
  for (const [row, committee] of fitting.assigned) ownership.set(row, committee);
  return { constraints: fitting.constraints, ownership };
}

interface Assignment {
  readonly assigned: ReadonlyMap<BudgetRow, CommitteeId>;
  readonly constraints: readonly Constraint[];
}

function fittingAssignment(
  subtotals: readonly BudgetRow[],
  covered: readonly BudgetRow[],
  unknown: readonly BudgetRow[],
  committees: readonly CommitteeId[],
  known: Ownership,
  table: BudgetTable,
  proposal: Proposal | null,
): Assignment | null {
  const constraintsFor = (assigned: ReadonlyMap<BudgetRow, CommitteeId>): Constraint[] =>
    subtotals.flatMap((row) => {
      const mine = covered.filter(
        (item) => (known.get(item) ?? assigned.get(item)) === row.qualifier.committeeId,
      );
      const code = row.section === 'permanent' ? 'permanent-subtotal' : 'implementation-subtotal';
      const assumed = assigned.size > 0 ? 'committee-rows' : null;
      return rowSums({ code, table, proposal, row, rows: mine, assumed });
    });
  if (unknown.length === 0) return { assigned: new Map(), constraints: constraintsFor(new Map()) };
  const ways = waysToAssign(unknown, committees);
  if (ways > MOST_ASSIGNMENTS) return null;
  for (let way = 0; way < ways; way += 1) {
    const assigned = assignmentOf(way, unknown, committees);
    const constraints = constraintsFor(assigned);
    if (yearsThatHold(constraints) === constraints.length) return { assigned, constraints };
  }
  return null;
}

function sumOfSubtotals(
  table: BudgetTable,
  sectionOfTable: Section,
  subtotals: readonly BudgetRow[],
  proposal: Proposal | null,
): Constraint[] {
  const total = totalRowOf(table, sectionOfTable);
  if (total === null || total.qualifier.committeeId !== null) return [];
  return rowSums({
    code: 'administration-subtotals',
    table,
    proposal,
    row: total,
    rows: subtotals,
    assumed: 'committee-rows',
  });
}
