import { a1Of } from '../src/domain/a1';

/** The formula an economist writes for a sum of these rows (0-based) in one column: SUM over ranges, or A+B for two totals. */
export function sumFormula(column: number, rows: readonly number[], asSum: boolean): string {
  if (!asSum) return rows.map((row) => a1Of({ row, column })).join('+');
  return `SUM(${rangesOf(rows)
    .map(([first, last]) => areaText(column, first, last))
    .join(',')})`;
}

function areaText(column: number, first: number, last: number): string {
  const start = a1Of({ row: first, column });
  return first === last ? start : `${start}:${a1Of({ row: last, column })}`;
}

function rangesOf(rows: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges;
}
