import type { CellWrite, WriteOutcome } from '../valueWriter';
import type { Notice } from './sessionState';

/** Why cells are written: to repair a finding, or to bring back what a repair replaced. */
export type WriteIntent = 'fix' | 'undo';

/** What is told of a writing. */
export function noticeOfWrite(
  outcome: WriteOutcome,
  writes: readonly CellWrite[],
  intent: WriteIntent,
): Notice {
  const cells = writes.map(({ cell }) => cell);
  switch (outcome.kind) {
    case 'written':
      return intent === 'fix' ? { kind: 'fixed', cells, undo: outcome.undo } : { kind: 'undone', cells };
    case 'refused':
      return { kind: 'refused', cells: outcome.cells };
    case 'restored':
      return { kind: 'restored' };
    case 'partial':
      return {
        kind: 'partly-written',
        written: outcome.written.map(({ cell }) => cell),
        unwritten: outcome.unwritten,
      };
    case 'unknown':
      return { kind: 'unknown-writing', cells };
  }
}
