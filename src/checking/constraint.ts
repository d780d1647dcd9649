import { add, subtract, sum, times, ZERO, type Amount } from '../domain/amount';
import { valueOfCell, type AmountCell, type BudgetRow, type BudgetTable } from '../domain/budgetTable';
import { keyOfCell, type CellKey } from '../domain/cell';
import type { Proposal } from '../domain/proposal';
import type { AssumedCover, EqualityData, FindingCode, FindingData, TieData } from '../findings/finding';
import { judge, type Precision } from './tolerance';
import type { Verdict } from '../findings/finding';

/** The finding codes of equalities: those whose data is that of an equality. */
export type EqualityCode = {
  [Code in FindingCode]: FindingData[Code] extends EqualityData ? Code : never;
}[FindingCode];

export type TieCode = {
  [Code in FindingCode]: FindingData[Code] extends TieData ? Code : never;
}[FindingCode];

export interface Term {
  readonly cell: AmountCell;
  readonly sign: 1 | -1;
  /** The row's label, for the arithmetic that explains a finding. */
  readonly label: string;
  /** The values it counts with, where not all do: costs feed Tabel B, savings Tabel C (domain guide, section 7). */
  readonly only?: ContributingValues;
}

export type ContributingValues = 'positive' | 'negative' | 'nonzero';

/** What a value counts with under a term. */
export function contributionOf(term: Term, value: Amount): Amount {
  if (term.only === undefined || doesCount(value, term.only)) return times(value, term.sign);
  return ZERO;
}

/** Does the term's own figure count? Terms that count with every value always do. */
export function isContributing(term: Term): boolean {
  return term.only === undefined || doesCount(valueOfCell(term.cell), term.only);
}

function doesCount(value: Amount, only: ContributingValues): boolean {
  switch (only) {
    case 'positive':
      return value > 0;
    case 'negative':
      return value < 0;
    case 'nonzero':
      return value !== ZERO;
  }
}

/** One column of rows that are added: what most equalities consist of. */
export interface Addition {
  readonly rows: readonly BudgetRow[];
  readonly column: number;
}

/** What a tie compares with. */
export interface TieSource {
  readonly kind: TieData['source'];
  readonly committeeId: TieData['committeeId'];
}

/** An equality that the figures must satisfy: `left` = the signed sum of `terms`. Everything is derived from these. */
export interface Constraint {
  readonly code: EqualityCode;
  /** A total, the net impact, Tabel A's cell, an overview's cell. */
  readonly left: AmountCell;
  readonly terms: readonly Term[];
  /** The same as rows of one column, where that is what the terms are: judged without making a term of every cell. */
  readonly addition: Addition | null;
  /**
   * What `left` would have been copied or summed from if it followed a printed figure that is itself wrong. A left
   * side that agrees with it is a consequence of that figure.
   */
  readonly followed: readonly Term[] | null;
  readonly row: BudgetRow;
  readonly table: BudgetTable;
  readonly proposal: Proposal | null;
  readonly year: number | null;
  readonly precision: Precision;
  readonly assumed: AssumedCover | null;
  readonly source: TieSource | null;
  /** Says nothing of its own once the cells it joins are repaired (A = B + C). */
  readonly corroborates: boolean;
}

/** Repaired values by cell. */
export type Overrides = ReadonlyMap<CellKey, Amount>;

export const NO_OVERRIDES: Overrides = new Map();

function valueWith(cell: AmountCell, overrides: Overrides): Amount {
  if (overrides.size === 0) return valueOfCell(cell);
  return overrides.get(keyOfCell(cell.at)) ?? valueOfCell(cell);
}

/** The signed sum of terms. */
export function totalOf(terms: readonly Term[], overrides: Overrides = NO_OVERRIDES): Amount {
  let total = ZERO;
  for (const term of terms) total = add(total, contributionOf(term, valueWith(term.cell, overrides)));
  return total;
}

function sumOf({ rows, column }: Addition): Amount {
  let total = ZERO;
  for (const row of rows) {
    const cell = row.amounts[column];
    if (cell?.kind === 'amount') total = add(total, cell.value);
  }
  return total;
}

/** left − right. */
export function residualOf(constraint: Constraint, overrides: Overrides = NO_OVERRIDES): Amount {
  if (overrides.size === 0 && constraint.addition !== null) {
    return subtract(valueOfCell(constraint.left), sumOf(constraint.addition));
  }
  return subtract(valueWith(constraint.left, overrides), totalOf(constraint.terms, overrides));
}

/** How many printed figures are added; a copy has one (domain guide, section 5). */
export function addendsOf(terms: readonly Term[]): number {
  let count = 0;
  for (const term of terms) if (term.cell.kind === 'amount' && isContributing(term)) count += 1;
  return count;
}

/** The verdict on a constraint; null where it holds. */
export function verdictOn(constraint: Constraint, overrides: Overrides = NO_OVERRIDES): Verdict | null {
  const residual = residualOf(constraint, overrides);
  return residual === ZERO ? null : judge(residual, addendsOf(constraint.terms), constraint.precision);
}

/** Can the equality be judged: is every figure in it readable? */
export function isJudgeable(left: AmountCell, terms: readonly Term[]): boolean {
  if (left.kind === 'unreadable') return false;
  for (const { cell } of terms) if (cell.kind === 'unreadable') return false;
  return true;
}

/** Does any figure stand in the equality? One of blanks only holds, but may follow from a repair. */
export function hasFigures(constraint: Constraint): boolean {
  const { left, addition } = constraint;
  if (left.kind === 'amount') return true;
  return addition === null
    ? constraint.terms.some((term) => term.cell.kind === 'amount' && isContributing(term))
    : addition.rows.some((row) => row.amounts[addition.column]?.kind === 'amount');
}

export function cellsOf(constraint: Constraint): AmountCell[] {
  return [constraint.left, ...constraint.terms.map((term) => term.cell)];
}

/** The sum of values, for rules that have no constraint. */
export function sumOfCells(cells: readonly AmountCell[]): Amount {
  return sum(cells.map(valueOfCell));
}
