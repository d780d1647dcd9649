import type { Area } from '../domain/a1';

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Few rectangles that cover exactly the given cells, always the same ones for the same cells: runs within a row
 * are joined, then equal runs of rows that follow each other.
 */
export function mergeCells(cells: readonly Place[]): Area[] {
  const finished: Area[] = [];
  let open: Area[] = [];
  for (const run of rowRuns(cells)) {
    open = open.filter((area) => {
      const isOpen = area.bottom >= run.top - 1;
      if (!isOpen) finished.push(area);
      return isOpen;
    });
    const above = open.findIndex(
      ({ left, right, bottom }) => left === run.left && right === run.right && bottom === run.top - 1,
    );
    const joined = open[above];
    if (joined === undefined) open.push(run);
    else open[above] = { ...joined, bottom: run.bottom };
  }
  return [...finished, ...open].sort((one, other) => one.top - other.top || one.left - other.left);
}

function rowRuns(cells: readonly Place[]): Area[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last !== undefined && last.top === row && column <= last.right + 1) {
      runs[runs.length - 1] = { ...last, right: column };
    } else {
      runs.push({ top: row, left: column, bottom: row, right: column });
    }
  }
  return runs;
}
