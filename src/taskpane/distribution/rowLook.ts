import { ZERO } from '../../domain/amount';
import { valueOfCell } from '../../domain/budgetTable';
import type { DraftRow } from '../../workbook/desk/deskState';

/** How a row stands, worst first. A row without amounts needs nobody. */
export type RowLook = 'problem' | 'missing' | 'guess' | 'empty' | 'confirmed';

export function lookOfRow({ amounts, problems, status }: DraftRow): RowLook {
  switch (status.kind) {
    case 'missing': {
      const hasAmounts = amounts.some((cell) => cell.kind === 'unreadable' || valueOfCell(cell) !== ZERO);
      return hasAmounts ? 'missing' : 'empty';
    }
    case 'guess':
      return problems.length > 0 ? 'problem' : 'guess';
    case 'confirmed':
      return problems.length > 0 ? 'problem' : 'confirmed';
  }
}
