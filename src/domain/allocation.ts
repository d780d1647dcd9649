import type { Amount } from './amount';
import type { Post } from './distributionKey';

/** An item row of Tabel 1, found again by its words: rows move, labels stay. */
export interface RowRef {
  readonly label: string;
  /** 1 for the first item row of that label, 2 for the next. */
  readonly occurrence: number;
}

/**
 * The tables a row is posted in (domain guide, section 7). `by-sign`: each amount of a permanent row by its sign, savings and income
 * in Tabel C and costs in Tabel B; `saving` and `running-cost` override that for the whole row (F1's running cost is invoiced
 * and reduces the saving); the others are implementation rows, in Tabel D and E.
 */
export type CountsAs = 'by-sign' | 'saving' | 'running-cost' | 'capital' | 'service';

export const COUNTS_AS: readonly CountsAs[] = ['by-sign', 'saving', 'running-cost', 'capital', 'service'];

export interface PercentPart {
  readonly post: Post;
  readonly percent: Amount;
}

export interface AmountsPart {
  readonly post: Post;
  /** Years not named have nothing. */
  readonly amounts: readonly { readonly year: number; readonly amount: Amount }[];
}

/** How a row is divided. */
export type Share =
  | { readonly kind: 'equal'; readonly posts: readonly Post[] }
  | { readonly kind: 'percent'; readonly parts: readonly PercentPart[] }
  | { readonly kind: 'key'; readonly name: string }
  | { readonly kind: 'amounts'; readonly parts: readonly AmountsPart[] };

/** A share that holds until the next period of the row begins. */
export interface SharePeriod {
  /** Null: from the table's first year. */
  readonly fromYear: number | null;
  readonly share: Share;
}

/** What a suggestion was read from. */
export type Evidence =
  | 'label-prefix'
  | 'owner-phrase'
  | 'row-committee'
  | 'committee-tables'
  | 'administration-subtotals'
  | 'distribution-key'
  /** A row of the same words in another proposal of the workbook. */
  | 'earlier-allocation'
  | 'section-owner';

export type AllocationStatus =
  | { readonly kind: 'confirmed' }
  /** A guess, to be confirmed before anything is built from it. */
  | { readonly kind: 'suggested'; readonly evidence: Evidence; /** 0 to 1. */ readonly confidence: number };

export interface RowAllocation {
  readonly row: RowRef;
  readonly counts: CountsAs;
  readonly periods: readonly SharePeriod[];
  readonly status: AllocationStatus;
}

/** How one proposal's item rows are divided over committees. */
export interface Allocation {
  /** The proposal's code, else its title. */
  readonly proposal: string;
  readonly rows: readonly RowAllocation[];
}

/** The share that holds in a year, or null before the first period. */
export function shareInYear(row: RowAllocation, year: number): Share | null {
  const begun = row.periods.filter((period) => period.fromYear === null || period.fromYear <= year);
  const latest = begun.reduce<SharePeriod | null>(
    (best, period) =>
      best === null || (period.fromYear ?? -Infinity) > (best.fromYear ?? -Infinity) ? period : best,
    null,
  );
  return latest?.share ?? null;
}
