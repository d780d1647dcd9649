import type { AmountCell, BudgetTable } from '../../src/domain/budgetTable';
import type { Constraint } from '../../src/checking/constraint';
import { itemsOf } from '../../src/checking/economy';
import { carried, figureOf } from './carry';
import type { CleanCase } from './cleanCase';
import { COMMON_MISPRINTS, misprinted } from './misprint';
import type { Draw } from './random';
import { seedOf, type Seed, type WrongFigure } from './seed';
import { cellsOf, isTyped } from './spots';

/**
 * A row of Tabel 1 that every typed total above it leaves out (-1) or counts twice (1): the subtotal was added up
 * wrong, and the total and the net impact from it.
 */
export function chainWith(clean: CleanCase, draw: Draw, times: 1 | -1): Seed | null {
  const table = draw.pick(clean.reading.tables.filter(({ kind }) => kind === 'proposal-economy'));
  if (table === null) return null;
  const items = [...itemsOf(table, 'permanent'), ...itemsOf(table, 'implementation')];
  const row = draw.pick(items.filter(({ amounts }) => amounts.some(isTyped)));
  if (row === null) return null;
  const within = clean.constraints.filter((constraint) => isOwnSum(constraint, table));
  const totals = new Map<AmountCell, number>();
  for (const cell of row.amounts) {
    if (!isTyped(cell)) continue;
    const figure = figureOf(cell);
    for (const [total, value] of carried(new Map([[cell, figure + times * figure]]), within)) {
      if (total !== cell) totals.set(total, value);
    }
  }
  return totals.size < 2 ? null : seedOf([...totals]);
}

/** A misprint in a row of Tabel 1 that was then added up into its totals, but not taken to the other tables. */
export function carriedItem(clean: CleanCase, draw: Draw): Seed | null {
  return carriedFrom(clean, draw, 'item', ({ table }, own) => table === own);
}

/** A misprinted total that net impact, committee tables and overview have taken over. */
export function carriedTotal(clean: CleanCase, draw: Draw): Seed | null {
  return carriedFrom(clean, draw, 'total', () => true);
}

/** A figure changed in Tabel 1 and in the overview, but not in the committees' tables. */
export function economyAndOverview(clean: CleanCase, draw: Draw): Seed | null {
  const seed = carriedFrom(
    clean,
    draw,
    'item',
    ({ table }, own) => table === own || table.kind === 'overview',
  );
  return seed === null || !reachesOverview(clean, seed) ? null : seed;
}

/** A figure changed in the committees' Tabel A and in the overview, but not in Tabel 1. */
export function committeesAndOverview(clean: CleanCase, draw: Draw): Seed | null {
  const net = draw.pick(clean.reading.tables.filter(({ kind }) => kind === 'net-effect'));
  const item = draw.pick(cellsOf(net, 'item'));
  if (net === null || item === null) return null;
  const index = net.rows.find(({ amounts }) => amounts.includes(item))?.amounts.indexOf(item) ?? -1;
  const total = net.rows.find(({ role }) => role === 'total')?.amounts[index];
  const older = [50, 100, 200, 300, 500][draw.below(5)] ?? 50;
  const by = draw.below(2) === 0 ? older : -older;
  if (total === undefined || !isTyped(total)) return null;
  const changed = new Map<AmountCell, number>([
    [item, figureOf(item) + by],
    [total, figureOf(total) + by],
  ]);
  const tie = clean.constraints.find(({ code, left }) => code === 'distribution-tie' && left === total);
  for (const { code, proposal, year, source, left, terms } of clean.constraints) {
    const isOfTotal = proposal === tie?.proposal && year === tie.year && source?.kind === 'proposal-economy';
    if (code !== 'overview-tie' || !isOfTotal || !isTyped(left)) continue;
    changed.set(left, figureOf(left) + by * (terms[0]?.sign ?? 1));
  }
  const sums = clean.constraints.filter(({ code }) => code === 'overview-total');
  const seed = seedOf([...carried(changed, sums)]);
  return seed === null || !reachesOverview(clean, seed) ? null : seed;
}

function carriedFrom(
  clean: CleanCase,
  draw: Draw,
  role: 'item' | 'total',
  through: (constraint: Constraint, own: BudgetTable) => boolean,
): Seed | null {
  const table = draw.pick(clean.reading.tables.filter(({ kind }) => kind === 'proposal-economy'));
  const cell = draw.pick(cellsOf(table, role));
  const kind = draw.pick(COMMON_MISPRINTS);
  if (table === null || cell === null || kind === null) return null;
  const figure = misprinted(kind, figureOf(cell), draw);
  if (figure === null) return null;
  const constraints = clean.constraints.filter(
    (constraint) => !constraint.corroborates && through(constraint, table),
  );
  const changed = carried(new Map([[cell, figure]]), constraints);
  const seed = changed.size < 2 ? null : seedOf([...changed]);
  if (seed === null) return null;
  const origin: WrongFigure = { cell, meant: figureOf(cell) };
  return { ...seed, groups: [[origin]] };
}

function isOwnSum({ table, source, corroborates }: Constraint, own: BudgetTable): boolean {
  return table === own && source === null && !corroborates;
}

function reachesOverview(clean: CleanCase, { wrong }: Seed): boolean {
  return clean.reading.tables.some(
    (table) =>
      table.kind === 'overview' &&
      table.rows.some(({ amounts }) => wrong.some(({ cell }) => amounts.includes(cell))),
  );
}
