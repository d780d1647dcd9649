import { writeFileSync } from 'node:fs';
import { checkReadings } from '../src/workbook/checkWorkbooks';
import { benchCases, type BenchCases, type CleanCase } from './seeding/cleanCase';
import { coverageOf, type Coverage } from './seeding/coverage';
import { manyErrors } from './seeding/manyErrors';
import { measure } from './seeding/measure';
import { drawFrom, type Draw } from './seeding/random';
import { reportOf, type Measured } from './seeding/report';
import { drawSeed, SEEDERS, type SeedKind } from './seeding/seeds';
import { seededRandom } from './seededRandom';

/**
 * Seeds errors into consistent tables and counts what the check makes of them:
 * `npm run bench:diagnosis [-- cases-per-kind [kind ...]]`. The same seed gives the same cases on every machine; only the times
 * differ. Writes docs/diagnosis-benchmark.md when run with the default number of cases.
 */
const DEFAULT_CASES = 200;
const MOST_TRIES = 100;
const SEED = 2025;

function seedAll(cases: BenchCases, kinds: readonly SeedKind[], perKind: number, draw: Draw): Measured[] {
  const coverages = new Map<CleanCase, Coverage>();
  const coverageIn = (clean: CleanCase): Coverage => {
    const known = coverages.get(clean) ?? coverageOf(clean.constraints);
    coverages.set(clean, known);
    return known;
  };
  const measured: Measured[] = [];
  for (const kind of kinds) {
    let count = 0;
    for (let tries = 0; count < perKind && tries < perKind * MOST_TRIES; tries += 1) {
      const drawn = drawSeed(kind, cases, draw);
      const outcome = drawn === null ? null : measure(drawn.clean, drawn.seed);
      if (drawn === null || outcome === null) continue;
      count += 1;
      const { clean, seed } = drawn;
      const coverage = coverageIn(clean);
      const origins = (seed.groups ?? [seed.wrong]).flat();
      const isOne = seed.oneTable !== false && seed.fault === undefined;
      const told = isOne && origins.every(({ cell }) => coverage.isTold(cell));
      const covered = origins.every(({ cell }) => coverage.equalities(cell) > 1);
      measured.push({ kind, told, covered, outcome });
    }
  }
  return measured;
}

function falseErrors(cases: readonly CleanCase[]): number {
  const findings = cases.flatMap(({ reading }) => checkReadings([reading])[0]?.findings ?? []);
  return findings.filter(({ severity }) => severity === 'error').length;
}

const perKind = Number(process.argv[2] ?? DEFAULT_CASES);
const cases = benchCases();
const { repaired } = cases;
const draw = drawFrom(seededRandom(SEED));
const known = Object.keys(SEEDERS) as SeedKind[];
const wanted = process.argv.slice(3);
const kinds = wanted.length === 0 ? known : known.filter((kind) => wanted.includes(kind));
const measured = seedAll(cases, kinds, perKind, draw);
const report = reportOf({
  measured,
  cleanCases: repaired.length,
  publishedCases: cases.published.length,
  layouts: new Set(repaired.map(({ layout }) => layout)).size,
  falseErrors: falseErrors(repaired),
  many: manyErrors(repaired, draw),
});
console.log(report);
if (perKind === DEFAULT_CASES && wanted.length === 0) {
  writeFileSync(new URL('../docs/diagnosis-benchmark.md', import.meta.url), report);
}
