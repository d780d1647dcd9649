import type { LastFix, Notice } from './sessionState';

/** The fix that can be brought back after a write was told. */
export function lastFixAfter(notice: Notice, lastFix: LastFix | null): LastFix | null {
  if (notice.kind === 'fixed' && notice.undo.length > 0) return { cells: notice.cells, undo: notice.undo };
  return notice.kind === 'undone' ? null : lastFix;
}
