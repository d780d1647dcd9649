import { numberOfAmount } from '../../src/domain/amount';
import {
  isCommitteeTableKind,
  type AmountCell,
  type BudgetRow,
  type BudgetTable,
} from '../../src/domain/budgetTable';
import { areasOfFormula, covers } from '../../src/checking/formulaReferences';
import { itemsOf } from '../../src/checking/economy';
import { sumFormula } from '../../samples/formula';
import type { CleanCase } from './cleanCase';
import type { Edit } from './edit';
import { misprinted, type MisprintKind } from './misprint';
import type { Draw } from './random';

/** An error to be put into consistent tables. */
export interface Seed {
  /** False where the same would show if another table were wrong in the same way (A and C without a Tabel B). */
  readonly oneTable?: boolean;
  readonly edits: readonly Edit[];
  /** The wrong cells, with what they should hold. */
  readonly wrong: readonly { readonly cell: AmountCell; readonly meant: number }[];
}

export type SeedKind =
  | MisprintKind
  | 'blank-cell'
  | 'neighbour-year'
  | 'other-row'
  | 'shifted-year'
  | 'row-sign'
  | 'row-omitted'
  | 'row-counted-twice'
  | 'wrong-area'
  | 'stale-total'
  | 'stale-overview'
  | 'formula-range'
  | 'text-number'
  | 'rows-swapped'
  | 'copied-table';

type Seeder = (clean: CleanCase, draw: Draw) => Seed | null;

const MISPRINTS: readonly MisprintKind[] = [
  'sign',
  'digits-transposed',
  'digit-wrong',
  'digit-missing',
  'digit-extra',
  'factor-ten',
  'factor-thousand',
];

export const SEEDERS: Readonly<Record<SeedKind, Seeder>> = {
  ...(Object.fromEntries(
    MISPRINTS.map((kind): [MisprintKind, Seeder] => [
      kind,
      (clean, draw) => oneCell(clean, draw, (figure) => misprinted(kind, figure, draw)),
    ]),
  ) as Record<MisprintKind, Seeder>),
  'blank-cell': (clean, draw) => oneCell(clean, draw, () => 'blank'),
  'neighbour-year': (clean, draw) =>
    oneCell(clean, draw, (_, { row, index }) => {
      const beside = row.amounts[index + (draw.below(2) === 0 ? -1 : 1)];
      return beside?.kind === 'amount' ? numberOfAmount(beside.value) : null;
    }),
  'other-row': (clean, draw) =>
    oneCell(clean, draw, (_, { table, row, index }) => {
      const other = draw.pick(table.rows.filter((each) => each !== row && isCounted(each)));
      const cell = other?.amounts[index];
      return cell?.kind === 'amount' ? numberOfAmount(cell.value) : null;
    }),
  'shifted-year': (clean, draw) => wholeRow(clean, draw, 'item', shifted(draw.below(2) === 0 ? -1 : 1)),
  'row-sign': (clean, draw) => wholeRow(clean, draw, 'item', (figures) => figures.map((figure) => -figure)),
  'row-omitted': (clean, draw) => totalWith(clean, draw, -1),
  'row-counted-twice': (clean, draw) => totalWith(clean, draw, 1),
  'wrong-area': wrongArea,
  'stale-total': (clean, draw) => {
    const older = [50, 100, 150, 200, 250, 300, 500][draw.below(7)] ?? 50;
    return oneCell(
      clean,
      draw,
      (figure) => figure + (draw.below(2) === 0 ? older : -older),
      (row) => row.role !== 'item',
    );
  },
  'stale-overview': (clean, draw) => {
    const older = [50, 100, 200, 300, 500][draw.below(5)] ?? 50;
    return oneCell(
      clean,
      draw,
      (figure) => figure + older,
      undefined,
      (table) => table.kind === 'overview',
    );
  },
  'formula-range': formulaRange,
  'text-number': textNumber,
  'rows-swapped': rowsSwapped,
  'copied-table': copiedTable,
};

interface Spot {
  readonly table: BudgetTable;
  readonly row: BudgetRow;
  readonly index: number;
  readonly cell: AmountCell;
}

function isCounted(row: BudgetRow): boolean {
  return row.role === 'item' || row.role === 'subtotal' || row.role === 'total' || row.role === 'impact';
}

function isTyped(cell: AmountCell | undefined): cell is Extract<AmountCell, { kind: 'amount' }> {
  return cell?.kind === 'amount' && cell.value !== 0 && cell.formula === null;
}

/** Draws a table, then one of its figures. */
function oneCell(
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

function seedOf(changes: readonly (readonly [AmountCell, number | null])[]): Seed | null {
  const real = changes.filter(([cell, figure]) => (figure ?? 0) !== figureOf(cell));
  if (real.length === 0) return null;
  return {
    edits: real.map(([cell, figure]) => ({ at: cell.at, figure })),
    wrong: real.map(([cell]) => ({ cell, meant: figureOf(cell) })),
  };
}

function figureOf(cell: AmountCell): number {
  return cell.kind === 'amount' ? numberOfAmount(cell.value) : 0;
}

function yearCells(table: BudgetTable, row: BudgetRow): AmountCell[] {
  return row.amounts.filter((_, index) => table.columns[index]?.role.kind === 'year');
}

function wholeRow(
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

function shifted(step: -1 | 1): (figures: readonly number[]) => (number | null)[] {
  return (figures) => figures.map((_, index) => figures[index - step] ?? null);
}

/** A typed total with one of its rows left out or counted twice, in all years. */
function totalWith(clean: CleanCase, draw: Draw, times: 1 | -1): Seed | null {
  const totals = clean.constraints.filter(
    ({ left, source, corroborates, year }) =>
      isTyped(left) && source === null && !corroborates && year !== null,
  );
  const table = draw.pick([...new Set(totals.map((total) => total.table))]);
  const row = draw.pick([
    ...new Set(totals.filter((total) => total.table === table).map((total) => total.row)),
  ]);
  const own = totals.filter((total) => total.row === row);
  const rows = [...new Set(own.flatMap(({ terms }) => terms.map((term) => term.cell.at.row)))];
  const omitted = draw.pick(rows);
  return seedOf(
    own.flatMap(({ left, terms }) => {
      const term = terms.find(({ cell }) => cell.at.row === omitted);
      return term === undefined
        ? []
        : [[left, figureOf(left) + times * term.sign * figureOf(term.cell)] as const];
    }),
  );
}

/** A subtotal of one styringsområde that counts a row of another (HA06). */
function wrongArea(clean: CleanCase, draw: Draw): Seed | null {
  const table = draw.pick(clean.reading.tables.filter(({ kind }) => kind === 'proposal-economy'));
  if (table === null) return null;
  const subtotal = draw.pick(
    table.rows.filter(
      ({ role, qualifier }) =>
        role === 'subtotal' && qualifier.area !== null && qualifier.committeeId === null,
    ),
  );
  const section = subtotal?.section ?? null;
  if (subtotal === null || section === null) return null;
  const others = itemsOf(table, section).filter(
    ({ area }) => area !== null && area !== subtotal.qualifier.area,
  );
  const other = draw.pick(others);
  if (other === null || subtotal.amounts.some((cell) => cell.formula !== null)) return null;
  return seedOf(
    subtotal.amounts.map((cell, index) => {
      const extra = other.amounts[index];
      return [cell, figureOf(cell) + (extra === undefined ? 0 : figureOf(extra))];
    }),
  );
}

/** A total whose formula leaves out its first or last row. */
function formulaRange(clean: CleanCase, draw: Draw): Seed | null {
  const sums = clean.constraints.filter(
    ({ left, source, terms, corroborates }) =>
      left.formula !== null &&
      /^SUM\(/.test(left.formula) &&
      source === null &&
      !corroborates &&
      terms.length > 2,
  );
  const sum = draw.pick(sums);
  if (sum === null) return null;
  const rows = sum.terms.map((term) => term.cell.at.row).sort((one, other) => one - other);
  const short = draw.below(2) === 0 ? rows.slice(1) : rows.slice(0, -1);
  const formula = sumFormula(sum.left.at.column, short, true);
  return {
    edits: [{ at: sum.left.at, figure: 0, formula }],
    wrong: [{ cell: sum.left, meant: figureOf(sum.left) }],
  };
}

/** An amount typed as text inside the range of a formula. */
function textNumber(clean: CleanCase, draw: Draw): Seed | null {
  const sums = clean.constraints.filter(
    ({ left, source, corroborates }) =>
      left.formula !== null && /^SUM\(.*:/.test(left.formula) && source === null && !corroborates,
  );
  const sum = draw.pick(sums);
  const term = draw.pick(sum?.terms.filter(({ cell }) => isTyped(cell)) ?? []);
  if (sum === null || term === null) return null;
  const figure = figureOf(term.cell);
  const skipping = sums.filter(({ left, terms }) => {
    const areas = left.formula === null ? null : areasOfFormula(left.formula);
    return areas !== null && covers(areas, term.cell) && terms.some(({ cell }) => cell === term.cell);
  });
  return {
    edits: [{ at: term.cell.at, figure, asText: true }],
    wrong: [
      { cell: term.cell, meant: figure },
      ...skipping.map(({ left }) => ({ cell: left, meant: figureOf(left) })),
    ],
  };
}

function rowsSwapped(clean: CleanCase, draw: Draw): Seed | null {
  const table = draw.pick(clean.reading.tables.filter(({ kind }) => isCommitteeTableKind(kind)));
  const rows = table?.rows.filter(({ role }) => role === 'item') ?? [];
  const one = draw.pick(rows);
  const other = draw.pick(rows.filter((row) => row !== one));
  if (one === null || other === null) return null;
  const seed = seedOf(
    one.amounts.flatMap((cell, index) => {
      const second = other.amounts[index];
      if (second === undefined) return [];
      return [[cell, figureOf(second)] as const, [second, figureOf(cell)] as const];
    }),
  );
  const cells = new Set(one.amounts);
  const isTied = clean.constraints.some(
    ({ code, left, terms }) =>
      code === 'committee-tie' && (cells.has(left) || terms.some((term) => cells.has(term.cell))),
  );
  const hasThree = clean.constraints.some(
    ({ code, left, terms }) =>
      code === 'net-running-gross' && (cells.has(left) || terms.some((term) => cells.has(term.cell))),
  );
  return seed === null ? null : { ...seed, oneTable: isTied || hasThree };
}

/** A committee table that repeats another's figures, its total too. */
function copiedTable(clean: CleanCase, draw: Draw): Seed | null {
  const tables = clean.reading.tables.filter(({ kind }) => isCommitteeTableKind(kind));
  const target = draw.pick(tables);
  const source = draw.pick(tables.filter((table) => table !== target));
  if (target === null || source === null || target.columns.length !== source.columns.length) return null;
  return seedOf(
    target.rows.flatMap((row) => {
      const same = source.rows.find(({ labelKey, role }) => labelKey === row.labelKey && role === row.role);
      return row.amounts.flatMap((cell, index) => {
        const from = same?.amounts[index];
        return from === undefined || cell.formula !== null ? [] : [[cell, figureOf(from)] as const];
      });
    }),
  );
}
