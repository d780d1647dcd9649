import type { CellKey, CellRef } from '../domain/cell';
import { keyOfCell } from '../domain/cell';
import type { CellState } from '../workbook/valueWriter';
import { cellBlocks, gridOf, keyAt, rangeOf } from './cellBlocks';

/** What a cell is to hold. */
export interface CellContentToPut {
  readonly cell: CellRef;
  readonly state: CellState;
  /** Protected sheets allow no formatting even where their cells are unlocked: only what differs is written. */
  readonly withFormat: boolean;
}

/**
 * Writes cells in one batch. The number format goes first, or a number would become text in a cell formatted as
 * text. Number formats are in invariant form.
 */
export async function putCellStates(
  context: Excel.RequestContext,
  contents: readonly CellContentToPut[],
): Promise<void> {
  const byCell = new Map<CellKey, CellContentToPut>(
    contents.map((content) => [keyOfCell(content.cell), content]),
  );
  for (const block of cellBlocks(contents.map(({ cell }) => cell))) {
    const range = rangeOf(context, block);
    const formats = gridOf(block, (row, column) => formatOf(byCell.get(keyAt(block, row, column))));
    if (formats.flat().some((format) => format !== null)) range.numberFormat = formats;
    range.formulas = gridOf(block, (row, column) => inputOf(byCell.get(keyAt(block, row, column))?.state));
    range.untrack();
  }
  await context.sync();
}

function formatOf(content: CellContentToPut | undefined): string | null {
  return content?.withFormat === true ? content.state.numberFormat : null;
}

/** What to assign; null leaves a cell alone. Text is marked as such, or "-1.200" and "=A1" would be taken apart. */
function inputOf(state: CellState | undefined): string | number | boolean | null {
  if (state === undefined) return null;
  const { formula, value, numberFormat } = state;
  if (formula !== null) return formula;
  if (typeof value !== 'string' || value === '' || numberFormat === '@') return value;
  return `'${value}`;
}
