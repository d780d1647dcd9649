import type { Area } from '../../../src/domain/a1';
import type { SimSheet } from './simSheet';

/** The parts of an area between its hidden rows and columns. */
export function visibleAreas(sheet: SimSheet, area: Area): Area[] {
  const rows = runs(area.top, area.bottom, sheet.hiddenRows);
  const columns = runs(area.left, area.right, sheet.hiddenColumns);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

function runs(from: number, to: number, hidden: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  let start: number | null = null;
  for (let index = from; index <= to + 1; index += 1) {
    const isShown = index <= to && !hidden.has(index);
    if (isShown) start ??= index;
    else if (start !== null) {
      found.push([start, index - 1]);
      start = null;
    }
  }
  return found;
}
