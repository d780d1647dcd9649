import type { BudgetTable } from '../../domain/budgetTable';
import type { CellRef } from '../../domain/cell';
import type { Cause, CauseKind } from '../../findings/finding';
import type { Culprit } from './culprit';
import { distinct } from './causes';
import { sisterIn } from './plausibility';

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
    const rows = new Set(own.map(({ place }) => place?.row));
    if (own.length < FEWEST || rows.size < 2 || !own.every(isOpen)) continue;
    const sources = sourcesOf(own);
    if (sources === null) continue;
    const cells = own.map(({ variable }) => variable.cell.at);
    const suggested = distinct(own.flatMap(({ cause }) => cause.suggested));
    for (const [index, culprit] of own.entries()) {
      const { evidence, confidence } = culprit.cause;
      const from = sources[index];
      causes.set(culprit, {
        kind: 'copied-from',
        cells,
        suggested,
        confidence,
        ...(evidence === undefined
          ? {}
          : { evidence: { ...evidence, from: from === undefined ? [] : [from] } }),
      });
    }
  }
  return culprits.map((culprit) => ({ ...culprit, cause: causes.get(culprit) ?? culprit.cause }));
}

/** Not explained by what says more than an equal figure elsewhere. */
function isOpen({ cause }: Culprit): boolean {
  return !TELLING.includes(cause.kind);
}

const TELLING: readonly CauseKind[] = [
  'blank-cell',
  'rows-swapped',
  'wrong-area',
  'formula-range',
  'text-number',
];

/** The cells of the one table that has all these figures in the same places. */
function sourcesOf(own: readonly Culprit[]): CellRef[] | null {
  const [first] = own;
  const others = first?.place?.proposal?.tables ?? [];
  for (const table of others) {
    if (table === first?.place?.table) continue;
    const cells = own.flatMap(({ variable, place }) => {
      const same = place === undefined || variable.value === 0 ? null : sisterIn(table, place);
      return same?.kind === 'amount' && same.value === variable.value ? [same.at] : [];
    });
    if (cells.length === own.length) return cells;
  }
  return null;
}
