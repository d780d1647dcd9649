import type { CellKey, CellRef } from '../domain/cell';
import type { CellState } from '../workbook/valueWriter';
import { cellBlocks, gridOf, keyAt, rangeOf } from './cellBlocks';
import type { SheetArea } from './cellBlocks';

/** A cell as it stands now. */
export interface StandingCell {
  readonly state: CellState;
  /** It lies on a protected sheet and is locked, or nobody can be sure that it is not. */
  readonly isLocked: boolean;
}

/** The present content of cells: one round trip. Cells of sheets that are gone are left out. */
export async function readCellStates(
  context: Excel.RequestContext,
  cells: readonly CellRef[],
): Promise<ReadonlyMap<CellKey, StandingCell>> {
  const queued = cellBlocks(cells).map((block) => {
    const range = rangeOf(context, block);
    range.load('values,formulas,numberFormat');
    const { protection } = range.format;
    protection.load('locked');
    const worksheet = context.workbook.worksheets.getItemOrNullObject(block.sheetId);
    worksheet.load('protection/protected');
    range.untrack();
    return { block, range, protection, worksheet };
  });
  await context.sync();
  const standing = new Map<CellKey, StandingCell>();
  for (const { block, range, protection, worksheet } of queued) {
    if (worksheet.isNullObject) continue;
    const isUnlocked = protection.locked === false;
    const isLocked = worksheet.protection.protected && !isUnlocked;
    collect(standing, block, range, isLocked);
  }
  return standing;
}

function collect(
  standing: Map<CellKey, StandingCell>,
  block: SheetArea,
  range: Excel.Range,
  isLocked: boolean,
): void {
  const values: readonly (readonly unknown[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  const formats: readonly (readonly unknown[])[] = range.numberFormat;
  const { top, left } = block.area;
  gridOf(block, (row, column) => {
    const value = values[row - top]?.[column - left];
    const formula = formulas[row - top]?.[column - left];
    const format = formats[row - top]?.[column - left];
    const state = stateOf(value, formula, format);
    standing.set(keyAt(block, row, column), { state, isLocked });
  });
}

function stateOf(value: unknown, formula: unknown, format: unknown): CellState {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  return {
    formula: isFormula ? formula : null,
    value: typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string' ? value : '',
    numberFormat: typeof format === 'string' ? format : 'General',
  };
}
