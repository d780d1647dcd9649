import type { Area } from '../domain/a1';
import type { CellKey, CellRef } from '../domain/cell';
import { keyOfCell } from '../domain/cell';
import { mergeCells } from '../workbook/mergeCells';

/** A rectangle of cells on one sheet. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** Few rectangles that cover exactly the given cells: what is read and written together. */
export function cellBlocks(cells: readonly CellRef[]): SheetArea[] {
  const bySheet = new Map<string, CellRef[]>();
  for (const cell of cells) bySheet.set(cell.sheetId, [...(bySheet.get(cell.sheetId) ?? []), cell]);
  return [...bySheet].flatMap(([sheetId, refs]) => mergeCells(refs).map((area) => ({ sheetId, area })));
}

/** One value per cell of a rectangle, in the form that Office.js takes. */
export function gridOf<Value>(
  { area }: SheetArea,
  valueAt: (row: number, column: number) => Value,
): Value[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_row, row) =>
    Array.from({ length: area.right - area.left + 1 }, (_column, column) =>
      valueAt(area.top + row, area.left + column),
    ),
  );
}

/** The key of a cell inside a rectangle. */
export function keyAt({ sheetId }: SheetArea, row: number, column: number): CellKey {
  return keyOfCell({ sheetId, row, column });
}

export function rangeOf(context: Excel.RequestContext, { sheetId, area }: SheetArea): Excel.Range {
  const { top, left, bottom, right } = area;
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  return worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
