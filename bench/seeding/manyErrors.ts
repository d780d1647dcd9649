import { checkReadings } from '../../src/workbook/checkWorkbooks';
import { readSheets } from '../../test/support/snapshotPort';
import type { CleanCase } from './cleanCase';
import { withEdits, type Edit } from './edit';
import type { Draw } from './random';
import { SEEDERS, type SeedKind } from './seeds';

export interface ManyErrors {
  readonly sheets: number;
  readonly median: number;
  readonly slowest: number;
}

const ERRORS = 10;
const SHEETS = 60;
const KINDS: readonly SeedKind[] = [
  'sign',
  'digit-wrong',
  'digits-transposed',
  'digit-missing',
  'blank-cell',
];

/** How long the check of a sheet with ten independent errors takes, reading left out. */
export function manyErrors(cases: readonly CleanCase[], draw: Draw): ManyErrors {
  const large = cases.filter(({ reading }) => reading.tables.length >= 5);
  const times: number[] = [];
  while (times.length < SHEETS) {
    const clean = draw.pick(large);
    if (clean === null) break;
    const edits: Edit[] = [];
    for (let tries = 0; edits.length < ERRORS && tries < ERRORS * 20; tries += 1) {
      const kind = draw.pick(KINDS);
      const seed = kind === null ? null : SEEDERS[kind](clean, draw);
      for (const edit of seed?.edits ?? []) {
        if (!edits.some(({ at }) => at === edit.at)) edits.push(edit);
      }
    }
    const workbook = withEdits(clean.workbook, edits);
    const reading = readSheets(workbook.file, workbook.sheets);
    const started = performance.now();
    checkReadings([reading]);
    times.push(performance.now() - started);
  }
  times.sort((one, other) => one - other);
  return { sheets: times.length, median: times[times.length >> 1] ?? 0, slowest: times.at(-1) ?? 0 };
}
