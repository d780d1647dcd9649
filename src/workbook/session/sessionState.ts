import type { CellRef } from '../../domain/cell';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import type { SheetInfo } from '../../reading/workbookReading';
import type { CheckedWorkbook } from '../checkedWorkbook';
import type { MarkOutcome } from '../markPort';
import type { SheetOutcome } from '../sheetWriter';
import type { CellWrite, RefusedCell } from '../valueWriter';
import type { HostFailure } from './openWorkbook';

/** The whole workbook, or one sheet: then the verdict is partial. */
export type CheckScope = 'workbook' | 'sheet';

export type Activity =
  | { readonly kind: 'checking'; readonly scope: CheckScope; readonly progress: Progress | null }
  /** A cell is being edited: the check begins as soon as that is done. */
  | { readonly kind: 'waiting'; readonly scope: CheckScope }
  | { readonly kind: 'clearing' }
  | { readonly kind: 'writing' };

export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** What the last check gave. */
export interface SessionResult {
  readonly checked: CheckedWorkbook;
  readonly scope: CheckScope;
  /** Every sheet of the workbook, those left out included. */
  readonly list: readonly SheetInfo[];
  /** The sheets that were checked, as they were read. */
  readonly sheets: readonly SheetSnapshot[];
  /** True when it followed an edit by itself. */
  readonly live: boolean;
}

/** Why the last step came to nothing. `place` names the sheet or limit concerned. */
export interface Trouble {
  readonly failure: HostFailure;
  readonly place: string | null;
  readonly scope: CheckScope;
}

/** What the last action did, told once. */
export type Notice =
  | { readonly kind: 'fixed'; readonly cells: readonly CellRef[]; readonly undo: readonly CellWrite[] }
  | { readonly kind: 'undone'; readonly cells: readonly CellRef[] }
  | { readonly kind: 'refused'; readonly cells: readonly RefusedCell[] }
  | { readonly kind: 'restored' }
  | {
      readonly kind: 'partly-written';
      readonly written: readonly CellRef[];
      readonly unwritten: readonly CellWrite[];
    }
  | { readonly kind: 'unknown-writing'; readonly cells: readonly CellRef[] }
  | { readonly kind: 'marks-cleared'; readonly outcome: MarkOutcome }
  | { readonly kind: 'accepted' }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'report-written' }
  | { readonly kind: 'report-refused'; readonly outcome: Exclude<SheetOutcome, 'done'> }
  | { readonly kind: 'hidden-cell'; readonly cell: CellRef }
  | { readonly kind: 'failed'; readonly failure: HostFailure };

/** What a fix wrote, and what brings back what stood there. */
export interface LastFix {
  readonly cells: readonly CellRef[];
  readonly undo: readonly CellWrite[];
}

export interface SessionState {
  readonly activity: Activity | null;
  readonly result: SessionResult | null;
  readonly trouble: Trouble | null;
  readonly notice: Notice | null;
  /** Are findings marked in the sheets? */
  readonly marking: boolean;
  /** What the last marking did; null before. */
  readonly marks: MarkOutcome | null;
  /** How many marks of an earlier session stand in the workbook. */
  readonly foundMarks: number;
  /** Why the result could not be marked; null: it could. */
  readonly markTrouble: HostFailure | null;
  /** The marks are those of before the last edit, and wait for the next check. */
  readonly areMarksBehind: boolean;
  /** Are edits followed? False: they should be, and cannot. */
  readonly isFollowing: boolean;
  /** The last fix that can be taken back, whatever has been told since. */
  readonly lastFix: LastFix | null;
}

export function initialState(marking: boolean): SessionState {
  return {
    activity: null,
    result: null,
    trouble: null,
    notice: null,
    marking,
    marks: null,
    foundMarks: 0,
    markTrouble: null,
    areMarksBehind: false,
    isFollowing: true,
    lastFix: null,
  };
}
