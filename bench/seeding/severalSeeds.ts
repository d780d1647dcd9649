import { isCommitteeTableKind } from '../../src/domain/budgetTable';
import { figureOf } from './carry';
import type { CleanCase } from './cleanCase';
import { COMMON_MISPRINTS, misprinted } from './misprint';
import type { Draw } from './random';
import { seedOf, type Seed } from './seed';
import { cellsOf, isTyped } from './spots';

/** Amounts of a row left blank in two or more years on end. */
export function yearsOmitted(clean: CleanCase, draw: Draw): Seed | null {
  const table = draw.pick(
    clean.reading.tables.filter(({ kind }) => kind === 'proposal-economy' || isCommitteeTableKind(kind)),
  );
  const row = table === null ? null : draw.pick(table.rows.filter(({ role }) => role === 'item'));
  const cells = row?.amounts.filter(isTyped) ?? [];
  if (cells.length < 3) return null;
  const count = 2 + draw.below(cells.length - 2);
  const first = draw.below(2) === 0 ? 0 : cells.length - count;
  return seedOf(cells.slice(first, first + count).map((cell) => [cell, null]));
}

/** Two misprints that have nothing to do with each other. */
export function twoErrors(clean: CleanCase, draw: Draw): Seed | null {
  const typed = clean.reading.tables.flatMap((table) => [
    ...cellsOf(table, 'item'),
    ...cellsOf(table, 'total'),
  ]);
  const one = draw.pick(typed);
  const other = draw.pick(typed);
  if (one === null || other === null || one === other) return null;
  const seeds = [one, other].flatMap((cell) => {
    const kind = draw.pick(COMMON_MISPRINTS);
    const figure = kind === null ? null : misprinted(kind, figureOf(cell), draw);
    return figure === null ? [] : (seedOf([[cell, figure]]) ?? []);
  });
  if (seeds.length < 2) return null;
  return {
    edits: seeds.flatMap(({ edits }) => edits),
    wrong: seeds.flatMap(({ wrong }) => wrong),
    groups: seeds.map(({ wrong }) => wrong),
  };
}
