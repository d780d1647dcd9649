import { yearOfColumn, type BudgetRow, type BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { Constraint, EqualityCode } from '../constraint';
import {
  cellIn,
  columnOfYear,
  itemsOf,
  sourceFigure,
  termsOf,
  totalRowOf,
  type SourceFigure,
} from '../economy';
import { columnIndices, constraintOf } from './builder';
import { noteContradiction, type Contradictions } from './contradiction';
import { implementationFigure, isAreaTold } from './distributionTies';

type FigureOfYear = (
  economy: BudgetTable,
  column: number,
  contradictions: Contradictions,
) => SourceFigure | null;

const permanentFigure: FigureOfYear = (economy, column, contradictions) =>
  sourceFigure(totalRowOf(economy, 'permanent'), itemsOf(economy, 'permanent'), column, contradictions);

/**
 * Rows of "Varige ændringer" (Tabel 2 of older proposals) against the rows of Tabel 1 with the same label; rows may be
 * netted differently, so others are not compared (domain guide, section 4).
 */
export function permanentChangeRowTies(
  table: BudgetTable,
  economy: BudgetTable,
  proposal: Proposal,
  contradictions: Contradictions,
): Constraint[] {
  return table.rows.flatMap((row) => {
    if (row.role !== 'item') return [];
    const same = itemsOf(economy, 'permanent').filter((item) => item.labelKey === row.labelKey);
    const [only] = same;
    if (same.length !== 1 || only === undefined) return [];
    return tieRow('permanent-changes-tie', table, row, economy, proposal, contradictions, (_, column) => ({
      terms: termsOf([only], column),
      followed: null,
      rows: null,
      rounded: null,
    }));
  });
}

/** The total of "Varige ændringer" against Tabel 1's permanent total. */
export function permanentChangeTotalTies(
  table: BudgetTable,
  economy: BudgetTable,
  proposal: Proposal,
  contradictions: Contradictions,
): Constraint[] {
  return tieTotal('permanent-changes-tie', table, economy, proposal, contradictions, permanentFigure);
}

/** The investments in the proposal tie to Tabel 1's implementation costs of the same area. */
export function investmentsTies(
  table: BudgetTable,
  economy: BudgetTable,
  proposal: Proposal,
  contradictions: Contradictions,
): Constraint[] {
  const caption = (table.caption?.text ?? '').toLowerCase();
  const area = caption.includes('anlæg') ? 'capital' : caption.includes('service') ? 'service' : null;
  if (area === null || !isAreaTold(table, area, economy)) return [];
  return tieTotal('investments-tie', table, economy, proposal, contradictions, (source, column) =>
    implementationFigure(source, area, column, contradictions),
  );
}

/** The distribution of the effect ties to Tabel 1 in the years it names. */
export function effectSplitTies(
  table: BudgetTable,
  economy: BudgetTable,
  proposal: Proposal,
  contradictions: Contradictions,
): Constraint[] {
  return tieTotal('effect-split-tie', table, economy, proposal, contradictions, permanentFigure);
}

function tieTotal(
  code: EqualityCode,
  table: BudgetTable,
  economy: BudgetTable,
  proposal: Proposal,
  contradictions: Contradictions,
  figureOf: FigureOfYear,
): Constraint[] {
  const total = table.rows.find((row) => row.role === 'total');
  return total === undefined ? [] : tieRow(code, table, total, economy, proposal, contradictions, figureOf);
}

function tieRow(
  code: EqualityCode,
  table: BudgetTable,
  row: BudgetRow,
  economy: BudgetTable,
  proposal: Proposal,
  contradictions: Contradictions,
  figureOf: FigureOfYear,
): Constraint[] {
  return columnIndices(table).flatMap((column) => {
    const left = cellIn(row, column);
    const year = table.columns[column] === undefined ? null : yearOfColumn(table.columns[column]);
    const source = year === null ? -1 : columnOfYear(economy, year);
    const figure = source < 0 ? null : figureOf(economy, source, contradictions);
    if (left === null || figure === null) return [];
    const tie = constraintOf({
      code,
      table,
      proposal,
      row,
      column,
      left,
      terms: figure.terms,
      followed: figure.followed,
      source: { kind: 'proposal-economy', committeeId: null },
    });
    if (figure.rounded !== null) noteContradiction(tie, [figure], contradictions);
    return tie;
  });
}
