import { writeFileSync } from 'node:fs';
import { checkReadings } from '../src/workbook/checkWorkbooks';
import { cleanCases, type CleanCase } from './seeding/cleanCase';
import { coverageOf, type Coverage } from './seeding/coverage';
import { manyErrors } from './seeding/manyErrors';
import { measure } from './seeding/measure';
import { drawFrom, type Draw } from './seeding/random';
import { reportOf, type Measured } from './seeding/report';
import { SEEDERS, type SeedKind } from './seeding/seeds';
import { seededRandom } from './seededRandom';

/**
 * Seeds errors into consistent tables and counts what the check makes of them:
 * `npm run bench:diagnosis [-- cases-per-kind]`. The same seed gives the same cases on every machine; only the times
 * differ. Writes docs/diagnosis-benchmark.md when run with the default number of cases.
 */
const DEFAULT_CASES = 300;
const MOST_TRIES = 100;
const SEED = 2025;

function seedAll(cases: readonly CleanCase[], perKind: number, draw: Draw): Measured[] {
  const coverages = new Map<CleanCase, Coverage>(
    cases.map((each) => [each, coverageOf(each.constraints)] as const),
  );
  const measured: Measured[] = [];
  for (const kind of Object.keys(SEEDERS) as SeedKind[]) {
    let count = 0;
    for (let tries = 0; count < perKind && tries < perKind * MOST_TRIES; tries += 1) {
      const clean = draw.pick(cases);
      const seed = clean === null ? null : SEEDERS[kind](clean, draw);
      const outcome = clean === null || seed === null ? null : measure(clean, seed);
      if (clean === null || seed === null || outcome === null) continue;
      count += 1;
      const coverage = coverages.get(clean);
      const told = seed.oneTable !== false && seed.wrong.every(({ cell }) => coverage?.isTold(cell) === true);
      const covered = seed.wrong.every(({ cell }) => (coverage?.equalities(cell) ?? 0) > 1);
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
const cases = cleanCases();
const draw = drawFrom(seededRandom(SEED));
const measured = seedAll(cases, perKind, draw);
const report = reportOf({
  measured,
  cleanCases: cases.length,
  layouts: new Set(cases.map(({ layout }) => layout)).size,
  falseErrors: falseErrors(cases),
  many: manyErrors(cases, draw),
});
console.log(report);
if (perKind === DEFAULT_CASES) {
  writeFileSync(new URL('../docs/diagnosis-benchmark.md', import.meta.url), report);
}
