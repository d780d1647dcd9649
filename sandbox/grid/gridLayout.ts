import type { Area } from '../../src/domain/a1';
import type { SimSheet } from '../../test/excelHost/workbook/simSheet';

const FEWEST_ROWS = 40;
const FEWEST_COLUMNS = 12;
/** Larger sheets are cut off, and that is said. */
const MOST_ROWS = 2000;
const MOST_COLUMNS = 60;

export interface GridLayout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly isCutOff: boolean;
  /** By "row,column": the merge that begins there, or null for a cell that another one covers. */
  readonly merged: ReadonlyMap<string, Area | null>;
}

export function gridLayout(sheet: SimSheet): GridLayout {
  const used = sheet.usedArea(false);
  const lastRow = Math.max(FEWEST_ROWS, (used?.bottom ?? 0) + 4);
  const lastColumn = Math.max(FEWEST_COLUMNS, (used?.right ?? 0) + 3);
  const merged = new Map<string, Area | null>();
  for (const area of sheet.merges) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        merged.set(`${row},${column}`, row === area.top && column === area.left ? area : null);
      }
    }
  }
  return {
    rows: indices(Math.min(lastRow, MOST_ROWS), sheet.hiddenRows),
    columns: indices(Math.min(lastColumn, MOST_COLUMNS), sheet.hiddenColumns),
    isCutOff: lastRow > MOST_ROWS || lastColumn > MOST_COLUMNS,
    merged,
  };
}

function indices(count: number, hidden: ReadonlySet<number>): number[] {
  return Array.from({ length: count }, (_, index) => index).filter((index) => !hidden.has(index));
}

/** How many of the shown rows or columns an area spans. */
export function spanOf(shown: readonly number[], from: number, to: number): number {
  return shown.filter((index) => index >= from && index <= to).length;
}
