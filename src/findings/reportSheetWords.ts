import type { FindingWords } from './texts';

/** The columns of the report's list, in their order. */
export const REPORT_COLUMNS = [
  'severity',
  'proposal',
  'table',
  'cell',
  'year',
  'printed',
  'expected',
  'difference',
  'explanation',
  'consequenceOf',
  'reason',
  'author',
  'date',
  'key',
] as const;

export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** What the report sheet says beside findings. */
export interface ReportSheetWords {
  readonly title: string;
  readonly file: string;
  readonly checked: string;
  readonly version: (version: string) => string;
  readonly columns: Readonly<Record<ReportColumn, string>>;
  /** How to accept a finding. */
  readonly howToAccept: string;
  readonly nothingFound: string;
  /** In the column of consequences, where the root stands in another workbook. */
  readonly elsewhere: string;
  readonly lapsedTitle: string;
  readonly lapsedNote: string;
  /** A lapsed reason: the figures changed, or the finding is gone. */
  readonly figuresChanged: string;
  readonly notFoundAnyMore: string;
  readonly unmarkedSheets: (sheets: readonly string[], cells: number) => string;
  readonly staleSheets: (sheets: readonly string[]) => string;
  /** The foot of a printed page; `&P` and `&N` become the page and the number of pages. */
  readonly page: string;
  readonly accepted: string;
  readonly lapsed: string;
  /** An accepted finding, in one line. */
  readonly acceptedBecause: (reason: string) => string;
  /** A finding whose figures changed after it had been accepted. */
  readonly lapsedReason: (reason: string) => string;
  /** Dates as ISO, shown as people write them. */
  readonly dateOf: (isoDate: string) => string;
}

/** What the finding says in the report's one cell for it. */
export function explanationOf({ statement, reason, advice }: FindingWords, cause: string | null): string {
  return [statement, reason, cause, advice].filter((part) => part !== null).join(' ');
}
