import type { CountsAs, Evidence, RowRef, SharePeriod } from '../../domain/allocation';
import type { Amount } from '../../domain/amount';
import type { AmountCell, CommitteeTableKind, ExpenditureArea, Section } from '../../domain/budgetTable';
import type { CellRef } from '../../domain/cell';
import type { CommitteeId } from '../../domain/committee';
import type { DistributionKey } from '../../domain/distributionKey';
import type { LeftOut } from '../../distributing/committeeTables';
import type { PrintedControl } from '../../distributing/printedControls';
import type { HostFailure } from '../session/openWorkbook';
import type { SheetOutcome } from '../sheetWriter';

/** A sheet of the open workbook. */
export interface DeskSheet {
  readonly id: string;
  readonly name: string;
}

/** A proposal that has a Tabel 1 in 1.000 kr., and so can be distributed. */
export interface DeskProposal {
  /** Its code, else its title: what identifies it here. */
  readonly name: string;
  readonly title: string | null;
  /** Tabel 1's header. */
  readonly at: CellRef;
  /** The sheet "Fordeling <kode>"; null: the allocation is only a suggestion so far. */
  readonly allocationSheet: DeskSheet | null;
  /** The sheet "Tabel A–E <kode>" that was made before. */
  readonly tableSheet: DeskSheet | null;
  /** Its draft was edited here and is not written yet. */
  readonly isEdited: boolean;
}

/** What a guess was read from and how sure it is, 0 to 1, with the same in words. */
export interface DeskGuess {
  readonly evidence: Evidence;
  readonly confidence: number;
  readonly reason: string;
}

export type DraftStatus =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'guess'; readonly guess: DeskGuess }
  /** Nothing speaks for anybody: the row has no share yet. */
  | { readonly kind: 'missing' };

/** One item row of Tabel 1 and who gets it. */
export interface DraftRow {
  /** Identifies the row in every function of the desk. */
  readonly key: string;
  readonly row: RowRef;
  /** The row's label cell; null: Tabel 1 has no such row any more (see {@link DistributionDesk.moveRow}). */
  readonly at: CellRef | null;
  readonly section: Section | null;
  readonly area: ExpenditureArea | null;
  /** One per year of the draft; empty where the row is gone. */
  readonly amounts: readonly AmountCell[];
  readonly counts: CountsAs;
  /** How a row of this section can count. */
  readonly countsChoices: readonly CountsAs[];
  /** By ascending first year; null is the table's first. Empty: missing. */
  readonly periods: readonly SharePeriod[];
  readonly status: DraftStatus;
  /** Edited here and not written yet. */
  readonly isEdited: boolean;
  readonly problems: readonly DeskProblem[];
}

export interface DeskCommittee {
  readonly id: CommitteeId;
  readonly name: string;
  /** Of a sub-unit the committee that it belongs to. */
  readonly parent: CommitteeId | null;
}

/** Something that keeps tables from being made, in one line of the pane's language: where, what, and what to do. */
export interface DeskProblem {
  readonly text: string;
  /** The {@link DraftRow} concerned. */
  readonly row: string | null;
  /** The distribution key concerned. */
  readonly key: string | null;
  /** The cell on one of the sheets that people write in. */
  readonly cell: CellRef | null;
}

export interface PreviewRow {
  readonly committeeId: CommitteeId;
  readonly name: string;
  readonly appropriation: string;
  /** One per year, whole thousands. */
  readonly amounts: readonly Amount[];
  readonly total: Amount;
  /** The exact shares as decimal text where they were rounded; null where every amount is exact. */
  readonly exact: readonly string[] | null;
}

/** One of Tabel A–E as it would be made. */
export interface PreviewTable {
  readonly kind: CommitteeTableKind;
  readonly letter: string;
  readonly caption: string;
  readonly years: readonly number[];
  readonly rows: readonly PreviewRow[];
  /** One per year. */
  readonly total: readonly Amount[];
  /** Posted and left out, minus the rows of Tabel 1, one per year: 0 when all is well. */
  readonly control: readonly Amount[];
  /** What Tabel 1 prints as its own total; `difference` is not 0 where that is something else than its rows. */
  readonly printed: readonly PrintedControl[];
  readonly leftOut: readonly LeftOut[];
}

export interface PreviewTables {
  readonly tables: readonly PreviewTable[];
  /** Tables without amounts: they are not made, and that is said. */
  readonly absent: readonly CommitteeTableKind[];
  /** The same in the price level of the execution, where factors are entered on "P-l". */
  readonly execution: { readonly level: number; readonly tables: readonly PreviewTable[] } | null;
}

/**
 * The tables of a draft with every guess taken as it stands, or what keeps them from being made. Rows that are missing are left out, and
 * show in the controls.
 */
export type DeskPreview =
  | ({ readonly kind: 'tables' } & PreviewTables)
  | { readonly kind: 'problems'; readonly problems: readonly DeskProblem[] };

/** The allocation of the chosen proposal as it is edited. */
export interface DeskDraft {
  readonly proposal: DeskProposal;
  readonly years: readonly number[];
  readonly rows: readonly DraftRow[];
  readonly keys: readonly DistributionKey[];
  readonly showZero: boolean;
  /** The keys of rows that are guesses, and of those with amounts and no share. */
  readonly guesses: readonly string[];
  readonly missing: readonly string[];
  /** What is wrong on the sheets that people write in. Until it is put right there, nothing can be edited or written here. */
  readonly sheetProblems: readonly DeskProblem[];
  readonly preview: DeskPreview;
  /** Nothing stands in the way of making the tables. */
  readonly isReady: boolean;
}

export interface ProtectedSheet {
  /** Its name, or that of the sheet that cannot be added. */
  readonly sheet: string;
  readonly reason: Exclude<SheetOutcome, 'done'>;
}

/** What the last action did, told once. */
export type DeskNotice =
  /** Everything is written. */
  | {
      readonly kind: 'written';
      readonly proposal: string;
      /** The sheet of tables; null: only the allocation was written. */
      readonly tables: DeskSheet | null;
      readonly sheets: readonly DeskSheet[];
      /** False: no printer was there to set the pages up for. */
      readonly isPageSetUp: boolean;
    }
  /** The draft stands on its sheets already. */
  | { readonly kind: 'nothing-to-write'; readonly proposal: string }
  /** Nothing is written: these rows have to be confirmed or decided first. */
  | { readonly kind: 'unconfirmed'; readonly guesses: readonly string[]; readonly missing: readonly string[] }
  /** Nothing is written. */
  | { readonly kind: 'problems'; readonly problems: readonly DeskProblem[] }
  /** Nothing is written: the tables were changed by hand. `create({ overwrite: true })` writes over them. */
  | { readonly kind: 'edited-by-hand'; readonly sheet: DeskSheet }
  /** Nothing is written. */
  | { readonly kind: 'protected'; readonly sheets: readonly ProtectedSheet[] }
  /** The host failed midway: exactly these sheets are written and these not. `tryAgain` completes it. */
  | {
      readonly kind: 'partial';
      readonly failure: HostFailure;
      readonly written: readonly string[];
      readonly unwritten: readonly string[];
    }
  /** The host failed midway and no longer answers: what stands is not known. `tryAgain` completes it. */
  | { readonly kind: 'unknown-writing'; readonly sheets: readonly string[] }
  /** The proposal is no longer in the workbook. */
  | { readonly kind: 'gone'; readonly proposal: string }
  | { readonly kind: 'hidden-sheet'; readonly sheet: string }
  /** Nothing is written. */
  | { readonly kind: 'failed'; readonly failure: HostFailure };

export interface DeskState {
  readonly activity: 'reading' | 'writing' | null;
  /** In the order of the workbook. */
  readonly proposals: readonly DeskProposal[];
  /** Null: nothing is chosen, or nothing is there to choose. */
  readonly draft: DeskDraft | null;
  /** Whom rows can be given to: committees, each followed by its sub-units. */
  readonly committees: readonly DeskCommittee[];
  readonly notice: DeskNotice | null;
  /** Why the workbook could not be read; what was known before stays. */
  readonly trouble: HostFailure | null;
  /** False until the workbook was read for the first time. */
  readonly isRead: boolean;
}

/** Before anything is read. */
export const UNREAD_DESK: DeskState = {
  activity: null,
  proposals: [],
  draft: null,
  committees: [],
  notice: null,
  trouble: null,
  isRead: false,
};
