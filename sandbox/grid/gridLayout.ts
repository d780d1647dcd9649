import type { Area } from '../../src/domain/a1';
import type { SimSheet } from '../../test/excelHost/workbook/simSheet';

const FEWEST_ROWS = 40;
const FEWEST_COLUMNS = 12;
/** Of a larger sheet a part is shown, and that is said: a browser draws so many cells in no time. */
const MOST_CELLS = 24_000;
const MOST_COLUMNS = 60;

interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridLayout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly isCutOff: boolean;
  /** By "row,column": the merge that begins there, or null for a cell that another one covers. */
  readonly merged: ReadonlyMap<string, Area | null>;
}

/** The rows and columns to show; of a sheet too large for all of them the part in which the active cell lies. */
export function gridLayout(sheet: SimSheet, active: Place): GridLayout {
  const used = sheet.usedArea(false);
  const rowCount = Math.max(FEWEST_ROWS, (used?.bottom ?? 0) + 4, active.row + 1);
  const columnCount = Math.max(FEWEST_COLUMNS, (used?.right ?? 0) + 3, active.column + 1);
  const columns = part(columnCount, MOST_COLUMNS, active.column);
  const rows = part(rowCount, Math.floor(MOST_CELLS / columns.length), active.row);
  const shown: Area = {
    top: rows[0] ?? 0,
    left: columns[0] ?? 0,
    bottom: rows.at(-1) ?? 0,
    right: columns.at(-1) ?? 0,
  };
  return {
    rows: rows.filter((row) => !sheet.hiddenRows.has(row)),
    columns: columns.filter((column) => !sheet.hiddenColumns.has(column)),
    isCutOff: rows.length < rowCount || columns.length < columnCount,
    merged: mergesIn(sheet, shown),
  };
}

/** All of so many, or the stretch of at most so many in which one lies. */
function part(count: number, most: number, around: number): number[] {
  const first = count <= most ? 0 : Math.floor(around / most) * most;
  return Array.from({ length: Math.min(most, count - first) }, (_, index) => first + index);
}

/** The part of a merge that is shown is drawn from the first cell of it that is. */
function mergesIn(sheet: SimSheet, shown: Area): ReadonlyMap<string, Area | null> {
  const merged = new Map<string, Area | null>();
  for (const area of sheet.merges) {
    const [top, left] = [Math.max(area.top, shown.top), Math.max(area.left, shown.left)];
    const [bottom, right] = [Math.min(area.bottom, shown.bottom), Math.min(area.right, shown.right)];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const isFirst = row === top && column === left;
        merged.set(`${row},${column}`, isFirst ? { top, left, bottom, right } : null);
      }
    }
  }
  return merged;
}

/** How many of the shown rows or columns an area spans. */
export function spanOf(shown: readonly number[], from: number, to: number): number {
  return shown.filter((index) => index >= from && index <= to).length;
}
