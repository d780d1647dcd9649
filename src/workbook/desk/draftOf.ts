import type { Allocation, CountsAs, RowAllocation } from '../../domain/allocation';
import type { Section } from '../../domain/budgetTable';
import { textOfEvidence } from '../../distributing/problemText';
import { keyOfRow, type Economy, type EconomyRow } from '../../distributing/economyRows';
import { presetCounts } from '../../distributing/proposeAllocation';
import type { Language } from '../../findings/language';
import type { DeskProblem, DraftRow, DraftStatus } from './deskState';
import type { DraftEdits } from './draftEdits';

/** The allocation as it is on the sheet, or was suggested, with the edits over it. Edited rows that Tabel 1 no longer has are kept. */
export function editedAllocation(base: Allocation, { rows }: DraftEdits): Allocation {
  const kept = base.rows.flatMap((row): RowAllocation[] => {
    const edited = rows.get(keyOfRow(row.row));
    if (edited === null) return [];
    return [edited ?? row];
  });
  const known = new Set(base.rows.map((row) => keyOfRow(row.row)));
  const added = [...rows].flatMap(([key, row]) => (row === null || known.has(key) ? [] : [row]));
  return { ...base, rows: [...kept, ...added] };
}

/** The rows of Tabel 1 in their order with who gets them, then those that it no longer has. */
export function draftRows(
  economy: Economy,
  allocation: Allocation,
  edits: DraftEdits,
  problems: readonly DeskProblem[],
  language: Language,
): DraftRow[] {
  const byRow = new Map(allocation.rows.map((row) => [keyOfRow(row.row), row]));
  const here = new Set(economy.rows.map(({ ref }) => keyOfRow(ref)));
  const rowOf = (key: string, row: EconomyRow | null, allocated: RowAllocation | undefined): DraftRow => ({
    key,
    row: row?.ref ?? allocated?.row ?? { label: '', occurrence: 1 },
    at: row?.at ?? null,
    section: row?.section ?? null,
    area: row?.area ?? null,
    amounts: row?.amounts ?? [],
    counts: allocated?.counts ?? (row === null ? 'by-sign' : presetCounts(row)),
    countsChoices: row === null ? [] : COUNTS_OF_SECTION[row.section],
    periods: [...(allocated?.periods ?? [])].sort(byFirstYear),
    status: statusOf(allocated, language),
    isEdited: edits.rows.has(key),
    problems: problems.filter((problem) => problem.row === key),
  });
  return [
    ...economy.rows.map((row) => rowOf(keyOfRow(row.ref), row, byRow.get(keyOfRow(row.ref)))),
    ...allocation.rows.flatMap((row) => {
      const key = keyOfRow(row.row);
      return here.has(key) ? [] : [rowOf(key, null, row)];
    }),
  ];
}

const COUNTS_OF_SECTION: Readonly<Record<Section, readonly CountsAs[]>> = {
  permanent: ['by-sign', 'saving', 'running-cost'],
  implementation: ['capital', 'service'],
};

function byFirstYear(one: RowAllocation['periods'][number], other: RowAllocation['periods'][number]): number {
  return (one.fromYear ?? -Infinity) - (other.fromYear ?? -Infinity);
}

function statusOf(row: RowAllocation | undefined, language: Language): DraftStatus {
  if (row === undefined || row.periods.length === 0) return { kind: 'missing' };
  const { status } = row;
  switch (status.kind) {
    case 'confirmed':
      return status;
    case 'suggested': {
      const { evidence, confidence } = status;
      return {
        kind: 'guess',
        guess: { evidence, confidence, reason: textOfEvidence(evidence, language) },
      };
    }
  }
}
