import type { BudgetRow, BudgetTable } from '../../domain/budgetTable';
import type { AssumedCover } from '../../findings/finding';
import type { Constraint } from '../constraint';
import { yearsThatHold } from '../economy';
import { rowSums } from './builder';
import { isUnfilled } from './unfilled';

interface Cover {
  readonly assumed: AssumedCover | null;
  readonly rows: readonly BudgetRow[];
}

/**
 * Totals of an overview: per area, over all areas, or of the investment lines alone. Which rows a total covers is
 * read from its place, and where that leaves a choice from the figures (domain guide, section 8).
 *
 * @param before earlier parts of the overview on the same sheet, for a closing total over all of them
 */
export function overviewTotals(table: BudgetTable, before: readonly BudgetTable[]): Constraint[] {
  return table.rows.flatMap((total, index) => {
    if (total.role !== 'total') return [];
    const above = table.rows.slice(0, index);
    let best: Constraint[] = [];
    let bestHolds = -1;
    for (const cover of coversOf(total, above, before)) {
      if (cover.rows.length === 0) continue;
      const constraints = rowSums({
        code: 'overview-total',
        table,
        proposal: null,
        row: total,
        rows: cover.rows,
        assumed: cover.assumed,
      }).filter(({ left }) => !isUnfilled(total, total.amounts.indexOf(left), table));
      const holds = yearsThatHold(constraints);
      if (holds > bestHolds) {
        best = constraints;
        bestHolds = holds;
      }
    }
    return best;
  });
}

function coversOf(total: BudgetRow, above: readonly BudgetRow[], before: readonly BudgetTable[]): Cover[] {
  const counted = (row: BudgetRow): boolean => row.role === 'item' && row.section === total.section;
  const lastTotal = above.findLastIndex((row) => row.role === 'total' && row.section === total.section);
  const sinceLast = above.slice(lastTotal + 1).filter(counted);
  const all = above.filter(counted);
  const whole = [...before.flatMap((part) => part.rows.filter(counted)), ...all];
  const covers: Cover[] = [{ assumed: null, rows: sinceLast }];
  if (all.length > sinceLast.length)
    covers.push({ assumed: sinceLast.length === 0 ? null : 'all-rows', rows: all });
  if (whole.length > all.length) covers.push({ assumed: 'whole-sheet', rows: whole });
  return covers;
}
