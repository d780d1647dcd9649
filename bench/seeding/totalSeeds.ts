import { itemsOf } from '../../src/checking/economy';
import { figureOf } from './carry';
import type { CleanCase } from './cleanCase';
import type { Draw } from './random';
import { seedOf, type Seed } from './seed';
import { isTyped } from './spots';

/** A typed total with one of its rows left out or counted twice, in all years. */
export function totalWith(clean: CleanCase, draw: Draw, times: 1 | -1): Seed | null {
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
export function wrongArea(clean: CleanCase, draw: Draw): Seed | null {
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
