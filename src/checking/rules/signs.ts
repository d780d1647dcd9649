import { absolute, negate, numberOfAmount } from '../../domain/amount';
import { valueOfCell, yearOfColumn, type AmountCell, type BudgetRow } from '../../domain/budgetTable';
import { keyOfCell } from '../../domain/cell';
import { verdictOn, type Constraint } from '../constraint';
import { draftOf, figureOf, printedOf, type FindingDraft } from '../findingDraft';
import type { RepairingDraft } from './repairingDraft';
import type { TableContext } from './rule';

/**
 * Words alone judge signs badly, so only three things are warned of: a negative implementation amount, a permanent
 * row that says it saves and is positive, one sign change in a row that is otherwise constant (domain guide, 4).
 */
export function signsInEconomy(context: TableContext): FindingDraft[] {
  const { table, proposal } = context;
  if (table.kind !== 'proposal-economy') return [];
  return table.rows.filter(hasDoubtfulSign).flatMap((row): FindingDraft[] => {
    const isCost = row.section === 'implementation';
    const wrong = row.amounts.findIndex((cell) => (isCost ? valueOfCell(cell) < 0 : valueOfCell(cell) > 0));
    const cell = row.amounts[wrong];
    const column = table.columns[wrong];
    if (cell === undefined || column === undefined) return [];
    const code = row.section === 'implementation' ? 'negative-implementation' : 'positive-saving';
    return [
      draftOf(
        code,
        'warning',
        { table, proposal, at: cell.at },
        {
          year: yearOfColumn(column),
          printed: printedOf(cell),
          expected: numberOfAmount(negate(valueOfCell(cell))),
          data: { rowLabel: row.label },
          content: `${row.labelKey}|${row.amounts.map(figureOf).join(' ')}`,
        },
      ),
    ];
  });
}

function hasDoubtfulSign(row: BudgetRow): boolean {
  if (row.role !== 'item') return false;
  if (row.section === 'implementation') return row.amounts.some(isNegative);
  return row.amounts.some(isPositive) && saysItSaves(row) && signChangeIn(row.amounts) === null;
}

function isNegative(cell: AmountCell): boolean {
  return cell.kind === 'amount' && cell.value < 0;
}

function isPositive(cell: AmountCell): boolean {
  return cell.kind === 'amount' && cell.value > 0;
}

function saysItSaves(row: BudgetRow): boolean {
  return /^(besparelse|færre udgifter|øgede indtægter)/.test(row.labelKey) || /\bsparer\b/.test(row.labelKey);
}

/** One cell of the opposite sign in rows that are otherwise constant. */
export function signChanges(context: TableContext): RepairingDraft[] {
  const { table, proposal, constraints } = context;
  if (table.kind === 'overview') return [];
  const drafts: RepairingDraft[] = [];
  for (const row of table.rows) {
    if (row.role !== 'item') continue;
    const index = signChangeIn(row.amounts);
    const cell = index === null ? undefined : row.amounts[index];
    const column = index === null ? undefined : table.columns[index];
    if (cell === undefined || column === undefined) continue;
    drafts.push(turned('sign-change', cell, yearOfColumn(column), row, context, proposal, constraints));
  }
  return drafts;
}

/** An overview's sign is uniform per table (domain guide, section 4). */
export function overviewSigns(context: TableContext): RepairingDraft[] {
  const { table, proposal, constraints } = context;
  if (table.kind !== 'overview') return [];
  const cells = table.rows.flatMap((row) =>
    row.role === 'item' && row.section === null
      ? row.amounts.flatMap((cell, index) => {
          const column = table.columns[index];
          return cell.kind === 'amount' && cell.value !== 0 && column?.role.kind === 'year'
            ? [{ cell, row, year: column.role.year }]
            : [];
        })
      : [],
  );
  const positive = cells.filter(({ cell }) => valueOfCell(cell) > 0);
  const negative = cells.filter(({ cell }) => valueOfCell(cell) < 0);
  const odd = positive.length < negative.length ? positive : negative;
  if (odd.length === 0 || odd.length * 3 > cells.length) return [];
  return odd.map(({ cell, row, year }) =>
    turned('overview-sign', cell, year, row, context, proposal, constraints),
  );
}

function turned(
  code: 'sign-change' | 'overview-sign',
  cell: AmountCell,
  year: number | null,
  row: BudgetRow,
  context: TableContext,
  proposal: TableContext['proposal'],
  constraints: readonly Constraint[],
): RepairingDraft {
  const value = negate(valueOfCell(cell));
  const key = keyOfCell(cell.at);
  const overrides = new Map([[key, value]]);
  const covering = constraints.filter(
    ({ left, terms }) => left === cell || terms.some((term) => term.cell === cell),
  );
  const failing = covering.filter((constraint) => verdictOn(constraint) === 'discrepancy');
  const mends =
    failing.length > 0 && covering.every((constraint) => verdictOn(constraint, overrides) !== 'discrepancy');
  const expected = numberOfAmount(value);
  const draft = draftOf(
    code,
    mends ? 'error' : 'warning',
    { table: context.table, proposal, at: cell.at },
    {
      year,
      printed: printedOf(cell),
      expected,
      data: { rowLabel: row.label, expected },
      content: `${row.labelKey}|${figureOf(cell)}`,
      related: failing.map((constraint) => constraint.left.at).filter((at) => at !== cell.at),
      cause: mends
        ? {
            kind: 'sign',
            cells: [cell.at],
            suggested: [{ cell: cell.at, value: expected }],
            confidence: 0.95,
          }
        : null,
    },
  );
  return { draft, repair: mends ? { cell: key, value } : null };
}

/** The one cell whose sign differs in a row that is constant but for it; null where there is no such cell. */
function signChangeIn(cells: readonly AmountCell[]): number | null {
  let size: number | null = null;
  let positives = 0;
  let negatives = 0;
  for (const cell of cells) {
    const value = valueOfCell(cell);
    if (value === 0) continue;
    size ??= absolute(value);
    if (absolute(value) !== size) return null;
    if (value > 0) positives += 1;
    else negatives += 1;
  }
  if (Math.min(positives, negatives) !== 1 || Math.max(positives, negatives) < 2) return null;
  return cells.findIndex((cell) => (positives === 1 ? valueOfCell(cell) > 0 : valueOfCell(cell) < 0));
}
