import type { CellContent } from '../domain/sheetSnapshot';

/** A cell while its sheet is read: a shared formula is put in when all of them are known. */
export interface CellBeingRead {
  readonly column: number;
  value: CellContent;
  formula: string | null;
  readonly numberFormat: string | null;
}
