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

/** A sheet to be written: a new one, or in the place of one that is there. */
export interface SheetToPut {
  readonly model: SheetModel;
  /** The id of the sheet whose place it takes: one of ours, a sheet of generated tables, or an empty one. */
  readonly replacing: string | null;
}

export interface PutSheet {
  readonly id: string;
  /** As it is called in the workbook. */
  readonly name: string;
}

/** What became of several sheets that belong together. Sheets are named as their models are. */
export type SheetsOutcome =
  /** All of them stand. */
  | { readonly kind: 'written'; readonly sheets: readonly PutSheet[]; readonly isPageSetUp: boolean }
  /** Nothing was written: the sheets that stood in the way. */
  | {
      readonly kind: 'refused';
      readonly sheets: readonly {
        readonly name: string;
        readonly reason: Exclude<SheetOutcome, 'done'> | 'changed';
      }[];
    }
  /** The host failed, and the workbook is as it was before. */
  | { readonly kind: 'untouched'; readonly cause: unknown }
  /** The host failed midway and then again: exactly which are written and which are not, or not to their end. */
  | {
      readonly kind: 'partial';
      readonly cause: unknown;
      readonly written: readonly string[];
      readonly unwritten: readonly string[];
    }
  /** The host failed midway and no longer answers: what stands is not known. */
  | { readonly kind: 'unknown'; readonly cause: unknown };

/** Writes and takes out sheets of the product's own. Protection is never lifted. */
export interface SheetWriter {
  /** Writes a sheet after all others, or instead of a sheet of ours, which keeps its name and place. */
  putSheet(model: SheetModel, replacing: string | null): Promise<SheetOutcome>;
  removeSheet(sheetId: string): Promise<SheetOutcome>;
}

/**
 * Writes sheets that refer to each other: all, or none where one may not be written. New ones come after all others in their order; the
 * rest keep their names and places. Writing the same again completes what a failure left undone.
 */
export interface SheetSetWriter {
  putSheets(sheets: readonly SheetToPut[]): Promise<SheetsOutcome>;
}
