import type { CountsAs } from '../../domain/allocation';
import type { CommitteeTableKind, Section } from '../../domain/budgetTable';
import type { ProtectedSheet } from '../../workbook/desk/deskState';
import type { ShareMode } from '../distribution/shareMode';
import type { StateWords } from './paneTexts';

/** What the page "Fordeling" says. It is loaded with the page, and complete in each language by type. */
export interface DistributionTexts {
  readonly proposal: string;
  readonly proposalOption: (name: string, title: string | null, isEdited: boolean) => string;
  readonly goToTable: string;
  readonly noProposals: StateWords;
  readonly proposalGone: StateWords;
  readonly sheetProblems: string;

  readonly rows: string;
  readonly sections: Readonly<Record<Section, string>>;
  /** How many rows stand how; the parts that are 0 are left out. */
  readonly summary: (counts: {
    readonly rows: number;
    readonly confirmed: number;
    readonly guesses: number;
    readonly missing: number;
    readonly problems: number;
  }) => string;
  readonly confirmAll: (count: number) => string;
  readonly giveAll: (count: number) => string;
  readonly give: string;
  readonly choose: string;

  readonly status: {
    readonly confirmed: string;
    readonly guess: string;
    readonly missing: string;
    readonly empty: string;
    readonly problem: string;
    readonly edited: string;
  };
  /** Who gets a row that nobody has yet. */
  readonly nobody: string;
  readonly nothingToGive: string;
  /** "2025: -455 … 2029: -2.000" */
  readonly amounts: (first: string, last: string | null) => string;
  readonly inYear: (year: number, amount: string) => string;
  readonly guessed: (reason: string, confidence: string) => string;
  readonly confirm: string;
  readonly reset: string;
  readonly rowLabel: (label: string) => string;

  readonly countsAs: string;
  readonly counts: Readonly<Record<CountsAs, string>>;
  readonly countsExplained: Readonly<Record<CountsAs, string>>;

  readonly sharedAs: string;
  readonly modes: Readonly<Record<ShareMode, string>>;
  readonly allYears: string;
  readonly fromStart: (until: number) => string;
  readonly fromYear: (year: number) => string;
  /** The share of one period before its words, in a list of periods. */
  readonly periodWords: (fromYear: number | null, share: string) => string;
  readonly newPeriod: string;
  readonly add: string;
  readonly addPeriod: string;
  readonly removePeriod: (period: string) => string;
  readonly remove: string;
  readonly removePart: (name: string) => string;
  readonly committee: string;
  readonly addCommittee: string;
  readonly percentOf: (name: string) => string;
  readonly amountOf: (name: string, year: number) => string;
  readonly total: string;
  readonly sums: string;
  /** To the tables below, from the bar of actions. */
  readonly showTables: string;
  readonly sumOf: (year: number) => string;
  /** What is left to give, or given too much. */
  readonly left: (amount: string) => string;
  readonly tooMuch: (amount: string) => string;
  readonly adds: string;
  readonly key: string;
  readonly notANumber: (typed: string, kept: string) => string;
  readonly equally: (names: string) => string;
  readonly byAmounts: (names: string) => string;
  readonly byKey: (name: string) => string;

  readonly gone: string;
  readonly goneExplained: string;
  readonly moveTo: string;
  readonly move: string;
  readonly letGo: string;

  readonly keys: string;
  readonly basis: string;
  readonly source: string;
  readonly becomes: (entry: string) => string;
  readonly leaveOut: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly undecided: string;
  readonly undecidedCount: (count: number) => string;
  readonly subUnits: string;
  readonly subUnitsExplained: string;
  readonly leftOut: (entry: string) => string;
  readonly leftOutAmounts: string;
  readonly noLeftOutAmounts: string;

  readonly preview: string;
  readonly table: (letter: string) => string;
  readonly control: string;
  readonly controlExplained: string;
  readonly ties: string;
  readonly printed: string;
  readonly difference: string;
  readonly differs: string;
  readonly absentMark: string;
  readonly absent: Readonly<Record<CommitteeTableKind, string>>;
  readonly appropriationOf: (name: string, appropriation: string) => string;
  readonly showZero: string;
  readonly showExact: string;
  readonly exactExplained: string;
  readonly priceLevel: string;
  readonly ownLevel: string;
  readonly executionLevel: (year: number) => string;
  readonly noPreview: string;
  readonly provisional: (guesses: number, missing: number) => string;

  readonly create: string;
  readonly saveDraft: string;
  readonly discard: string;
  readonly unsaved: string;
  readonly outcome: string;
  readonly writing: string;
  readonly discardQuestion: (proposal: string) => string;
  readonly notices: {
    readonly written: (proposal: string) => string;
    readonly draftWritten: string;
    readonly noPageSetUp: string;
    readonly nothingToWrite: string;
    readonly unconfirmed: string;
    readonly guesses: string;
    readonly missing: string;
    readonly problems: string;
    readonly editedByHand: (sheet: string) => string;
    readonly overwrite: string;
    readonly keep: string;
    readonly protected: string;
    readonly protectedBecause: Readonly<Record<ProtectedSheet['reason'], (sheet: string) => string>>;
    readonly partial: string;
    readonly standing: string;
    readonly notStanding: string;
    readonly none: string;
    readonly unknownWriting: string;
    readonly gone: (proposal: string) => string;
    readonly hiddenSheet: (sheet: string) => string;
    readonly nothingWritten: string;
    readonly showSheet: (sheet: string) => string;
  };
}
