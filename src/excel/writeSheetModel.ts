import type { SheetModel } from '../workbook/sheetModel';
import { MOST_BYTES } from './readingPlan';
import type { RequestBatch } from './requestBatch';
import { cellGrids, inputOf } from './sheetModelCells';
import { bytesOfLooks, queueLooks } from './sheetModelLooks';
import { queueChoices, queueMerges } from './sheetModelShape';

/** What a cell costs in a request beside its content: its number format, quotes, its share of the row. */
const BYTES_PER_CELL = 40;

/** What the calls cost that shape a sheet as a whole: clearing, panes, filter, gridlines. */
const BYTES_PER_SHEET = 10_000;

/** How much of the sheet is written over; the rest of what it holds goes. */
export interface SheetExtent {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Queues a sheet of ours; only what does not fit into one request is sent on the way. Contents go late and in one piece: a request
 * that fails on its way leaves what stood there before, or an empty sheet, and hardly ever one that only half looks as it
 * should. Merged cells swallow contents, so they follow; the gridlines go last: a sheet without them is written to its end.
 */
export async function writeSheetModel(
  batch: RequestBatch,
  worksheet: Excel.Worksheet,
  model: SheetModel,
  before: SheetExtent | null,
): Promise<void> {
  const width = Math.max(model.columns.length, before?.columns ?? 0);
  const height = Math.max(model.rows.length, before?.rows ?? 0);
  await batch.room(BYTES_PER_SHEET + bytesOfLooks(model));
  if (before !== null) clearBefore(worksheet, width, height);
  queueLooks(worksheet, model);
  queueChoices(worksheet, model);
  if (model.frozenRows > 0) worksheet.freezePanes.freezeRows(model.frozenRows);
  for (const { from, to, bytes } of blocksOf(model, height, width)) {
    await batch.room(bytes);
    const { numberFormats, inputs } = cellGrids(model, from, to, width);
    const range = worksheet.getRangeByIndexes(from, 0, to - from, width);
    range.numberFormat = numberFormats;
    range.formulas = inputs;
    range.untrack();
  }
  queueMerges(worksheet, model);
  worksheet.getRangeByIndexes(0, 0, Math.max(1, model.rows.length), width).untrack().format.autofitRows();
  if (model.filter !== null) {
    const { top, left, bottom, right } = model.filter;
    const filtered = worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
    worksheet.autoFilter.apply(filtered);
  }
  worksheet.showGridlines = false;
}

/** A filter hides rows, merged cells swallow contents, and old formats and choices would shine through. */
function clearBefore(worksheet: Excel.Worksheet, width: number, height: number): void {
  worksheet.autoFilter.remove();
  worksheet.freezePanes.unfreeze();
  const all = worksheet.getRangeByIndexes(0, 0, height, width).untrack();
  all.unmerge();
  all.rowHidden = false;
  all.clear(Excel.ClearApplyTo.formats);
  worksheet.getRange().untrack().dataValidation.clear();
}

/** Rows that go into one request together. */
export interface RowBlock {
  readonly from: number;
  readonly to: number;
  readonly bytes: number;
}

/** The rows of a sheet in blocks that each fit into one request; `height` counts rows that are only blanked as well. */
export function* blocksOf({ rows }: SheetModel, height: number, width: number): Iterable<RowBlock> {
  const encoder = new TextEncoder();
  let from = 0;
  let bytes = 0;
  for (let row = 0; row < height; row += 1) {
    const cells = rows[row]?.cells ?? [];
    const content = cells.reduce(
      (sum, cell) => sum + encoder.encode(JSON.stringify(inputOf(cell))).length + BYTES_PER_CELL,
      0,
    );
    const cost = content + (width - cells.length) * BYTES_PER_CELL;
    if (bytes + cost > MOST_BYTES && row > from) {
      yield { from, to: row, bytes };
      from = row;
      bytes = 0;
    }
    bytes += cost;
  }
  if (height > from) yield { from, to: height, bytes };
}
