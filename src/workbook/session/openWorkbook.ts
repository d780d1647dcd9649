import type { CellKey, CellRef } from '../../domain/cell';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import type { SheetInfo } from '../../reading/workbookReading';
import type { MarkPort } from '../markPort';
import type { SheetSetWriter, SheetWriter } from '../sheetWriter';
import type { CellState, ValueWriter } from '../valueWriter';

/** Which sheets to read: all, the one in front, or some. */
export type SheetChoice =
  | { readonly kind: 'all' }
  | { readonly kind: 'active' }
  | { readonly kind: 'some'; readonly sheetIds: ReadonlySet<string> };

export function someSheets(sheetIds: Iterable<string>): SheetChoice {
  return { kind: 'some', sheetIds: new Set(sheetIds) };
}

/** What one reading of the open workbook gave. */
export interface OpenReading {
  readonly workbookName: string;
  /** Every sheet of the workbook in tab order, read or not. */
  readonly list: readonly SheetInfo[];
  /** The sheets that were asked for, in tab order; with the one in front those of ours, which say what is accepted. */
  readonly sheets: readonly SheetSnapshot[];
}

/** Why the host did not do what it was asked. */
export type HostFailure =
  | 'cell-being-edited'
  | 'offline'
  | 'too-large'
  | 'gone'
  /** A chart sheet or another workbook is in front: there is no "this sheet". */
  | 'no-sheet-in-front'
  /** The host was busy with something else and broke the step off: the next attempt may succeed. */
  | 'interrupted'
  | 'access-denied'
  | 'not-supported'
  | 'unknown';

/** A cell as it stands now. */
export interface StandingCell {
  readonly state: CellState;
  /** It is locked by its sheet's protection, or nobody can be sure that it is not. */
  readonly isLocked: boolean;
}

/** The workbook that is open in a host, as far as a session works with it. */
export interface OpenWorkbook extends MarkPort, ValueWriter, SheetWriter, SheetSetWriter {
  read(choice: SheetChoice, signal: AbortSignal): Promise<OpenReading>;
  /** The worksheet in front; null where there is none: a chart sheet, another workbook. */
  sheetInFront(): Promise<string | null>;
  /** The present content of cells; those of sheets that are gone are left out. */
  readCells(cells: readonly CellRef[]): Promise<ReadonlyMap<CellKey, CellState>>;
  /** The same, with what may not be written. */
  readStanding(cells: readonly CellRef[]): Promise<ReadonlyMap<CellKey, StandingCell>>;
  /** Selects a cell. False: its sheet is hidden or gone. */
  goTo(cell: CellRef): Promise<boolean>;
  failureOf(error: unknown): HostFailure;
  /** Does the host keep the user's undo history when it is written to? */
  keepsUndo(): boolean;
}
