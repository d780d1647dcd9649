import type { TableKind } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import type { Cause, CauseKind, FindingCode, FindingOf, Severity, Verdict, AssumedCover } from './finding';
import type { FixWords } from './fixWords';
import type { Language } from './language';
import type { NumberFormat } from './numberFormat';
import type { ReportSheetWords } from './reportSheetWords';
import type { UnusableReason } from './unusableReason';

/** Names cells as seen from the finding that speaks of them. */
export interface Place {
  readonly name: (cell: CellRef) => string;
  /** Several names, the rest counted where they are many. */
  readonly names: (cells: readonly CellRef[]) => string;
}

/** What a finding says, in the order in which it is said. */
export interface FindingWords {
  /** What is wrong with the figures, with the figures. */
  readonly statement: string;
  /** Why it is judged so. */
  readonly reason: string | null;
  /** What to do about it. */
  readonly advice: string | null;
}

export interface FindingEntry<Code extends FindingCode> {
  readonly title: string;
  readonly write: (finding: FindingOf<Code>, place: Place) => FindingWords;
}

/** One entry a code: a code without words does not compile. */
export type FindingEntries = { readonly [Code in FindingCode]: FindingEntry<Code> };

export interface CauseEntry {
  readonly name: string;
  /** The cause in one sentence, its cells named. */
  readonly explain: (cause: Cause, place: Place) => string;
}

/** How many things were read. */
export interface ReadCounts {
  readonly sheets: number;
  readonly tables: number;
  readonly rows: number;
  readonly amounts: number;
  readonly unreadable: number;
  readonly constraints: number;
}

/** What one workbook's check came to, counted. */
export interface ResultCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly consequences: number;
  /** Accepted with a reason. */
  readonly waived: number;
  readonly unreadableAmounts: number;
  readonly unrecognisedTables: number;
  readonly complete: boolean;
  /** Printed amounts in the tables. */
  readonly amounts: number;
}

/** How many of the files came out in each way. */
export interface FileCounts {
  readonly files: number;
  readonly withDiscrepancies: number;
  readonly consistent: number;
  readonly incomplete: number;
  readonly unusable: number;
}

/** The headings and small words of a report. */
export interface ReportWords {
  readonly reportTitle: string;
  readonly result: string;
  readonly coverage: string;
  readonly proposal: string;
  readonly sheet: string;
  readonly table: string;
  readonly cell: string;
  readonly severity: string;
  readonly what: string;
  readonly printed: string;
  readonly expected: string;
  readonly blank: string;
  readonly consequence: string;
  readonly cause: string;
  /** Of a cell that went wrong together with one already explained. */
  readonly sameCause: (cell: string) => string;
  readonly unread: string;
  readonly withoutTable: string;
  /** Heading of what belongs to no proposal. */
  readonly otherTables: string;
  /** Beside an addend that counts with its sign turned. */
  readonly turned: string;
  readonly unusable: string;
  readonly moreRows: (count: number) => string;
  /** Continues a list that was cut. */
  readonly moreCells: (count: number) => string;
  readonly years: (count: number) => string;
}

/** Everything the product says in one language. */
export interface Texts {
  readonly language: Language;
  readonly numbers: NumberFormat;
  readonly kinds: Readonly<Record<TableKind, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly assumedCovers: Readonly<Record<AssumedCover, string>>;
  readonly findings: FindingEntries;
  /** The advice of whatever follows from another finding. */
  readonly consequenceAdvice: string;
  readonly causes: Readonly<Record<CauseKind, CauseEntry>>;
  readonly fixes: FixWords;
  readonly unusable: Readonly<Record<UnusableReason, (place: string | null) => string>>;
  readonly report: ReportWords;
  readonly reportSheet: ReportSheetWords;
  /** The verdict on one workbook. */
  readonly resultOf: (counts: ResultCounts) => string;
  readonly coverageOf: (counts: ReadCounts) => string;
  readonly filesOf: (counts: FileCounts) => string;
}
