import { yearOfColumn, type AmountCell, type BudgetRow, type BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { AssumedCover } from '../../findings/finding';
import { isJudgeable, type Constraint, type EqualityCode, type Term, type TieSource } from '../constraint';
import { precisionOf } from '../precision';

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
  if (!isJudgeable(draft.left, draft.terms)) return [];
  const column = draft.table.columns[draft.column] ?? null;
  return [
    {
      code: draft.code,
      left: draft.left,
      terms: draft.terms,
      followed: draft.followed ?? null,
      row: draft.row,
      table: draft.table,
      proposal: draft.proposal,
      year: column === null ? null : yearOfColumn(column),
      precision: precisionOf(draft.left, column, draft.table),
      assumed: draft.assumed ?? null,
      source: draft.source ?? null,
      corroborates: draft.corroborates ?? false,
    },
  ];
}

/** The indices of a table's columns. */
export function columnIndices(table: BudgetTable): number[] {
  return table.columns.map((_, index) => index);
}
