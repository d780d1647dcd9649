import type { Amount } from '../../domain/amount';
import { valueOfCell, type AmountCell, type BudgetTable } from '../../domain/budgetTable';
import { paybackTime } from '../../domain/payback';
import { paybackYears } from '../paybackFigures';
import { isRightPayback } from '../rules/paybackTimes';
import type { JudgedChange } from './judgement';
import type { Places } from './places';
import type { Assignment } from './system';

/** A printed payback is computed from the right figures more often than not. */
const FITS_AFTER = Math.log(12);
const FITTED_BEFORE = Math.log(1 / 6);

/**
 * What the printed payback times say of a solution that changes rows of Tabel 1: they were counted from figures, and
 * so confirm the change under which they are right.
 */
export function paybackEvidence(
  changes: readonly JudgedChange[],
  assignment: Assignment,
  places: Places,
): number {
  const tables = new Set<BudgetTable>();
  const mended = new Map<AmountCell, Amount>();
  for (const {
    change: { variable, value },
  } of changes) {
    const place = places.get(variable.cell);
    mended.set(variable.cell, assignment.get(variable.id) ?? value);
    if (place?.table.kind === 'proposal-economy' && place.row.role === 'item') tables.add(place.table);
  }
  let evidence = 0;
  for (const table of tables) {
    for (const row of table.rows) {
      if (row.payback === null || row.payback.value.kind === 'unreadable') continue;
      const shown = row.payback.value.kind === 'amount' ? row.payback.value.value : null;
      const before = paybackYears(table, row.payback.basis);
      const after = paybackYears(table, row.payback.basis, (cell) => mended.get(cell) ?? valueOfCell(cell));
      if (before === null || after === null || before.length === 0) continue;
      const fitted = isRightPayback(shown, paybackTime(before));
      const fits = isRightPayback(shown, paybackTime(after));
      if (fits && !fitted) evidence += FITS_AFTER;
      if (fitted && !fits) evidence += FITTED_BEFORE;
    }
  }
  // Both paybacks are counted from much the same figures.
  return evidence / 2;
}
