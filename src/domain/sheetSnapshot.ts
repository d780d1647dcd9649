/** An error value in a cell, such as #REF!. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. `null` in a cell with a formula: the file stores no result for it. */
export type CellContent = number | string | boolean | CellError | null;

export interface SheetCell {
  readonly column: number;
  readonly value: CellContent;
  /** The formula without its leading "=", shared formulas expanded; null for a typed cell. */
  readonly formula: string | null;
  /** The invariant number format code; null for General. */
  readonly numberFormat: string | null;
}

export interface SheetRow {
  readonly row: number;
  readonly hidden: boolean;
  /** The row's non-empty cells by ascending column. */
  readonly cells: readonly SheetCell[];
}

/** What a worksheet holds, host-neutral: the engine's only input. */
export interface SheetSnapshot {
  /** Unique among all workbooks of one check. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** The rows that hold something, ascending. */
  readonly rows: readonly SheetRow[];
}

/** The sheets of one workbook in tab order, with the file's name where there is one. */
export interface WorkbookSnapshot {
  readonly file: string;
  readonly sheets: readonly SheetSnapshot[];
}

export function isCellError(value: CellContent): value is CellError {
  return typeof value === 'object' && value !== null;
}
