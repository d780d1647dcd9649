import { yearOfColumn, type AmountCell, type BudgetRow, type BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { AssumedCover } from '../../findings/finding';
import {
  isJudgeable,
  type Addition,
  type Constraint,
  type EqualityCode,
  type Term,
  type TieSource,
} from '../constraint';
import { termsOf, type ContradictedTotals } from '../economy';
import { exactly, precisionOf } from '../precision';
import type { Precision } from '../tolerance';

export interface ConstraintDraft {
  readonly code: EqualityCode;
  readonly table: BudgetTable;
  readonly proposal: Proposal | null;
  readonly row: BudgetRow;
  readonly column: number;
  readonly left: AmountCell;
  readonly terms: readonly Term[];
  readonly followed?: readonly Term[] | null;
  readonly assumed?: AssumedCover | null;
  readonly source?: TieSource | null;
  readonly corroborates?: boolean;
}

/** Makes the constraint, or nothing where a figure in it cannot be read. */
export function constraintOf(draft: ConstraintDraft): Constraint[] {
  const constraints: Constraint[] = [];
  pushConstraint(constraints, draft);
  return constraints;
}

/** The constraint that a total is the sum of rows in its own column; its terms are made when somebody asks. */
class RowSum implements Constraint {
  readonly followed = null;
  readonly source = null;
  readonly corroborates = false;
  readonly code: EqualityCode;
  readonly left: AmountCell;
  readonly addition: Addition;
  readonly row: BudgetRow;
  readonly table: BudgetTable;
  readonly proposal: Proposal | null;
  readonly year: number | null;
  readonly precision: Precision;
  readonly assumed: AssumedCover | null;
  private madeTerms: readonly Term[] | null = null;

  constructor(draft: RowSumDraft, addition: Addition, left: AmountCell) {
    const column = draft.table.columns[addition.column] ?? null;
    this.code = draft.code;
    this.left = left;
    this.addition = addition;
    this.row = draft.row;
    this.table = draft.table;
    this.proposal = draft.proposal;
    this.year = column === null ? null : yearOfColumn(column);
    this.precision =
      draft.contradicted?.has(left) === true ? exactly : precisionOf(left, column, draft.table);
    this.assumed = draft.assumed ?? null;
  }

  get terms(): readonly Term[] {
    this.madeTerms ??= termsOf(this.addition.rows, this.addition.column);
    return this.madeTerms;
  }
}

export type RowSumDraft = Pick<ConstraintDraft, 'code' | 'table' | 'proposal' | 'row' | 'assumed'> & {
  /** The rows that the draft's row sums. */
  readonly rows: readonly BudgetRow[];
  readonly contradicted?: ContradictedTotals;
};

/** In every column, the row is the sum of other rows; not where a figure in it cannot be read. */
export function rowSums(draft: RowSumDraft): Constraint[] {
  const constraints: Constraint[] = [];
  for (let column = 0; column < draft.row.amounts.length; column += 1) {
    const left = draft.row.amounts[column];
    if (left === undefined || left.kind === 'unreadable' || hasUnreadable(draft.rows, column)) continue;
    constraints.push(new RowSum(draft, { rows: draft.rows, column }, left));
  }
  return constraints;
}

function hasUnreadable(rows: readonly BudgetRow[], column: number): boolean {
  for (const row of rows) if (row.amounts[column]?.kind === 'unreadable') return true;
  return false;
}

/** Adds the constraint, unless a figure in it cannot be read. */
export function pushConstraint(constraints: Constraint[], draft: ConstraintDraft): void {
  if (!isJudgeable(draft.left, draft.terms)) return;
  const column = draft.table.columns[draft.column] ?? null;
  constraints.push({
    code: draft.code,
    left: draft.left,
    terms: draft.terms,
    addition: null,
    followed: draft.followed ?? null,
    row: draft.row,
    table: draft.table,
    proposal: draft.proposal,
    year: column === null ? null : yearOfColumn(column),
    precision: precisionOf(draft.left, column, draft.table),
    assumed: draft.assumed ?? null,
    source: draft.source ?? null,
    corroborates: draft.corroborates ?? false,
  });
}

/** The indices of a table's columns. */
export function columnIndices(table: BudgetTable): number[] {
  return table.columns.map((_, index) => index);
}
