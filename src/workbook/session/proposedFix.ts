import { keyOfCell } from '../../domain/cell';
import type { Finding } from '../../findings/finding';
import { cellsOf, suggestionsFor, writesFor, type Fix } from '../fixes/fix';
import type { OpenWorkbook } from './openWorkbook';
import type { Notice } from './sessionState';

/** A fix to show; or what is told where there is none. Both null: nothing is suggested. */
export interface ProposedFix {
  readonly fix: Fix | null;
  readonly notice: Notice | null;
}

/** What a fix of a finding would write, on what its cells hold now. Cells that may not be written are told of at once. */
export async function proposedFix(
  workbook: Pick<OpenWorkbook, 'readStanding'>,
  finding: Finding,
): Promise<ProposedFix> {
  const suggestions = suggestionsFor(finding);
  if (suggestions.length === 0) return { fix: null, notice: null };
  const cells = cellsOf(suggestions);
  const standing = await workbook.readStanding(cells);
  const locked = cells.filter((cell) => standing.get(keyOfCell(cell))?.isLocked === true);
  if (locked.length > 0) {
    const refused = locked.map((cell) => ({ cell, reason: 'protected' as const }));
    return { fix: null, notice: { kind: 'refused', cells: refused } };
  }
  const states = new Map([...standing].map(([key, { state }]) => [key, state]));
  const writes = writesFor(suggestions, states);
  if (writes === null) return { fix: null, notice: { kind: 'failed', failure: 'gone' } };
  return { fix: { finding, writes }, notice: null };
}
