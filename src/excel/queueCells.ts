import type { Area } from '../domain/a1';
import type { MeasuredSheet } from './measureSheets';

/** A block of cells as Excel gives it: arrays of rows. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
  readonly isHidden: (row: number) => boolean;
}

/**
 * How the hidden rows of a block are found, where some are hidden: with the block, as its visible cells; or by asking
 * afterwards, where Excel refuses that (protected and hidden sheets).
 */
export type HiddenRowsBy = 'visible-cells' | 'asking';

/** Cells that are asked for, to be taken after the round trip. */
export interface QueuedCells {
  readonly area: Area;
  readonly range: Excel.Range;
  readonly rowsHidden: boolean | null;
  /** Asked for only where some rows are hidden. */
  readonly visible: Excel.RangeAreas | null;
}

/**
 * Queues the reading of a block. Which rows are hidden, where some are, comes as the few areas of visible cells.
 * (`getRowProperties` would do, but Office.js sends it as a write, which may clear the user's undo stack.)
 */
export function queueCells(
  context: Excel.RequestContext,
  { sheet, rowsHidden }: MeasuredSheet,
  area: Area,
  hidden: HiddenRowsBy,
): QueuedCells {
  const { top, left, bottom, right } = area;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const range = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load('values,formulas,numberFormat');
  range.untrack();
  if (rowsHidden !== null || hidden === 'asking') return { area, range, rowsHidden, visible: null };
  range.load('rowHidden');
  const visible = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
  visible.load('areas/items/rowIndex,areas/items/rowCount');
  visible.untrack();
  return { area, range, rowsHidden, visible };
}

/** @param hidden the hidden rows, where they were asked for on their own */
export function takeCells(
  { area, range, rowsHidden, visible }: QueuedCells,
  hidden: ReadonlySet<number> | null,
): CellBlock {
  return {
    top: area.top,
    left: area.left,
    values: range.values,
    formulas: range.formulas,
    numberFormats: range.numberFormat,
    isHidden: isHiddenIn(range, rowsHidden, visible, hidden),
  };
}

function isHiddenIn(
  range: Excel.Range,
  rowsHidden: boolean | null,
  visible: Excel.RangeAreas | null,
  hidden: ReadonlySet<number> | null,
): (row: number) => boolean {
  if (hidden !== null) return (row) => hidden.has(row);
  return visible === null ? () => rowsHidden === true : hiddenRowsOf(range, visible);
}

function hiddenRowsOf(range: Excel.Range, visible: Excel.RangeAreas): (row: number) => boolean {
  // Nothing is visible: all of the block's rows are hidden, or else all columns are.
  if (visible.isNullObject) return () => range.rowHidden;
  const shown = new Set<number>();
  for (const { rowIndex, rowCount } of visible.areas.items) {
    for (let row = rowIndex; row < rowIndex + rowCount; row += 1) shown.add(row);
  }
  return (row) => !shown.has(row);
}
