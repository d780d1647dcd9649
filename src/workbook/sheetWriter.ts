import type { SheetModel } from './sheetModel';

/** What became of a sheet that was to be written or taken out. */
export type SheetOutcome =
  | 'done'
  /** The workbook's structure is protected: no sheet may be added or taken out. */
  | 'structure-protected'
  /** The sheet itself is protected against changes. */
  | 'sheet-protected'
  /** It is the only sheet that is not hidden. */
  | 'last-visible';

/** Writes and takes out sheets of the product's own. Protection is never lifted. */
export interface SheetWriter {
  /** Writes a sheet after all others, or instead of a sheet of ours, which keeps its name and place. */
  putSheet(model: SheetModel, replacing: string | null): Promise<SheetOutcome>;
  removeSheet(sheetId: string): Promise<SheetOutcome>;
}
