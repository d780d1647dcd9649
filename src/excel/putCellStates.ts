import type { CellKey, CellRef } from '../domain/cell';
import { keyOfCell } from '../domain/cell';
import type { CellState } from '../workbook/valueWriter';
import { cellBlocks, gridOf, keyAt, rangeOf } from './cellBlocks';
import { sync } from './runExcel';

/** What a cell is to hold. */
export interface CellContentToPut {
  readonly cell: CellRef;
  readonly state: CellState;
}

/**
 * Writes cells in one batch. The number format goes first, or a number would become text in a cell formatted as
 * text. Number formats are in invariant form.
 */
export async function putCellStates(
  context: Excel.RequestContext,
  contents: readonly CellContentToPut[],
): Promise<void> {
  const states = new Map<CellKey, CellState>(contents.map(({ cell, state }) => [keyOfCell(cell), state]));
  for (const block of cellBlocks(contents.map(({ cell }) => cell))) {
    const range = rangeOf(context, block);
    const stateAt = (row: number, column: number): CellState | undefined =>
      states.get(keyAt(block, row, column));
    range.numberFormat = gridOf(block, (row, column) => stateAt(row, column)?.numberFormat ?? null);
    range.formulas = gridOf(block, (row, column) => inputOf(stateAt(row, column)));
    range.untrack();
  }
  await sync(context);
}

/** What to assign; null leaves a cell alone. Text is marked as such, or "-1.200" and "=A1" would be taken apart. */
function inputOf(state: CellState | undefined): string | number | boolean | null {
  if (state === undefined) return null;
  const { formula, value, numberFormat } = state;
  if (formula !== null) return formula;
  if (typeof value !== 'string' || value === '' || numberFormat === '@') return value;
  return `'${value}`;
}
