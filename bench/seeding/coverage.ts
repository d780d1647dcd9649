import { areasOfFormula, covers } from '../../src/checking/formulaReferences';
import type { Constraint } from '../../src/checking/constraint';
import type { AmountCell } from '../../src/domain/budgetTable';

/** Which figures a second equality tells from every other figure. */
export interface Coverage {
  /** In how many equalities does the figure stand, those aside that a formula keeps by itself? */
  readonly equalities: (cell: AmountCell) => number;
  /** Is there no other figure whose error would show in just the same way? */
  readonly isTold: (cell: AmountCell) => boolean;
}

/**
 * The equalities as columns of coefficients, formulas replaced by the typed figures they add up: two figures whose
 * columns are proportional cannot be told apart by any equality, only by plausibility.
 */
export function coverageOf(constraints: readonly Constraint[]): Coverage {
  const columns = new Map<AmountCell, Map<number, number>>();
  const cells = new Set(constraints.flatMap(({ left, terms }) => [left, ...terms.map((term) => term.cell)]));
  const leaves = leavesOf([...cells]);
  constraints.forEach((constraint, index) => {
    const add = (cell: AmountCell, factor: number): void => {
      for (const [leaf, times] of leaves(cell)) {
        const column = columns.get(leaf) ?? new Map<number, number>();
        column.set(index, (column.get(index) ?? 0) + factor * times);
        columns.set(leaf, column);
      }
    };
    add(constraint.left, 1);
    for (const { cell, sign } of constraint.terms) add(cell, -sign);
  });
  const signatures = new Map<AmountCell, string>();
  const counts = new Map<string, number>();
  for (const [cell, column] of columns) {
    const entries = [...column].filter(([, factor]) => factor !== 0).sort(([one], [other]) => one - other);
    const first = entries[0]?.[1] ?? 1;
    const signature = entries.map(([index, factor]) => `${index}:${factor / first}`).join(' ');
    signatures.set(cell, signature);
    counts.set(signature, (counts.get(signature) ?? 0) + 1);
  }
  const equalities = (cell: AmountCell): number =>
    [...(columns.get(cell)?.values() ?? [])].filter((factor) => factor !== 0).length;
  return {
    equalities,
    isTold: (cell) => equalities(cell) > 1 && counts.get(signatures.get(cell) ?? '') === 1,
  };
}

function leavesOf(cells: readonly AmountCell[]): (cell: AmountCell) => ReadonlyMap<AmountCell, number> {
  const known = new Map<AmountCell, Map<AmountCell, number>>();
  const visit = (cell: AmountCell): ReadonlyMap<AmountCell, number> => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const found = new Map<AmountCell, number>();
    known.set(cell, found);
    const areas = cell.formula === null ? null : areasOfFormula(cell.formula);
    if (areas === null) {
      found.set(cell, 1);
      return found;
    }
    for (const other of cells) {
      if (other === cell || other.at.sheetId !== cell.at.sheetId || !covers(areas, other)) continue;
      for (const [leaf, times] of visit(other)) found.set(leaf, (found.get(leaf) ?? 0) + times);
    }
    return found;
  };
  return visit;
}
