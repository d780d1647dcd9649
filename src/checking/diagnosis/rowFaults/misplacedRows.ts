import { negate, type Amount } from '../../../domain/amount';
import { valueOfCell, type AmountCell, type BudgetRow, type BudgetTable } from '../../../domain/budgetTable';
import { AS_PRINTED, residualUnder, type Equation } from '../system';
import { causeOf, isIndependent, type RowFault } from './rowFault';

/** Rows of Tabel 1 that one area's equalities count too much by, and another's too little. */
export function misplacedRows(economy: BudgetTable, failed: readonly Equation[]): RowFault[] {
  return economy.rows.flatMap((row): RowFault[] => {
    if (row.role !== 'item' || row.area === null) return [];
    const explained: Equation[] = [];
    const amounts: AmountCell[] = [];
    for (const [index, cell] of row.amounts.entries()) {
      const column = economy.columns[index];
      const amount = valueOfCell(cell);
      if (column?.role.kind !== 'year' || amount === 0) continue;
      const { year } = column.role;
      const own = failed.filter(({ constraint }) => constraint.year === year);
      const counted = own.filter(({ terms }) => terms.some(({ variable }) => variable.cell === cell));
      const isOff = (equation: Equation, by: Amount): boolean => residualUnder(equation, AS_PRINTED) === by;
      if (!counted.every((equation) => isOff(equation, negate(amount)))) return [];
      const elsewhere = own.filter(
        (equation) =>
          !counted.includes(equation) && isOff(equation, amount) && isOfAnotherArea(equation, row),
      );
      // One subtotal by itself may as well have counted the row wrongly (HA06).
      const isClear = counted.length > 0 || elsewhere.some(isIndependent);
      if (elsewhere.length === 0 || !isClear) return [];
      explained.push(...counted, ...elsewhere);
      amounts.push(cell);
    }
    if (explained.length === 0) return [];
    const cells = amounts.map(({ at }) => at);
    return [
      {
        explained,
        cause: (equation) => causeOf('wrong-area', cells, cells, MISPLACED_ROW, equation, explained),
      },
    ];
  });
}

const MISPLACED_ROW = 0.9;

function isOfAnotherArea({ constraint }: Equation, row: BudgetRow): boolean {
  const { area } = constraint.row.qualifier;
  const { kind } = constraint.table;
  if (kind === 'proposal-economy') {
    return constraint.row.section === row.section && area !== null && area !== row.area;
  }
  return kind === 'investments' || kind === (row.area === 'capital' ? 'service-split' : 'capital-split');
}
