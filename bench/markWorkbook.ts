import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DISK_FILES } from '../src/cli/diskFiles';
import { run } from '../src/cli/run';
import { barePass } from './barePass';
import { largeWorkbook } from './largeWorkbook';

/**
 * A large workbook with an error on every sheet, checked, marked and reported as the command line does it, beside the
 * bare pass over the same file, round by round in turn: `node --import tsx bench/markWorkbook.ts [sheets]`. Prints the
 * median times and ratios, first for a new copy, then for checking that copy and writing it again.
 */
const ROUNDS = 7;

const sheets = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(path.join(os.tmpdir(), 'mark-'));
const input = path.join(folder, 'bench.xlsx');
const copies = path.join(folder, 'ud');
const bytes = largeWorkbook(sheets, 100);
writeFileSync(input, bytes);

async function command(...words: readonly string[]): Promise<void> {
  const silent = { out: () => undefined, error: () => undefined, colours: false, watched: false };
  await run(words, silent, { today: () => '2025-01-31', files: DISK_FILES });
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

try {
  const rounds: { bare: number; check: number; mark: number; again: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    rmSync(copies, { recursive: true, force: true });
    rounds.push({
      bare: await timed(() => barePass(bytes)),
      check: await timed(() => command('check', input, '--format', 'json')),
      mark: await timed(() => command('check', input, '--format', 'json', '--output', copies)),
      again: await timed(() =>
        command(
          'check',
          path.join(copies, 'bench.xlsx'),
          '--format',
          'json',
          '--output',
          path.join(copies, 'igen'),
        ),
      ),
    });
  }
  const counted = rounds.slice(1);
  const same = readFileSync(path.join(copies, 'bench.xlsx')).equals(
    readFileSync(path.join(copies, 'igen', 'bench.xlsx')),
  );
  const told = (name: 'check' | 'mark' | 'again'): string => {
    const ratio = median(counted.map((round) => round[name] / round.bare));
    return `${median(counted.map((round) => round[name])).toFixed(0)} ms (ratio ${ratio.toFixed(2)})`;
  };
  console.log(
    `${sheets} sheets, one error on each: bare pass ${median(counted.map(({ bare }) => bare)).toFixed(0)} ms`,
  );
  console.log(
    `check ${told('check')}, with marked copy and report ${told('mark')}, the copy again ${told('again')}`,
  );
  console.log(
    `the same bytes again: ${same ? 'yes' : 'NO'}; peak resident memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
