import { heightOf } from '../report/rowHeight';
import type { SheetModel } from '../sheetModel';

/** The sheet with every row as high as its wrapped texts need. */
export function withRowHeights(model: SheetModel): SheetModel {
  const { columns, rows } = model;
  return {
    ...model,
    rows: rows.map(({ cells }) => ({ cells, height: cells.length === 0 ? null : heightOf(cells, columns) })),
  };
}
