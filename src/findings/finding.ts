import type { AmountUnit, PaybackBasis, Section, TableKind, UnreadableReason } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import type { CommitteeId } from '../domain/committee';

export type Severity = 'error' | 'warning' | 'info';

/** How far a failed equality is from holding (domain guide, section 5). */
export type Verdict = 'rounding' | 'possibly-rounding' | 'discrepancy';

/** A printed figure beside its place: a number, null for a blank, the string where it is unreadable. */
export type Printed = number | string | null;

/** One addend of a failed equality, for the arithmetic that explains it. */
export interface Addend {
  readonly at: CellRef;
  readonly sign: 1 | -1;
  readonly label: string;
  readonly value: number | null;
}

/** What an aggregate was taken to cover where label and structure leave a choice. */
export type AssumedCover =
  'all-rows' | 'area-rows' | 'rows-since-last-total' | 'rows-below' | 'committee-rows' | 'whole-sheet';

/** The data of every finding that comes from a failed equality. */
export interface EqualityData {
  readonly verdict: Verdict;
  readonly rowLabel: string;
  readonly addends: readonly Addend[];
  /** Null: the label leaves no choice. */
  readonly assumed: AssumedCover | null;
  /** The row whose equality the figure was solved from, where the culprit is not that equality's left side. */
  readonly solvedFrom?: string;
}

export interface TieData extends EqualityData {
  /** The kind of table the figure is compared with. */
  readonly source: TableKind;
  readonly committeeId: CommitteeId | null;
}

/** Which reading of the rule reproduces a printed payback that differs (domain guide, section 6). */
export type PaybackReading =
  | { readonly kind: 'printed-impact' }
  | { readonly kind: 'service-investment-only' }
  | { readonly kind: 'zero-counts' }
  | { readonly kind: 'years-after-first' }
  | { readonly kind: 'first-effect-held' }
  | { readonly kind: 'overview-figure'; readonly at: CellRef }
  | { readonly kind: 'swapped-with'; readonly proposal: string; readonly at: CellRef };

/**
 * What could not be read or judged: something like a standard table, a caption with no table below it, a column of
 * figures in a table, or a table without any equality to check.
 */
export type UnreadPlaceKind = 'table' | 'caption' | 'column' | 'unchecked';

/** Code -> what the finding knows. A code without data, text or catalogue entry does not compile. */
export interface FindingData {
  'permanent-total': EqualityData;
  'permanent-subtotal': EqualityData;
  'implementation-total': EqualityData;
  'implementation-subtotal': EqualityData;
  'administration-subtotals': EqualityData & { readonly section: Section };
  'net-impact': EqualityData;
  'table-total': EqualityData;
  'row-total': EqualityData;
  'committee-total': EqualityData;
  'distribution-tie': TieData;
  'committee-tie': TieData;
  'net-running-gross': EqualityData;
  'gross-equals-net': EqualityData;
  'permanent-changes-tie': TieData;
  'investments-tie': TieData;
  'effect-split-tie': TieData;
  'overview-tie': TieData;
  'overview-total': EqualityData;
  'proposal-differs': TieData;
  'payback-mismatch': {
    readonly basis: PaybackBasis;
    /** Null: never paid back. */
    readonly expected: number | null;
    readonly readings: readonly PaybackReading[];
  };
  'payback-above-norm': {
    readonly basis: PaybackBasis;
    readonly years: number | null;
    readonly norm: number;
  };
  'payback-unreadable': { readonly raw: string };
  'duplicated-year': { readonly printed: number; readonly year: number };
  'year-sequence': { readonly previous: number; readonly printed: number };
  'price-level': { readonly printed: number; readonly expected: number };
  'negative-implementation': { readonly rowLabel: string };
  'positive-saving': { readonly rowLabel: string };
  'sign-change': { readonly rowLabel: string; readonly expected: number };
  'overview-sign': { readonly rowLabel: string; readonly expected: number };
  'table-missing': { readonly missing: TableKind };
  'formula-misses-row': {
    readonly rowLabel: string;
    readonly missed: readonly CellRef[];
    readonly formula: string;
  };
  'formula-skips-text': { readonly rowLabel: string; readonly formulaAt: CellRef; readonly formula: string };
  'hidden-row': { readonly rowLabel: string };
  'mangled-decimal': { readonly rowLabel: string; readonly expected: number };
  'text-amounts': { readonly count: number };
  'outside-totals': { readonly rowLabel: string };
  'unreadable-amount': { readonly rowLabel: string; readonly reason: UnreadableReason };
  'unrecognised-table': { readonly amounts: number; readonly place: UnreadPlaceKind };
  'other-unit': { readonly unit: AmountUnit };
  'untied-table': { readonly kind: TableKind };
}

export type FindingCode = keyof FindingData;

/** The cause kinds of the architecture guide. */
export type CauseKind =
  | 'sign'
  | 'digits-transposed'
  | 'digit-wrong'
  | 'digit-missing'
  | 'digit-extra'
  | 'factor-ten'
  | 'factor-thousand'
  | 'row-omitted'
  | 'row-counted-twice'
  | 'shifted-year'
  | 'rows-swapped'
  | 'copied-from'
  | 'wrong-area'
  | 'blank-cell'
  | 'stale-total'
  | 'formula-range'
  | 'text-number'
  | 'duplicated-year'
  | 'price-level'
  | 'payback-swapped'
  | 'payback-variant'
  | 'unknown';

export interface Suggestion {
  readonly cell: CellRef;
  readonly value: number;
}

export interface Cause {
  readonly kind: CauseKind;
  /** All cells that went wrong together. */
  readonly cells: readonly CellRef[];
  readonly suggested: readonly Suggestion[];
  /** 0 to 1: the share of such causes that are right. */
  readonly confidence: number;
  /** The figures that speak for it. */
  readonly evidence?: CauseEvidence;
  /** Other readings that fit as well; beside an unknown cause, its candidates, likeliest first. */
  readonly alternatives?: readonly Cause[];
}

/** What a cause explains, for the sentence that shows it. */
export interface CauseEvidence {
  readonly printed: number | null;
  /** Null: no figure by itself would put it right. */
  readonly meant: number | null;
  /** The rows whose equalities hold once the figure is mended. */
  readonly mends: readonly string[];
  /** The figures it was made of or taken from. */
  readonly from: readonly CellRef[];
}

export interface FindingOf<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: CellRef;
  /** The name of the proposal it belongs to: code, else title. */
  readonly proposal: string | null;
  /** The table it belongs to; null for what is no standard table. */
  readonly kind: TableKind | null;
  readonly year: number | null;
  readonly printed: Printed;
  readonly expected: number | null;
  readonly related: readonly CellRef[];
  readonly data: FindingData[Code];
  readonly cause: Cause | null;
  /** The fingerprint of the root it follows from. */
  readonly consequenceOf: string | null;
  /** Content, not place: code, proposal, kind, label, year, figures, an ordinal among equals. */
  readonly fingerprint: string;
}

export type Finding = { [Code in FindingCode]: FindingOf<Code> }[FindingCode];

/** Printed − expected, a blank counting as 0; null where either is no number (architecture guide, contracts). */
export function differenceOf(finding: Pick<Finding, 'printed' | 'expected'>): number | null {
  if (typeof finding.printed === 'string' || finding.expected === null) return null;
  const difference = (finding.printed ?? 0) - finding.expected;
  return Math.round(difference * 10_000) / 10_000;
}
