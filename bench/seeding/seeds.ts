import { blankBeside, olderItem, rowArea, rowDeleted, swappedInOneYear, totalInAllYears } from './rowSeeds';
import { numberOfAmount } from '../../src/domain/amount';
import {
  carriedItem,
  carriedTotal,
  chainWith,
  committeesAndOverview,
  economyAndOverview,
} from './chainSeeds';
import type { BenchCases, CleanCase } from './cleanCase';
import { formulaRange, textNumber } from './formulaSeeds';
import { misprinted, type MisprintKind } from './misprint';
import { paybackSwapped, paybackVariant } from './paybackSeeds';
import type { Draw } from './random';
import type { Seed, Seeder } from './seed';
import { isCounted, oneCell, shifted, wholeRow } from './spots';
import { copiedTable, rowsSwapped } from './tableSeeds';
import { totalWith, wrongArea } from './totalSeeds';
import { twoErrors, yearsOmitted } from './severalSeeds';

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
  | 'copied-table'
  | 'years-omitted'
  | 'chain-omitted'
  | 'chain-counted-twice'
  | 'carried-item'
  | 'carried-total'
  | 'economy-and-overview'
  | 'committees-and-overview'
  | 'two-errors'
  | 'row-area'
  | 'row-deleted'
  | 'total-in-all-years'
  | 'rows-swapped-one-year'
  | 'older-item'
  | 'blank-beside'
  | 'payback-swapped'
  | 'payback-variant'
  | BesideKnown;

/** The same errors in the tables as they were published, with their own errors beside them. */
export type BesideKnown =
  `published, ${'misprint' | 'blank-cell' | 'row-omitted' | 'rows-swapped' | 'stale-total' | 'shifted-year' | 'chain-omitted' | 'carried-item'}`;

const MISPRINTS: readonly MisprintKind[] = [
  'sign',
  'digits-transposed',
  'digit-wrong',
  'digit-missing',
  'digit-extra',
  'factor-ten',
  'factor-thousand',
];

const misprint: Seeder = (clean, draw) => {
  const kind = draw.pick(MISPRINTS);
  return kind === null ? null : oneCell(clean, draw, (figure) => misprinted(kind, figure, draw));
};

const staleTotal: Seeder = (clean, draw) => {
  const older = [50, 100, 150, 200, 250, 300, 500][draw.below(7)] ?? 50;
  return oneCell(
    clean,
    draw,
    (figure) => figure + (draw.below(2) === 0 ? older : -older),
    (row) => row.role !== 'item',
  );
};

const shiftedYear: Seeder = (clean, draw) =>
  wholeRow(clean, draw, 'item', shifted(draw.below(2) === 0 ? -1 : 1));

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
  'shifted-year': shiftedYear,
  'row-sign': (clean, draw) => wholeRow(clean, draw, 'item', (figures) => figures.map((figure) => -figure)),
  'row-omitted': (clean, draw) => totalWith(clean, draw, -1),
  'row-counted-twice': (clean, draw) => totalWith(clean, draw, 1),
  'wrong-area': wrongArea,
  'stale-total': staleTotal,
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
  'years-omitted': yearsOmitted,
  'chain-omitted': (clean, draw) => chainWith(clean, draw, -1),
  'chain-counted-twice': (clean, draw) => chainWith(clean, draw, 1),
  'carried-item': carriedItem,
  'carried-total': carriedTotal,
  'economy-and-overview': economyAndOverview,
  'committees-and-overview': committeesAndOverview,
  'two-errors': twoErrors,
  'row-area': rowArea,
  'row-deleted': rowDeleted,
  'total-in-all-years': totalInAllYears,
  'rows-swapped-one-year': (clean, draw) => swappedInOneYear(rowsSwapped(clean, draw), draw),
  'older-item': olderItem,
  'blank-beside': blankBeside,
  'payback-swapped': paybackSwapped,
  'payback-variant': paybackVariant,
  'published, misprint': misprint,
  'published, blank-cell': (clean, draw) => oneCell(clean, draw, () => 'blank'),
  'published, row-omitted': (clean, draw) => totalWith(clean, draw, -1),
  'published, rows-swapped': rowsSwapped,
  'published, stale-total': staleTotal,
  'published, shifted-year': shiftedYear,
  'published, chain-omitted': (clean, draw) => chainWith(clean, draw, -1),
  'published, carried-item': carriedItem,
};

/** Draws tables that the kind is seeded into, and the error; null where the tables have no place for it. */
export function drawSeed(
  kind: SeedKind,
  { repaired, published, pairs }: BenchCases,
  draw: Draw,
): { readonly clean: CleanCase; readonly seed: Seed } | null {
  const cases = kind.startsWith('published') ? published : kind === 'payback-swapped' ? pairs : repaired;
  const clean = draw.pick(cases);
  const seed = clean === null ? null : SEEDERS[kind](clean, draw);
  return clean === null || seed === null ? null : { clean, seed: amongKnown(clean, seed) };
}

/** Where the seeded cell was wrong already, what it should hold is known from its repair. */
function amongKnown({ known }: CleanCase, seed: Seed): Seed {
  if (known.length === 0) return seed;
  const meantIn = (figures: Seed['wrong']): Seed['wrong'] =>
    figures.map((figure) => known.find(({ cell }) => cell === figure.cell) ?? figure);
  return {
    ...seed,
    wrong: meantIn(seed.wrong),
    ...(seed.groups === undefined ? {} : { groups: seed.groups.map(meantIn) }),
  };
}
