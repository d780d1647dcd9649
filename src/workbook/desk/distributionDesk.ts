import type { CountsAs, Share, SharePeriod } from '../../domain/allocation';
import type { CellRef } from '../../domain/cell';
import type { KeyTarget } from '../../domain/distributionKey';
import type { DeskState } from './deskState';

/** The sheets that can be shown from the desk. */
export type DeskSheetKind = 'allocation' | 'keys' | 'committees' | 'tables' | 'corrections' | 'prices';

/**
 * Where a proposal's allocation is seen, edited and turned into Tabel A–E: a state to show and functions to change it. Rows are
 * named by `DraftRow.key`. Edits are kept until they are written or discarded, whatever happens in the sheets meanwhile.
 */
export interface DistributionDesk {
  readonly state: () => DeskState;
  /** Answers the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;

  /** Reads the workbook again. Edits in the sheets are followed without it. */
  refresh(): Promise<void>;
  /** Opens another proposal's draft, by its name. */
  choose(proposal: string): void;

  /** How a row counts; its status stays. */
  setCounts(row: string, counts: CountsAs): void;
  /** Who gets a row, period by period: the decision of the one who edits, so the row is confirmed. */
  setPeriods(row: string, periods: readonly SharePeriod[]): void;
  /** One period's share; `index` counts `DraftRow.periods`, and a missing row has a first period to be. */
  setShare(row: string, index: number, share: Share): void;
  /** The same committees shared another way, with figures that say the same as far as they can. */
  setShareKind(row: string, index: number, kind: Share['kind']): void;
  /** Begins another period, which at first is like the one before it. Years that have begun one are left alone. */
  addPeriod(row: string, fromYear: number): void;
  removePeriod(row: string, index: number): void;
  /** Gives every row that nobody has yet to one committee. */
  giveAll(committeeId: string): void;
  confirm(row: string): void;
  /** Confirms every guess; rows without a share stay so. */
  confirmAll(): void;
  /** Back to what stands on the sheet, or was suggested. */
  resetRow(row: string): void;
  /** A row that Tabel 1 no longer has gives its allocation to one that has none of its own yet, or is let go with null. */
  moveRow(gone: string, to: string | null): void;
  setShowZero(on: boolean): void;
  /** What becomes of an entry of a key: posted, divided over units, or left out with a reason. */
  setKeyTarget(key: string, entry: string, target: KeyTarget): void;
  /** Lets go of all edits of the chosen proposal that are not written. */
  discard(): void;

  /** "Dan Tabel A–E": reads the workbook anew, then writes every sheet, or nothing and says why. */
  create(options?: { readonly overwrite: boolean }): Promise<void>;
  /** Writes the draft on its sheets, guesses marked as such, and no tables. */
  saveDraft(): Promise<void>;
  /** Writes what the last writing left undone. */
  tryAgain(): Promise<void>;
  dismissNotice(): void;

  /** Selects a cell of Tabel 1 or of a sheet with a problem. */
  goTo(cell: CellRef): Promise<void>;
  /** Brings a sheet to the front; only ever on request. */
  showSheet(kind: DeskSheetKind): Promise<void>;
}
