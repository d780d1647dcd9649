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

/** Queues the reading of a block; the returned function collects it after the round trip. */
export function queueCells(
  context: Excel.RequestContext,
  { sheet, rowsHidden }: MeasuredSheet,
  area: Area,
): () => CellBlock {
  const { top, left, bottom, right } = area;
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  const range = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load('values,formulas,numberFormat');
  range.untrack();
  const visible = rowsHidden === null ? queueVisibleRows(range) : null;
  return () => ({
    top,
    left,
    values: range.values,
    formulas: range.formulas,
    numberFormats: range.numberFormat,
    isHidden: visible?.() ?? (() => rowsHidden === true),
  });
}

/**
 * Which rows are hidden, where some are: the visible cells come as a few areas. (`getRowProperties` would do, but
 * Office.js sends it as a write, which may clear the user's undo stack.)
 */
function queueVisibleRows(range: Excel.Range): () => (row: number) => boolean {
  const visible = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
  const { areas } = visible;
  areas.load('items/rowIndex,items/rowCount');
  range.load('rowHidden');
  visible.untrack();
  return () => {
    // Nothing is visible: all of the block's rows are hidden, or else all columns are.
    if (visible.isNullObject) return () => range.rowHidden;
    const shown = new Set<number>();
    for (const { rowIndex, rowCount } of areas.items) {
      for (let row = rowIndex; row < rowIndex + rowCount; row += 1) shown.add(row);
    }
    return (row) => !shown.has(row);
  };
}
