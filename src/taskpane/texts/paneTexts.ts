import type { SheetOutcome } from '../../workbook/sheetWriter';
import type { PaybackBasis } from '../../domain/budgetTable';
import type { Payback } from '../../domain/payback';
import type { ResultCounts } from '../../findings/texts';
import type { SkipReason } from '../../workbook/markPort';
import type { HostFailure } from '../../workbook/session/openWorkbook';
import type { RefusedCell } from '../../workbook/valueWriter';
import type { FindingCategory } from '../findingCategory';

/** A state that fills the pane: what is the case, and what to do. */
export interface StateWords {
  readonly title: string;
  readonly text: string;
}

/** What the pane says beside the shared texts of findings. A language that lacks a text does not compile. */
export interface PaneTexts {
  /** The name of the product. */
  readonly title: string;
  readonly checkWorkbook: string;
  readonly checkSheet: string;
  readonly cancel: string;
  readonly close: string;
  readonly tryAgain: string;
  readonly tabs: {
    readonly label: string;
    readonly findings: string;
    readonly proposals: string;
    readonly distribution: string;
  };
  /** Until the code of the page is there, which brings its own words. */
  readonly distribution: { readonly loading: string; readonly failed: StateWords };

  readonly progress: {
    readonly reading: string;
    readonly sheets: (read: number, total: number) => string;
    readonly clearing: string;
    readonly writing: string;
    readonly waiting: StateWords;
  };

  /** A check was cancelled: the first one, or one with a result before it. */
  readonly cancelled: { readonly first: string; readonly again: string };

  readonly states: {
    readonly empty: StateWords;
    readonly promise: string;
    readonly noTable: StateWords;
    /** Ends the text of `noTable` where something looks like a table. */
    readonly nearestTable: string;
    readonly noFindings: StateWords;
    readonly nothingUnread: string;
    /** Beside `noFindings`: what only informs, and the way to it. */
    readonly onlyNotes: (count: number) => string;
    readonly showNotes: string;
    readonly noMatch: StateWords;
    readonly noProposals: StateWords;
    readonly crashed: StateWords;
    readonly withoutHost: StateWords;
  };
  readonly failures: Readonly<Record<HostFailure, StateWords>>;
  readonly tooLargeAt: (place: string) => string;

  readonly verdict: {
    readonly label: string;
    /** The verdict on one sheet: it never says OK. */
    readonly ofSheet: (counts: ResultCounts, sheet: string) => string;
    readonly partial: string;
    readonly stale: string;
  };

  readonly coverage: {
    readonly label: string;
    readonly tables: (count: number) => string;
    readonly amounts: (count: number) => string;
    readonly unread: (count: number) => string;
    readonly hiddenSheets: (count: number) => string;
    readonly amountsByTable: string;
    readonly equalities: (count: number) => string;
    readonly hiddenExplained: string;
    readonly allRead: string;
  };

  readonly filter: {
    readonly label: string;
    readonly categories: Readonly<Record<FindingCategory, string>>;
    readonly search: string;
    readonly shown: (shown: number, total: number) => string;
    readonly reset: string;
    readonly more: (count: number) => string;
  };

  readonly finding: {
    readonly category: Readonly<Record<FindingCategory, string>>;
    readonly goTo: (cell: string) => string;
    readonly arithmetic: string;
    readonly difference: string;
    readonly allRows: (count: number) => string;
    readonly followsFrom: string;
    readonly causes: (count: number) => string;
    readonly advice: string;
    readonly candidates: string;
    readonly year: string;
    readonly impact: string;
    readonly cumulated: string;
  };

  readonly fix: {
    readonly use: (count: number) => string;
    readonly question: (count: number) => string;
    readonly cell: string;
    readonly now: string;
    readonly then: string;
    readonly formulaLost: (cell: string) => string;
    readonly apply: string;
  };

  readonly safeFixes: {
    readonly open: string;
    /** Beside the button: how many causes, and how sure they are at least. */
    readonly hint: (causes: number, least: string) => string;
    readonly question: (cells: number) => string;
    readonly apply: (cells: number) => string;
    /** Above the fixes that replace formulas. */
    readonly formulas: string;
    /** Above what is left out. */
    readonly leftOut: string;
    readonly nothing: string;
  };

  readonly accept: {
    readonly open: string;
    readonly reason: string;
    readonly hint: string;
    readonly save: string;
    readonly accepted: (reason: string) => string;
    readonly withdraw: string;
  };

  readonly notices: {
    readonly fixed: (cells: string) => string;
    readonly undo: string;
    readonly undone: (cells: string) => string;
    /** The last fix, after something else has been told. */
    readonly lastFix: (cells: string) => string;
    readonly refused: Readonly<Record<RefusedCell['reason'], (cells: string) => string>>;
    readonly restored: string;
    readonly partlyWritten: (written: string, unwritten: string) => string;
    readonly complete: string;
    readonly unknownWriting: (cells: string) => string;
    readonly marksCleared: string;
    /** The sheets' names, empty where they are not known. */
    readonly marksLeft: (sheets: string) => string;
    readonly accepted: string;
    readonly withdrawn: string;
    readonly reportWritten: string;
    readonly showReport: string;
    readonly reportRefused: Readonly<Record<Exclude<SheetOutcome, 'done'>, string>>;
    /** The sheet's name, empty where it is gone. */
    readonly hiddenCell: (cell: string, sheet: string) => string;
  };

  readonly marks: {
    readonly switch: string;
    readonly switchHint: string;
    readonly clear: string;
    readonly report: string;
    readonly earlier: string;
    /** Why the result could not be marked, for each way it can fail. */
    readonly failed: Readonly<Record<HostFailure, string>>;
    readonly behind: string;
    readonly notFollowing: string;
    readonly skipped: Readonly<Record<SkipReason, (sheets: string) => string>>;
  };

  readonly proposals: {
    readonly firstEffect: (year: number) => string;
    readonly fullEffect: (year: number) => string;
    readonly investment: string;
    /** Where no year has one. */
    readonly effect: string;
    readonly none: string;
    readonly priceLevel: (year: number) => string;
    /** The same, found to be wrong. */
    readonly wrongPriceLevel: (year: number) => string;
    readonly more: (count: number) => string;
    readonly unit: (unit: 'thousands' | 'assumed-thousands' | 'kroner' | 'millions') => string;
    readonly basis: Readonly<Record<PaybackBasis, string>>;
    readonly paybackHeading: string;
    readonly payback: (payback: Payback) => string;
    readonly inYear: (year: number) => string;
    readonly unreadable: string;
    readonly chartTitle: string;
    readonly breakEven: (year: number) => string;
    readonly goToTable: string;
    readonly projected: string;
    readonly unnamed: string;
  };
}
