import type { CellRef } from '../domain/cell';

/** What a cell holds, as far as it takes to write it back. */
export interface CellState {
  /** With its leading "="; null for a typed value. */
  readonly formula: string | null;
  /** Empty text: blank. */
  readonly value: number | string | boolean;
  readonly numberFormat: string;
}

/** A change of one cell: refused unless the cell still holds `before`, or `after` from an earlier attempt. */
export interface CellWrite {
  readonly cell: CellRef;
  readonly before: CellState;
  readonly after: CellState;
}

/** Why nothing was written. */
export type RefusedCell = {
  readonly cell: CellRef;
  readonly reason: 'changed' | 'protected' | 'sheet-gone';
};

export type WriteOutcome =
  /** All of it stands. `undo` brings back what was there. */
  | { readonly kind: 'written'; readonly undo: readonly CellWrite[] }
  /** Nothing was written: the cells that stood in the way. */
  | { readonly kind: 'refused'; readonly cells: readonly RefusedCell[] }
  /** The host failed midway, and what was there before stands again. */
  | { readonly kind: 'restored'; readonly cause: unknown }
  /** The host failed midway and then again: exactly what is written and what is not. Trying again completes it. */
  | {
      readonly kind: 'partial';
      readonly cause: unknown;
      readonly written: readonly CellWrite[];
      readonly unwritten: readonly CellWrite[];
    }
  /** The host failed midway and no longer answers: what stands of the writes is not known. */
  | { readonly kind: 'unknown'; readonly cause: unknown };

/** Changes the values of cells, all or nothing. */
export interface ValueWriter {
  write(writes: readonly CellWrite[]): Promise<WriteOutcome>;
}

/** Do two states stand for the same content? A formula's result and a cell's number format are left aside. */
export function sameContent(one: CellState, other: CellState): boolean {
  return one.formula === other.formula && (one.formula !== null || one.value === other.value);
}
