import { valueOfCell, type BudgetRow } from '../../../domain/budgetTable';
import { AS_PRINTED, residualUnder, type Equation } from '../system';
import { causeOf, type RowFault } from './rowFault';

/**
 * An overview's typed total that differs from its lines in all years: a line may have gone, or the total is older. No
 * figure tells which.
 */
export function missingLines(failed: readonly Equation[]): RowFault[] {
  const byRow = new Map<BudgetRow, Equation[]>();
  for (const equation of failed) {
    const { code, row } = equation.constraint;
    if (code !== 'overview-total' || equation.left.cell.formula !== null) continue;
    byRow.set(row, [...(byRow.get(row) ?? []), equation]);
  }
  return [...byRow].flatMap(([row, explained]): RowFault[] => {
    const printed = row.amounts.filter((cell) => valueOfCell(cell) !== 0);
    const signs = new Set(
      explained
        .filter(({ constraint }) => constraint.year !== null)
        .map((equation) => Math.sign(residualUnder(equation, AS_PRINTED)) * Math.sign(equation.left.value)),
    );
    const isLess = signs.size === 1 && signs.has(1);
    if (explained.length < FEWEST_COLUMNS || explained.length < printed.length || !isLess) return [];
    const isLine = (equation: Equation): boolean =>
      equation.terms.some(
        ({ variable }) =>
          Math.abs(variable.value) === Math.abs(residualUnder(equation, AS_PRINTED)) && variable.value !== 0,
      );
    // Just as much as a line that is there: that was counted twice.
    if (explained.every(isLine)) return [];
    const cells = explained.map(({ left }) => left.cell.at);
    return [
      {
        explained,
        cause: (equation) => causeOf('row-omitted', cells, [], MISSING_LINE, equation, explained),
      },
    ];
  });
}

const FEWEST_COLUMNS = 2;
const MISSING_LINE = 0.6;
