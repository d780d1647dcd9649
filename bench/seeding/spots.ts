import { numberOfAmount } from '../../src/domain/amount';
import type { AmountCell, BudgetRow, BudgetTable } from '../../src/domain/budgetTable';
import { figureOf } from './carry';
import type { CleanCase } from './cleanCase';
import type { Draw } from './random';
import { seedOf, type Seed } from './seed';

export interface Spot {
  readonly table: BudgetTable;
  readonly row: BudgetRow;
  readonly index: number;
  readonly cell: AmountCell;
}

export function isCounted(row: BudgetRow): boolean {
  return row.role === 'item' || row.role === 'subtotal' || row.role === 'total' || row.role === 'impact';
}

export function isTyped(cell: AmountCell | undefined): cell is Extract<AmountCell, { kind: 'amount' }> {
  return cell?.kind === 'amount' && cell.value !== 0 && cell.formula === null;
}

/** Draws a table, then one of its figures. */
export function oneCell(
  clean: CleanCase,
  draw: Draw,
  change: (figure: number, spot: Spot) => number | 'blank' | null,
  wanted: (row: BudgetRow) => boolean = () => true,
  inTable: (table: BudgetTable) => boolean = () => true,
): Seed | null {
  const table = draw.pick(clean.reading.tables.filter(inTable));
  if (table === null) return null;
  const spots = table.rows
    .filter((row) => isCounted(row) && wanted(row))
    .flatMap((row) =>
      row.amounts.flatMap((cell, index): Spot[] => (isTyped(cell) ? [{ table, row, index, cell }] : [])),
    );
  const spot = draw.pick(spots);
  if (spot === null || spot.cell.kind !== 'amount') return null;
  const meant = numberOfAmount(spot.cell.value);
  const changed = change(meant, spot);
  if (changed === null || changed === meant) return null;
  return seedOf([[spot.cell, changed === 'blank' ? null : changed]]);
}

export function yearCells(table: BudgetTable, row: BudgetRow): AmountCell[] {
  return row.amounts.filter((_, index) => table.columns[index]?.role.kind === 'year');
}

export function wholeRow(
  clean: CleanCase,
  draw: Draw,
  role: BudgetRow['role'],
  change: (figures: readonly number[]) => readonly (number | null)[],
): Seed | null {
  const table = draw.pick(clean.reading.tables);
  const row = table === null ? null : draw.pick(table.rows.filter((each) => each.role === role));
  if (table === null || row === null) return null;
  const cells = yearCells(table, row);
  if (cells.length < 3 || cells.some((cell) => cell.formula !== null || cell.kind === 'unreadable'))
    return null;
  const figures = change(cells.map(figureOf));
  return seedOf(cells.map((cell, index) => [cell, figures[index] === 0 ? null : (figures[index] ?? null)]));
}

export function shifted(step: -1 | 1): (figures: readonly number[]) => (number | null)[] {
  return (figures) => figures.map((_, index) => figures[index - step] ?? null);
}

/** The typed figures of a table's items, or of its totals. */
export function cellsOf(table: BudgetTable | null, role: 'item' | 'total'): AmountCell[] {
  const rows =
    table?.rows.filter((row) => isCounted(row) && (row.role === 'item') === (role === 'item')) ?? [];
  return rows.flatMap(({ amounts }) => amounts.filter(isTyped));
}
