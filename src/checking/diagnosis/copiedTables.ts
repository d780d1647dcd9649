import type { BudgetTable } from '../../domain/budgetTable';
import type { CellRef } from '../../domain/cell';
import type { Cause, CauseKind } from '../../findings/finding';
import type { Culprit } from './culprit';
import { sistersOf } from './plausibility';

/** Fewer equal figures than these may be chance. */
const FEWEST = 3;

/**
 * Wrong figures of one table that all stand in the same place of another: the table was copied from it (domain guide,
 * section 9: TV03's Tabel C from Tabel A). They share one cause.
 */
export function copiedTables(culprits: readonly Culprit[]): Culprit[] {
  const byTable = new Map<BudgetTable, Culprit[]>();
  for (const culprit of culprits) {
    if (culprit.place === undefined) continue;
    const own = byTable.get(culprit.place.table);
    if (own === undefined) byTable.set(culprit.place.table, [culprit]);
    else own.push(culprit);
  }
  const causes = new Map<Culprit, Cause>();
  for (const own of byTable.values()) {
    const sources = own.map(sourceOf);
    if (own.length < FEWEST || sources.includes(null) || !own.every(isOpen)) continue;
    const cells = own.map(({ variable }) => variable.cell.at);
    const suggested = own.flatMap(({ variable, cause }) =>
      cause.suggested.filter(({ cell }) => cell === variable.cell.at),
    );
    for (const [index, culprit] of own.entries()) {
      const { evidence, confidence } = culprit.cause;
      const from = sources[index];
      causes.set(culprit, {
        kind: 'copied-from',
        cells,
        suggested,
        confidence,
        ...(evidence === undefined ? {} : { evidence: { ...evidence, from: from == null ? [] : [from] } }),
      });
    }
  }
  return culprits.map((culprit) => ({ ...culprit, cause: causes.get(culprit) ?? culprit.cause }));
}

/** Not explained by the rows of a sum or an empty cell, which say more than an equal figure elsewhere. */
function isOpen({ cause }: Culprit): boolean {
  return !TELLING.includes(cause.kind);
}

const TELLING: readonly CauseKind[] = [
  'blank-cell',
  'rows-swapped',
  'row-omitted',
  'row-counted-twice',
  'wrong-area',
  'formula-range',
  'text-number',
];

/** The cell of another table with the same committee, year and figure. */
function sourceOf({ variable, place }: Culprit): CellRef | null {
  if (place === undefined || variable.value === 0) return null;
  const same = sistersOf(place).find((cell) => cell.kind === 'amount' && cell.value === variable.value);
  return same?.at ?? null;
}
