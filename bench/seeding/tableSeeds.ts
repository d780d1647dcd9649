import { isCommitteeTableKind } from '../../src/domain/budgetTable';
import { figureOf } from './carry';
import type { CleanCase } from './cleanCase';
import type { Draw } from './random';
import { seedOf, type Seed } from './seed';

export function rowsSwapped(clean: CleanCase, draw: Draw): Seed | null {
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
export function copiedTable(clean: CleanCase, draw: Draw): Seed | null {
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
