import { nodeInflate } from '../src/xlsx/nodeInflate';
import { openXlsx } from '../src/xlsx/openXlsx';
import { barePass } from './barePass';
import { largeWorkbook } from './largeWorkbook';

/** Compares reading a large workbook with the bare pass: `node --expose-gc --import tsx bench/readWorkbook.ts [sheets]`. */
const ROUNDS = 5;
const OPTIONS = { file: 'bench.xlsx', sheetIdPrefix: 'bench', inflate: nodeInflate };

async function readAll(bytes: Uint8Array): Promise<number> {
  let cells = 0;
  for await (const sheet of openXlsx(bytes, OPTIONS).sheets()) {
    for (const row of sheet.rows) cells += row.cells.length;
  }
  return cells;
}

async function fastest(run: () => number | Promise<number>): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const sheets = Number(process.argv[2] ?? 1000);
const bytes = largeWorkbook(sheets);
globalThis.gc?.();
const before = process.memoryUsage.rss();
const first = performance.now();
const cells = await readAll(bytes);
const cold = performance.now() - first;
const grown = process.memoryUsage.rss() - before;
const reading = await fastest(() => readAll(bytes));
const bare = await fastest(() => barePass(bytes));
const ms = (time: number): string => `${time.toFixed(0)} ms`;
console.log(`${sheets} sheets, ${cells} cells, ${(bytes.length / 1e6).toFixed(1)} MB packed`);
console.log(
  `bare pass ${ms(bare)}, reading ${ms(reading)} (first run ${ms(cold)}): ratio ${(reading / bare).toFixed(2)}`,
);
console.log(`resident memory grew by ${(grown / 1e6).toFixed(0)} MB in the first run`);
