import type { SheetModel } from '../workbook/sheetModel';
import { MOST_BYTES } from './readingPlan';
import { cellGrids } from './sheetModelCells';
import { queueLooks } from './sheetModelLooks';

/** What a cell costs in a request beside its content. */
const BYTES_PER_CELL = 24;

/** How much of the sheet is written over; the rest of what it holds goes. */
export interface SheetExtent {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Writes a sheet of ours: one round trip, and one more per further 4 MB. What stood there before is written over, not
 * cleared first: a request that fails on its way leaves the reasons typed there.
 */
export async function writeSheetModel(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  model: SheetModel,
  before: SheetExtent | null,
): Promise<void> {
  const width = Math.max(model.columns.length, before?.columns ?? 0);
  const height = Math.max(model.rows.length, before?.rows ?? 0);
  if (before !== null) clearBefore(worksheet, width, height);
  for (const { from, to, isFull } of blocksOf(model, height, width)) {
    const { numberFormats, inputs } = cellGrids(model, from, to, width);
    const range = worksheet.getRangeByIndexes(from, 0, to - from, width);
    range.numberFormat = numberFormats;
    range.formulas = inputs;
    range.untrack();
    if (isFull) await context.sync();
  }
  queueLooks(worksheet, model);
  worksheet.getRangeByIndexes(0, 0, Math.max(1, model.rows.length), width).untrack().format.autofitRows();
  worksheet.showGridlines = false;
  if (model.frozenRows > 0) worksheet.freezePanes.freezeRows(model.frozenRows);
  if (model.filter !== null) {
    const { top, left, bottom, right } = model.filter;
    const filtered = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
    worksheet.autoFilter.apply(filtered);
  }
  await context.sync();
}

/** A filter hides rows, and old formats would shine through. */
function clearBefore(worksheet: Excel.Worksheet, width: number, height: number): void {
  worksheet.autoFilter.remove();
  worksheet.freezePanes.unfreeze();
  const all = worksheet.getRangeByIndexes(0, 0, height, width).untrack();
  all.rowHidden = false;
  all.clear(Excel.ClearApplyTo.formats);
}

/** Rows that go into one request together. */
function* blocksOf(
  { rows }: SheetModel,
  height: number,
  width: number,
): Iterable<{ readonly from: number; readonly to: number; readonly isFull: boolean }> {
  const encoder = new TextEncoder();
  let from = 0;
  let bytes = 0;
  for (let row = 0; row < height; row += 1) {
    const cells = rows[row]?.cells ?? [];
    const content = cells.reduce((sum, { value }) => sum + encoder.encode(JSON.stringify(value)).length, 0);
    const cost = content + width * BYTES_PER_CELL;
    if (bytes + cost > MOST_BYTES && row > from) {
      yield { from, to: row, isFull: true };
      from = row;
      bytes = 0;
    }
    bytes += cost;
  }
  // The looks, which follow, have a request of their own where this one is half full.
  if (height > from) yield { from, to: height, isFull: bytes > MOST_BYTES / 2 };
}
