import type { CellKind } from '../cellLooks';
import type { SheetModelCell, SheetModelRow } from '../sheetModel';
import type { TypedCell } from '../waivers';

/** A row of cells given by ascending column. */
export function rowOf(...cells: readonly SheetModelCell[]): SheetModelRow {
  return { cells, height: null };
}

export function emptyRow(): SheetModelRow {
  return { cells: [], height: null };
}

export function textCell(kind: CellKind, value: string | null, column = 0): SheetModelCell {
  return { column, value, formula: null, numberFormat: null, kind, link: null };
}

/** A cell as somebody typed it. */
export function typedCell(kind: CellKind, typed: TypedCell | null, column: number): SheetModelCell {
  return {
    ...textCell(kind, null, column),
    value: typed?.value ?? null,
    numberFormat: typed?.numberFormat ?? null,
  };
}
