import { checkWorkbooks } from '../src/workbook/checkWorkbooks';
import { nodeInflate } from '../src/xlsx/nodeInflate';
import { openXlsx } from '../src/xlsx/openXlsx';
import { barePass } from './barePass';
import { largeWorkbook } from './largeWorkbook';

/*
 * Reading, constraints and checks of a large workbook beside the bare pass over the same file, round by round in
 * turn: `npm run bench [-- sheets ...]`. Prints the median ratio, how time grows with the number of sheets, and the
 * peak of resident memory, that of making the workbooks and of the bare pass included.
 */

/** Rounds before the measured ones, in which both are compiled. */
const WARM_UPS = 3;
const ROUNDS = 15;
const FILE = 'bench.xlsx';

async function check(bytes: Uint8Array): Promise<number> {
  const port = openXlsx(bytes, { file: FILE, sheetIdPrefix: '0', inflate: nodeInflate });
  const [checked] = await checkWorkbooks([{ file: FILE, port }]);
  if (checked === undefined || checked.findings.length > 0)
    throw new Error('the bench workbook is not clean');
  return checked.coverage.constraints;
}

async function timed(run: () => number | Promise<number>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

interface Measured {
  readonly checked: number;
  readonly bare: number;
  readonly ratio: number;
}

async function measure(sheets: number): Promise<Measured> {
  const bytes = largeWorkbook(sheets);
  let constraints = 0;
  for (let round = 0; round < WARM_UPS; round += 1) {
    barePass(bytes);
    constraints = await check(bytes);
  }
  const rounds: { checked: number; bare: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ bare: await timed(() => barePass(bytes)), checked: await timed(() => check(bytes)) });
  }
  const measured = {
    checked: median(rounds.map((round) => round.checked)),
    bare: median(rounds.map((round) => round.bare)),
    ratio: median(rounds.map((round) => round.checked / round.bare)),
  };
  const ms = (time: number): string => `${time.toFixed(0)} ms`;
  console.log(
    `${sheets} sheets, ${constraints} equalities: check ${ms(measured.checked)}, bare pass ${ms(measured.bare)}, ratio ${measured.ratio.toFixed(2)}`,
  );
  return measured;
}

const sizes = process.argv.slice(2).map(Number);
const [small = 1000, large = 4000] = sizes;
const first = await measure(small);
const second = await measure(large);
console.log(`${large} sheets take ${(second.checked / first.checked).toFixed(2)} times as long as ${small}`);
console.log(`peak resident memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
