import type { Area } from './a1';
import { numberOfAmount, type Amount } from './amount';
import type { CellRef } from './cell';
import type { CommitteeId } from './committee';

/** The standard tables (domain guide, section 2). */
export type TableKind =
  | 'proposal-economy'
  | 'permanent-changes'
  | 'administration'
  | 'investments'
  | 'net-effect'
  | 'running-cost'
  | 'gross-effect'
  | 'capital-split'
  | 'service-split'
  | 'effect-split'
  | 'distribution-key'
  | 'overview';

/** Tabel A–E: one row per committee (and appropriation), one column per year. */
export type CommitteeTableKind =
  'net-effect' | 'running-cost' | 'gross-effect' | 'capital-split' | 'service-split';

/** Styringsområde. */
export type ExpenditureArea = 'service' | 'capital' | 'transfers';

export type StoredAs = 'number' | 'text' | 'formula';

export type UnreadableReason =
  | 'several-amounts'
  | 'not-an-amount'
  | 'ambiguous-separator'
  | 'error-value'
  | 'formula-without-value'
  | 'too-large'
  | 'logical-value'
  | 'date-value';

interface AmountCellBase {
  readonly at: CellRef;
  readonly storedAs: StoredAs;
  /** The formula without "=", where there is one. */
  readonly formula: string | null;
}

export interface PrintedAmount extends AmountCellBase {
  readonly kind: 'amount';
  readonly value: Amount;
  /** The text as it stands in the cell; empty where the cell stores a number. See {@link writtenAs}. */
  readonly raw: string;
}

/** Nothing stands in the cell. Counts as 0 in sums, and never as a printed figure. */
export interface BlankCell extends AmountCellBase {
  readonly kind: 'blank';
  readonly raw: '';
}

/** A dash for "nothing". */
export interface DashCell extends AmountCellBase {
  readonly kind: 'dash';
  readonly raw: string;
}

export interface UnreadableCell extends AmountCellBase {
  readonly kind: 'unreadable';
  readonly raw: string;
  readonly reason: UnreadableReason;
}

/** One cell in an amount column, with the place it came from and how it was written. */
export type AmountCell = PrintedAmount | BlankCell | DashCell | UnreadableCell;

/** The unit the table prints its amounts in. Only thousands are standard; `assumed` when no unit is printed. */
export type AmountUnit = 'thousands' | 'kroner' | 'millions' | 'assumed-thousands';

/** What a column of figures means. */
export type ColumnRole =
  | { readonly kind: 'year'; readonly printed: number; readonly year: number }
  /** "I alt" across the years. */
  | { readonly kind: 'row-total' }
  /** "Samlet investering" of an overview. */
  | { readonly kind: 'investment' }
  /** A share in percent. */
  | { readonly kind: 'percent' }
  /** Counted units, m2. */
  | { readonly kind: 'units' }
  /** An amount without a year. */
  | { readonly kind: 'amount' };

export interface AmountColumn {
  readonly role: ColumnRole;
  /** The header's words. */
  readonly label: string;
  /** The header cell. */
  readonly at: CellRef;
  /** "SOFs andel": the column shows one committee's share only. */
  readonly shareOf: CommitteeId | null;
}

export type RowRole =
  | 'section'
  | 'item'
  /** Sums part of the rows above: qualified by area or administration, or followed by a later total. */
  | 'subtotal'
  | 'total'
  /** "Heraf ...": never added to anything. */
  | 'of-which'
  /** Below the section's last total: in no sum. */
  | 'outside'
  | 'impact'
  | 'payback'
  | 'note';

export type Section = 'permanent' | 'implementation';

export type PaybackBasis = 'total' | 'service';

/** What a label or the styringsområde column says a row is limited to. */
export interface Qualifier {
  readonly area: ExpenditureArea | null;
  /** True when only the column names the area, not the label. */
  readonly areaFromColumn: boolean;
  readonly committeeId: CommitteeId | null;
}

export interface BudgetRow {
  readonly role: RowRole;
  readonly section: Section | null;
  /** The label as printed, joined where it was broken, footnote marks and markup removed. */
  readonly label: string;
  /** The label folded for comparison (lower case, hyphenation joined). */
  readonly labelKey: string;
  /** The styringsområde printed for the row, or the one under which its section's subtotals hold. */
  readonly area: ExpenditureArea | null;
  /** What an aggregate is limited to. */
  readonly qualifier: Qualifier;
  /** The committee that owns the row, where label, column or name say so. */
  readonly committeeId: CommitteeId | null;
  /** Bevilling / profitcenter, Tabel A–E. */
  readonly appropriation: string;
  /** One cell per column of the table, in the columns' order. */
  readonly amounts: readonly AmountCell[];
  /** Of a payback row: its basis, and the cell with its value. */
  readonly payback: { readonly basis: PaybackBasis; readonly value: AmountCell } | null;
  /** The code of an overview line's proposal ("HA02"). */
  readonly proposalCode: string | null;
  readonly hidden: boolean;
  /** The label cell. */
  readonly at: CellRef;
}

export interface PriceLevelMention {
  readonly year: number;
  readonly at: CellRef;
}

export interface BudgetTable {
  readonly kind: TableKind;
  readonly sheetId: string;
  readonly caption: { readonly text: string; readonly at: CellRef } | null;
  /** The letter of "Tabel A", the number of "Tabel 1", as printed. */
  readonly number: string | null;
  readonly unit: AmountUnit;
  readonly unitAt: CellRef | null;
  /** In header or caption. */
  readonly priceLevel: PriceLevelMention | null;
  /** In notes below the table. */
  readonly notedPriceLevels: readonly PriceLevelMention[];
  readonly columns: readonly AmountColumn[];
  readonly rows: readonly BudgetRow[];
  /** Header rows to last row, label to last amount column. */
  readonly area: Area;
  /** The header's first cell. */
  readonly at: CellRef;
}

export const COMMITTEE_TABLE_KINDS: readonly CommitteeTableKind[] = [
  'net-effect',
  'running-cost',
  'gross-effect',
  'capital-split',
  'service-split',
];

/** What the tables are called by (domain guide, section 2). */
export const TABLE_LETTERS: Readonly<Record<CommitteeTableKind, string>> = {
  'net-effect': 'A',
  'running-cost': 'B',
  'gross-effect': 'C',
  'capital-split': 'D',
  'service-split': 'E',
};

export function isCommitteeTableKind(kind: TableKind): kind is CommitteeTableKind {
  return (COMMITTEE_TABLE_KINDS as readonly TableKind[]).includes(kind);
}

/** The year of a column as meant, or null where it is no year column. */
export function yearOfColumn(column: AmountColumn): number | null {
  return column.role.kind === 'year' ? column.role.year : null;
}

/** The years of a table, in column order. */
export function yearsOfTable(table: BudgetTable): number[] {
  return table.columns.flatMap((column) => yearOfColumn(column) ?? []);
}

/** The value a cell contributes to a sum: nothing where nothing readable stands. */
export function valueOfCell(cell: AmountCell): Amount {
  return cell.kind === 'amount' ? cell.value : (0 as Amount);
}

/** How a cell is written: its text, or its number as text. */
export function writtenAs(cell: AmountCell): string {
  return cell.kind === 'amount' && cell.raw === '' ? String(numberOfAmount(cell.value)) : cell.raw;
}
