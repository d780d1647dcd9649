import type { DraftRow } from './draftTable';

/** A cell of a table that has no place yet. */
export interface BlockCell {
  readonly value: number | string;
  /** A total as a formula: the rows it adds up in its own column. */
  readonly sum: { readonly rows: readonly DraftRow[]; readonly asSum: boolean } | null;
  readonly numberFormat: string | null;
}

/** A row of a table that has no place yet; a hole where a cell is empty. */
export interface BlockRow {
  readonly cells: readonly (BlockCell | null)[];
  readonly hidden: boolean;
  /** The row whose figures stand here, for the formulas that add them up. */
  readonly of: DraftRow | null;
}

/** What is put down as one piece: a table with caption, notes and interruptions, or a line of text. */
export interface Block {
  readonly rows: readonly BlockRow[];
  readonly width: number;
}

export function textCell(value: string): BlockCell | null {
  return value === '' ? null : { value, sum: null, numberFormat: null };
}

export function plainRow(cells: readonly (BlockCell | null)[], of: DraftRow | null = null): BlockRow {
  return { cells, hidden: false, of };
}

export function textRow(text: string): BlockRow {
  return plainRow([textCell(text)]);
}

export const emptyRow: BlockRow = { cells: [], hidden: false, of: null };

export const hiddenRow: BlockRow = { cells: [], hidden: true, of: null };
