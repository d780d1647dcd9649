import { absolute, isWithin, subtract, sum, type Amount } from '../domain/amount';
import { assignmentOf, waysToAssign, type Assignment } from '../domain/assignment';
import { valueOfCell, type BudgetRow, type ExpenditureArea, type Section } from '../domain/budgetTable';

/** How many ways to give rows their areas are tried: 2 areas and 12 rows, 3 and 7. */
const MOST_ASSIGNMENTS = 4096;

/**
 * Item rows without a styringsområde get the one under which the section's subtotals per area hold, where only one way to
 * give them does so in more than half of the figures; identical rows are interchangeable (domain guide, sections 3
 * and 4). Rows of a section whose areas nothing tells apart stay without.
 */
export function inferAreas(rows: readonly BudgetRow[]): readonly BudgetRow[] {
  if (!rows.some(isUnmarkedItem)) return rows;
  const inferred = new Map<BudgetRow, ExpenditureArea>([
    ...areasOfSection(rows, 'permanent'),
    ...areasOfSection(rows, 'implementation'),
  ]);
  return inferred.size === 0
    ? rows
    : rows.map((row) => {
        const area = inferred.get(row);
        return area === undefined ? row : { ...row, area };
      });
}

function isUnmarkedItem(row: BudgetRow): boolean {
  return row.role === 'item' && row.area === null;
}

type Areas = Assignment<BudgetRow, ExpenditureArea>;

function areasOfSection(rows: readonly BudgetRow[], section: Section): Areas {
  const own = rows.filter((row) => row.section === section);
  const unmarked = own.filter((row) => isUnmarkedItem(row) && hasFigures(row));
  const subtotals = own.filter(
    ({ role, qualifier }) =>
      (role === 'subtotal' || role === 'total') && qualifier.area !== null && qualifier.committeeId === null,
  );
  const areas = [
    ...new Set(own.flatMap((row) => (row.role === 'item' ? row.area : row.qualifier.area) ?? [])),
  ];
  const isToldApart = subtotals.length > 0 && areas.some((area) => area !== 'service');
  const ways = waysToAssign(unmarked, areas);
  if (!isToldApart || unmarked.length === 0 || ways > MOST_ASSIGNMENTS) return new Map();

  let best: Areas = new Map();
  let bestHolds = 0;
  let bestLook = '';
  let isUnique = false;
  for (let way = 0; way < ways; way += 1) {
    const assignment = assignmentOf(way, unmarked, areas);
    const holds = holdingFigures(own, subtotals, assignment);
    if (holds < bestHolds) continue;
    const look = lookOf(assignment);
    if (holds > bestHolds) {
      best = assignment;
      bestHolds = holds;
      bestLook = look;
      isUnique = true;
    } else if (look !== bestLook) isUnique = false;
  }
  const printed = subtotals.reduce((count, row) => count + figuresOf(row), 0);
  return isUnique && bestHolds * 2 > printed ? best : new Map();
}

/** How many printed figures of the subtotals are the sums of their area's rows above, within rounding. */
function holdingFigures(
  own: readonly BudgetRow[],
  subtotals: readonly BudgetRow[],
  assignment: Areas,
): number {
  let holds = 0;
  for (const subtotal of subtotals) {
    const covered = own
      .slice(0, own.indexOf(subtotal))
      .filter((row) => row.role === 'item' && (assignment.get(row) ?? row.area) === subtotal.qualifier.area);
    for (const [column, cell] of subtotal.amounts.entries()) {
      if (cell.kind !== 'amount') continue;
      const expected = sum(covered.flatMap((row): Amount[] => valuesIn(row, column)));
      if (isWithin(absolute(subtract(cell.value, expected)), 1)) holds += 1;
    }
  }
  return holds;
}

function valuesIn(row: BudgetRow, column: number): Amount[] {
  const cell = row.amounts[column];
  return cell === undefined ? [] : [valueOfCell(cell)];
}

function hasFigures(row: BudgetRow): boolean {
  return row.amounts.some((cell) => cell.kind === 'amount' && cell.value !== 0);
}

function figuresOf(row: BudgetRow): number {
  return row.amounts.filter(({ kind }) => kind === 'amount').length;
}

/** What the assignment comes to: identical rows that change places make no other. */
function lookOf(assignment: Areas): string {
  return [...assignment]
    .map(([row, area]) => `${area}:${row.amounts.map(valueOfCell).join(' ')}`)
    .sort()
    .join('|');
}
