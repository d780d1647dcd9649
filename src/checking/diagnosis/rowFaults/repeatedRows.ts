import { valueOfCell, type AmountCell, type BudgetRow } from '../../../domain/budgetTable';
import { AS_PRINTED, residualUnder, type Equation } from '../system';
import { causeOf, type RowFault } from './rowFault';

/** A committee's row that stands twice in a table, whose total counts it once. */
export function repeatedRows(failed: readonly Equation[]): RowFault[] {
  const faults = new Map<BudgetRow, Equation[]>();
  for (const equation of failed) {
    const { constraint, left, terms } = equation;
    if (constraint.code !== 'committee-tie') continue;
    const twin = constraint.table.rows.find((row) => isTwin(row, constraint.row));
    const column = constraint.row.amounts.indexOf(left.cell);
    const cell = twin?.amounts[column];
    const isTerm = terms.some(({ variable }) => variable.cell === cell);
    if (twin === undefined || !isTerm || residualUnder(equation, AS_PRINTED) !== left.value) continue;
    faults.set(twin, [...(faults.get(twin) ?? []), equation]);
  }
  return [...faults].map(([twin, own]) => {
    const rows = new Set(own.map(({ constraint }) => constraint.row)).add(twin);
    const totals = failed.filter(
      (equation) =>
        equation.constraint.code === 'committee-total' &&
        own.some(
          ({ left, constraint }) => isIn(equation, left.cell) && constraint.year === equation.constraint.year,
        ),
    );
    const explained = [...own, ...totals];
    const cells = [...rows].flatMap(({ amounts }) =>
      amounts.flatMap((cell) => (valueOfCell(cell) === 0 ? [] : [cell.at])),
    );
    return {
      explained,
      cause: (equation) => causeOf('row-counted-twice', cells, [], REPEATED_ROW, equation, explained),
    };
  });
}

const REPEATED_ROW = 0.9;

function isTwin(row: BudgetRow, other: BudgetRow): boolean {
  return (
    row !== other &&
    row.role === 'item' &&
    row.labelKey === other.labelKey &&
    row.appropriation === other.appropriation &&
    row.amounts.every((cell, index) => {
      const beside = other.amounts[index];
      return beside !== undefined && valueOfCell(cell) === valueOfCell(beside);
    })
  );
}

function isIn({ terms }: Equation, cell: AmountCell): boolean {
  return terms.some(({ variable }) => variable.cell === cell);
}
