import type { SimCell } from '../../test/excelHost/workbook/cell';

/** What a cell holds as one edits it: the formula, or the value in Danish spelling without grouping. */
export function editText(cell: SimCell | undefined): string {
  if (cell === undefined) return '';
  if (cell.formula !== null) return cell.formula;
  if (typeof cell.value === 'string') return cell.value;
  if (typeof cell.value === 'boolean') return cell.value ? 'SAND' : 'FALSK';
  return cell.value.toLocaleString('da-DK', { useGrouping: false, maximumFractionDigits: 15 });
}
