import type { CountsAs, RowRef } from '../domain/allocation';
import type { CommitteeTableKind, ExpenditureArea, Section } from '../domain/budgetTable';
import type { Fraction } from '../domain/fraction';
import type { RoundingRefusal } from './controlledRounding';

/** Why nothing is built from an allocation: typed data, words are made elsewhere. Amounts are in 1.000 kr. */
export type AllocationProblem =
  | { readonly kind: 'row-not-found'; readonly row: RowRef }
  | { readonly kind: 'row-repeated'; readonly row: RowRef }
  | { readonly kind: 'row-not-allocated'; readonly row: RowRef }
  | { readonly kind: 'unconfirmed'; readonly row: RowRef; readonly confidence: number }
  | { readonly kind: 'unreadable-amount'; readonly row: RowRef; readonly year: number; readonly raw: string }
  | {
      readonly kind: 'counts-in-other-section';
      readonly row: RowRef;
      readonly counts: CountsAs;
      readonly section: Section;
    }
  | { readonly kind: 'period-repeated'; readonly row: RowRef; readonly fromYear: number | null }
  | { readonly kind: 'year-not-covered'; readonly row: RowRef; readonly year: number }
  | { readonly kind: 'no-committees'; readonly row: RowRef; readonly fromYear: number | null }
  | {
      readonly kind: 'post-repeated';
      readonly row: RowRef;
      readonly committeeId: string;
      readonly appropriation: string;
    }
  | { readonly kind: 'unknown-committee'; readonly row: RowRef; readonly committeeId: string }
  | { readonly kind: 'office-without-committee'; readonly row: RowRef; readonly committeeId: string }
  | {
      readonly kind: 'negative-percent';
      readonly row: RowRef;
      readonly committeeId: string;
      readonly percent: Fraction;
    }
  | {
      readonly kind: 'percent-total';
      readonly row: RowRef;
      readonly fromYear: number | null;
      readonly total: Fraction;
    }
  | {
      readonly kind: 'amounts-total';
      readonly row: RowRef;
      readonly year: number;
      readonly given: Fraction;
      readonly expected: Fraction;
    }
  /** An amount for a year that the table does not have, or in which another period holds. */
  | {
      readonly kind: 'amount-unused';
      readonly row: RowRef;
      readonly year: number;
      readonly committeeId: string;
    }
  | { readonly kind: 'unknown-key'; readonly row: RowRef; readonly key: string }
  | { readonly kind: 'key-repeated'; readonly key: string }
  | {
      readonly kind: 'key-without-weight';
      readonly key: string;
      /** The entry whose sub-units have none. */ readonly entry: string | null;
    }
  | { readonly kind: 'key-negative-weight'; readonly key: string; readonly entry: string }
  | { readonly kind: 'key-entry-undecided'; readonly key: string; readonly entry: string }
  | {
      readonly kind: 'key-unknown-committee';
      readonly key: string;
      readonly entry: string;
      readonly committeeId: string;
    }
  | {
      readonly kind: 'key-office-without-committee';
      readonly key: string;
      readonly entry: string;
      readonly committeeId: string;
    }
  | {
      readonly kind: 'not-roundable';
      readonly tables: readonly CommitteeTableKind[];
      readonly year: number;
      readonly refusal: RoundingRefusal;
    }
  /** An amount whose styringsområde is not known has no price factor. */
  | { readonly kind: 'price-area-unknown'; readonly tables: readonly CommitteeTableKind[] }
  | { readonly kind: 'price-factor-missing'; readonly year: number; readonly area: ExpenditureArea }
  | { readonly kind: 'price-factor-repeated'; readonly year: number; readonly area: ExpenditureArea }
  | { readonly kind: 'price-factor-not-positive'; readonly year: number; readonly area: ExpenditureArea };
