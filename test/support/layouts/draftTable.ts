import type { TableKind } from '../../../src/domain/budgetTable';
import type { PublishedTable } from '../publishedTables';

export type DraftRole = 'section' | 'item' | 'outside' | 'total' | 'impact' | 'payback';

export interface PaybackValue {
  readonly years: number;
  /** With "år" behind it. */
  readonly inWords: boolean;
  /** The index of an amount column, or the area column. */
  readonly column: number | 'second';
}

/** A label broken over two rows. */
export interface LabelBreak {
  readonly head: string;
  readonly tail: string;
  readonly valuesOn: 'first' | 'last';
}

/** A row on its way from the repaired table to a worksheet. */
export interface DraftRow {
  role: DraftRole;
  label: string;
  /** An overview's line number. */
  number: number | null;
  /** Styringsområde, bevilling or résumé. */
  second: string;
  amounts: (number | null)[];
  /** What stands right of the amounts. */
  tail: string;
  /** The rows whose sum it is, where that is exact. */
  addends: readonly DraftRow[] | null;
  payback: PaybackValue | null;
  broken: LabelBreak | null;
}

export interface DraftColumn {
  head: string | number;
  readonly year: number | null;
}

export interface DraftTable {
  readonly source: PublishedTable;
  readonly kind: TableKind;
  caption: string;
  /** What stands above the labels, apart from the unit. */
  readonly labelHead: string;
  /** Above the second column; null where there is none. */
  secondHead: string | null;
  readonly hasNumber: boolean;
  /** Above the column right of the amounts; null where there is none. */
  readonly tailHead: string | null;
  readonly columns: DraftColumn[];
  /** How many header rows are printed: none where the part above has them. */
  readonly headerRows: number;
  rows: DraftRow[];
}
