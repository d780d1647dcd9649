import type { BudgetRow, BudgetTable } from '../../src/domain/budgetTable';
import type { CellRef } from '../../src/domain/cell';
import { itemsOf } from '../../src/checking/economy';
import { figureOf } from './carry';
import type { CleanCase } from './cleanCase';
import type { Edit } from './edit';
import type { Draw } from './random';
import { seedOf, type Seed, type WrongFigure } from './seed';
import { isTyped, oneCell, yearCells } from './spots';

/** A row of Tabel 1 whose styringsområde is another than its amounts are counted under, in either section. */
export function rowArea(clean: CleanCase, draw: Draw): Seed | null {
  const table = economyOf(clean, draw);
  const row = draw.pick(table === null ? [] : itemsIn(table, draw));
  if (table === null || row === null || row.area === null || row.area === 'transfers') return null;
  const printed = cellsOfRow(clean, table, row).find(({ value }) => isArea(value));
  if (printed === undefined) return null;
  const text = row.area === 'service' ? 'Anlæg' : 'Service';
  const cells = row.amounts.filter(isTyped).map(({ at }) => at);
  if (cells.length === 0) return null;
  return { edits: [{ at: printed.at, figure: null, text }], wrong: [], fault: { kind: 'wrong-area', cells } };
}

/** A row of Tabel 1 that was deleted after everything had been added up and distributed. */
export function rowDeleted(clean: CleanCase, draw: Draw): Seed | null {
  const table = economyOf(clean, draw);
  const row = draw.pick(table === null ? [] : itemsIn(table, draw));
  if (table === null || row === null || !row.amounts.some(isTyped)) return null;
  const edits = cellsOfRow(clean, table, row).map(({ at }): Edit => ({ at, figure: null }));
  return { edits, wrong: [], fault: { kind: 'row-omitted', cells: [] } };
}

/** A typed total that is wrong in all its years, by the same or by as much in proportion. */
export function totalInAllYears(clean: CleanCase, draw: Draw): Seed | null {
  const table = draw.pick(clean.reading.tables);
  const row = draw.pick(table?.rows.filter(({ role }) => role === 'total' || role === 'subtotal') ?? []);
  if (table === null || row === null) return null;
  const cells = yearCells(table, row).filter(isTyped);
  if (cells.length < 2) return null;
  const same = [51, 100, 150, 237, -51, -100, -350][draw.below(7)] ?? 51;
  const percent = [3, 5, 10, -5][draw.below(4)] ?? 5;
  const inProportion = draw.below(2) === 0;
  const by = (figure: number): number => (inProportion ? Math.round((figure * percent) / 100) : same);
  return seedOf(cells.map((cell) => [cell, figureOf(cell) + by(figureOf(cell))]));
}

/** An item's figure that is off by a round amount: an older figure, which looks like nothing in particular. */
export function olderItem(clean: CleanCase, draw: Draw): Seed | null {
  const older = [50, 100, 150, 200, 300, 500, 1000][draw.below(7)] ?? 50;
  const by = draw.below(2) === 0 ? older : -older;
  return oneCell(
    clean,
    draw,
    (figure) => figure + by,
    ({ role }) => role === 'item',
  );
}

/** An item's amount left out, as a blank or as a printed 0, where another row of the same sum has an amount too. */
export function blankBeside(clean: CleanCase, draw: Draw): Seed | null {
  const sums = clean.constraints.filter(({ source, corroborates }) => source === null && !corroborates);
  const sum = draw.pick(sums);
  const filled = sum?.terms.filter(({ cell }) => isTyped(cell)) ?? [];
  const term = draw.pick(filled);
  if (term === null || filled.length < 2) return null;
  return seedOf([[term.cell, draw.below(2) === 0 ? null : 0]]);
}

function economyOf(clean: CleanCase, draw: Draw): BudgetTable | null {
  return draw.pick(clean.reading.tables.filter(({ kind }) => kind === 'proposal-economy'));
}

function itemsIn(table: BudgetTable, draw: Draw): readonly BudgetRow[] {
  return itemsOf(table, draw.below(2) === 0 ? 'permanent' : 'implementation');
}

function cellsOfRow(
  { workbook }: CleanCase,
  table: BudgetTable,
  row: BudgetRow,
): { readonly at: CellRef; readonly value: unknown }[] {
  const sheet = workbook.sheets.find(({ id }) => id === table.sheetId);
  const cells = sheet?.rows.find((each) => each.row === row.at.row)?.cells ?? [];
  return cells
    .filter(({ column }) => column >= table.area.left && column <= table.area.right)
    .map(({ column, value }) => ({ at: { sheetId: table.sheetId, row: row.at.row, column }, value }));
}

function isArea(value: unknown): boolean {
  return typeof value === 'string' && /^(service|anlæg)$/i.test(value.trim());
}

/** Two rows of a committee table that stand in each other's place in one year. */
export function swappedInOneYear(swap: Seed | null, draw: Draw): Seed | null {
  const column = draw.pick(swap?.edits ?? [])?.at.column;
  if (swap === null || column === undefined) return null;
  const own = (figures: readonly WrongFigure[]): WrongFigure[] =>
    figures.filter(({ cell }) => cell.at.column === column);
  return { ...swap, edits: swap.edits.filter(({ at }) => at.column === column), wrong: own(swap.wrong) };
}
