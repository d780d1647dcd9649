import type { Area } from '../domain/a1';
import type { CellKind } from './cellLooks';

/** A worksheet that the product writes, for any host. Rows and columns count from 0. */
export interface SheetModel {
  readonly name: string;
  readonly columns: readonly SheetModelColumn[];
  /** From the first row on; an empty row has no cells. */
  readonly rows: readonly SheetModelRow[];
  /** So many rows stay in view. */
  readonly frozenRows: number;
  /** The header and the rows below it that can be filtered. */
  readonly filter: Area | null;
  /** Rectangles shown as one cell. */
  readonly merges?: readonly Area[];
  /** Cells that offer what may stand in them. Other values are allowed: what is read decides. */
  readonly choices?: readonly CellChoice[];
  readonly print: PrintSetup;
}

export interface CellChoice {
  readonly area: Area;
  /** Words, or the range of the workbook that lists them. */
  readonly from: readonly string[] | { readonly range: string };
}

export interface SheetModelColumn {
  /** In characters of the standard font. */
  readonly width: number;
}

export interface SheetModelRow {
  /** By ascending column. */
  readonly cells: readonly SheetModelCell[];
  /** In points, and free to grow; null: the standard height. */
  readonly height: number | null;
}

export interface SheetModelCell {
  readonly column: number;
  /** Null: a blank cell that only looks like something. With a formula: its result. */
  readonly value: string | number | null;
  /** Without its leading "=". */
  readonly formula: string | null;
  /** The invariant code; null for General. */
  readonly numberFormat: string | null;
  readonly kind: CellKind;
  /** A place in this workbook that the cell leads to. */
  readonly link: CellLink | null;
}

/** A cell of the same workbook by the name of its sheet and its A1 address. */
export interface CellLink {
  readonly sheet: string;
  readonly address: string;
}

export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** The header's first and last row, repeated on every page. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** What is printed: all rows, up to this column. */
  readonly lastColumn: number;
  /** Left and right of every page's foot; `&P` and `&N` stand for the page and the pages. */
  readonly foot: { readonly left: string; readonly right: string };
}
