/** Why a fix that is sure enough is not made together with the others. */
export type LeftOutReason =
  /** It would take the place of a formula. */
  | 'formula'
  /** Another fix wants another figure in one of its cells. */
  | 'conflict'
  /** A cell says more than its figure, such as a footnote mark. */
  | 'more-than-a-figure'
  /** The sheet is protected. */
  | 'protected'
  /** Its findings would still be there. */
  | 'not-mended'
  /** Something else would be wrong then. */
  | 'new-error';

/** What became of a fix in a copy. */
export type FixOutcome = 'made' | LeftOutReason | /** The copy itself could not be written. */ 'not-written';

/** What is said of fixes that are made together. */
export interface FixWords {
  /** Above the changes in a copy; the number of cells. */
  readonly made: (cells: number) => string;
  /** Above what was sure enough and is not made. */
  readonly notMade: string;
  /** Nothing is sure enough. */
  readonly none: (least: string) => string;
  readonly change: (before: string, after: string) => string;
  readonly confidence: (share: string) => string;
  /** Of a typed figure that follows from another cell's repair. */
  readonly follows: (cell: string) => string;
  readonly reasons: Readonly<Record<Exclude<FixOutcome, 'made'>, string>>;
  /** The headings of a list. */
  readonly columns: {
    readonly cell: string;
    readonly before: string;
    readonly after: string;
    readonly why: string;
  };
  /** In the report's column of severity. */
  readonly fixed: string;
  readonly notFixed: string;
  readonly reportTitle: string;
  readonly reportNote: string;
}
