import type { CellRef } from '../domain/cell';
import type { FindingCode, Severity } from '../findings/finding';

/** A cell to be marked, with the finding that says why. */
export interface Mark {
  readonly cell: CellRef;
  readonly severity: Severity;
  readonly code: FindingCode;
}

/** A mark that stands in the workbook, from whatever session or user. */
export interface FoundMark {
  readonly sheetId: string;
  /** Null: written by a version that used other words. */
  readonly severity: Severity | null;
  readonly code: string;
}

/** Why a sheet keeps its marks as they are. Protection is never lifted. */
export type SkipReason = 'protected' | 'read-only' | 'sheet-gone';

export interface SkippedSheet {
  readonly sheetId: string;
  readonly reason: SkipReason;
  /** Marks that should stand there and do not. */
  readonly missing: number;
  /** Rules of earlier marks that should be gone and are not. */
  readonly stale: number;
}

export interface MarkOutcome {
  /** Cells that are marked now. */
  readonly marked: number;
  readonly skipped: readonly SkippedSheet[];
}

/**
 * Marks cells without touching anything of the user's. A mark is a conditional format that the product owns,
 * known by its formula (see markSentinel), so it is found again in any later session.
 */
export interface MarkPort {
  readMarks(): Promise<readonly FoundMark[]>;
  /**
   * Makes exactly these marks stand: adds what is missing and removes every other mark, strays included. With
   * `sheetIds` only those sheets are concerned. No marks: clears.
   */
  replaceMarks(marks: readonly Mark[], sheetIds?: ReadonlySet<string>): Promise<MarkOutcome>;
}
