import {
  yearOfColumn,
  type BudgetRow,
  type BudgetTable,
  type CommitteeTableKind,
} from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import { ZERO } from '../../domain/amount';
import { totalOf, verdictOn, type Constraint, type Term } from '../constraint';
import {
  areaRowsAreUnknown,
  columnOfYear,
  isInArea,
  itemsOf,
  sourceFigure,
  termsOf,
  totalRowOf,
  type ContradictedTotals,
  type SourceFigure,
} from '../economy';
import { contributingTerms } from './contributions';
import { cellIn } from '../economy';
import { columnIndices, constraintOf } from './builder';
import { noteContradiction, type Contradictions } from './contradiction';

/**
 * The Total of Tabel A–E against Tabel 1 (domain guide, section 7): A = Samlet varig ændring, B = its costs, C = its
 * savings, D and E = the implementation costs on Anlæg and Service. Where Tabel 1's own total is rounded, the sum of its
 * rows is as right.
 */
export function distributionTies(
  table: BudgetTable & { readonly kind: CommitteeTableKind },
  economy: BudgetTable,
  proposal: Proposal,
  contradictions: Contradictions,
): Constraint[] {
  const items = table.rows.filter((row) => row.role === 'item');
  const total = table.rows.find((row) => row.role === 'total') ?? items[0];
  if (total === undefined) return [];
  // A table without a Total is held to Tabel 1 by its rows: the first is what the others leave over.
  const others = total.role === 'total' ? [] : items.slice(1);
  return columnIndices(table).flatMap((column) => {
    const left = cellIn(total, column);
    const year = table.columns[column] === undefined ? null : yearOfColumn(table.columns[column]);
    if (left === null || year === null) return [];
    const source = columnOfYear(economy, year);
    const figure = source < 0 ? null : figureFor(table.kind, economy, source, contradictions);
    if (figure === null) return [];
    const rest = [...termsOf(others, column, -1), ...leftOutTerms(table, column)];
    const tie = (terms: readonly Term[]): Constraint[] =>
      constraintOf({
        code: 'distribution-tie',
        table,
        proposal,
        row: total,
        column,
        left,
        terms: [...terms, ...rest],
        followed: others.length > 0 ? null : figure.followed,
        source: { kind: 'proposal-economy', committeeId: null },
      });
    const printed = tie(figure.terms);
    if (figure.rounded !== null) noteContradiction(printed, [figure], contradictions);
    const recomputed = figure.rows === null ? [] : tie(termsOf(figure.rows.rows, figure.rows.column));
    return recomputed.length > 0 && recomputed.every((constraint) => verdictOn(constraint) === null)
      ? recomputed
      : printed;
  });
}

/** What a key leaves out is no part of the total, and the table says so below it. */
function leftOutTerms(table: BudgetTable, column: number): Term[] {
  return termsOf(
    table.rows.filter(({ role }) => role === 'outside'),
    column,
    -1,
  );
}

/**
 * Can Tabel D, Tabel E or the investments of one area be compared with Tabel 1? Not where rows there have no styringsområde,
 * no subtotal tells the area's costs, and most years fail if they are taken for Service.
 */
export function isAreaTold(table: BudgetTable, area: 'service' | 'capital', economy: BudgetTable): boolean {
  const items = itemsOf(economy, 'implementation');
  if (items.every((item) => item.area !== null)) return true;
  if (subtotalOfArea(economy, area) !== undefined) return true;
  const rows = table.rows.filter(({ role }) => role === 'item');
  let holds = 0;
  let printed = 0;
  for (const [column, header] of table.columns.entries()) {
    const year = yearOfColumn(header);
    const source = year === null ? -1 : columnOfYear(economy, year);
    if (source < 0) continue;
    const split = totalOf(termsOf(rows, column));
    const costs = totalOf(
      termsOf(
        items.filter((item) => isInArea(item, area, items)),
        source,
      ),
    );
    if (split === ZERO && costs === ZERO) continue;
    printed += 1;
    if (split === costs) holds += 1;
  }
  return printed === 0 || holds * 2 > printed;
}

function subtotalOfArea(economy: BudgetTable, area: 'service' | 'capital'): BudgetRow | undefined {
  return economy.rows.find(
    (row) =>
      row.section === 'implementation' &&
      (row.role === 'subtotal' || row.role === 'total') &&
      row.qualifier.area === area &&
      row.qualifier.committeeId === null,
  );
}

function figureFor(
  kind: CommitteeTableKind,
  economy: BudgetTable,
  column: number,
  contradicted: ContradictedTotals,
): SourceFigure | null {
  switch (kind) {
    case 'net-effect':
      return sourceFigure(
        totalRowOf(economy, 'permanent'),
        itemsOf(economy, 'permanent'),
        column,
        contradicted,
      );
    case 'running-cost':
    case 'gross-effect': {
      const items = itemsOf(economy, 'permanent');
      return items.length === 0
        ? null
        : { terms: contributingTerms(kind, items, column), followed: null, rows: null, rounded: null };
    }
    case 'capital-split':
    case 'service-split':
      return implementationFigure(
        economy,
        kind === 'capital-split' ? 'capital' : 'service',
        column,
        contradicted,
      );
  }
}

/** The implementation costs of one area: the printed subtotal where there is one and it is right, else the rows. */
export function implementationFigure(
  economy: BudgetTable,
  area: 'service' | 'capital',
  column: number,
  contradicted: ContradictedTotals,
): SourceFigure | null {
  const items = itemsOf(economy, 'implementation');
  const inArea = items.filter((item) => isInArea(item, area, items));
  const printed = subtotalOfArea(economy, area);
  if (areaRowsAreUnknown(economy, 'implementation')) return sourceFigure(printed ?? null, [], column);
  if (inArea.length === 0 && printed === undefined) {
    return items.length === 0 ? null : { terms: [], followed: null, rows: null, rounded: null };
  }
  return sourceFigure(printed ?? null, inArea, column, contradicted);
}
