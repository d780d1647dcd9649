import { sumFormula } from '../../samples/formula';
import { areasOfFormula, covers } from '../../src/checking/formulaReferences';
import { figureOf } from './carry';
import type { CleanCase } from './cleanCase';
import type { Draw } from './random';
import type { Seed } from './seed';
import { isTyped } from './spots';

/** A total whose formula leaves out its first or last row. */
export function formulaRange(clean: CleanCase, draw: Draw): Seed | null {
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
export function textNumber(clean: CleanCase, draw: Draw): Seed | null {
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
