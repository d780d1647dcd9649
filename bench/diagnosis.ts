import { a1Of } from '../src/domain/a1';
import { checkReadings } from '../src/workbook/checkWorkbooks';
import { cleanCases, type CleanCase } from './seeding/cleanCase';
import { coverageOf, type Coverage } from './seeding/coverage';
import { measure, type Outcome } from './seeding/measure';
import { drawFrom } from './seeding/random';
import { SEEDERS, type Seed, type SeedKind } from './seeding/seeds';
import { wilson } from './seeding/wilson';
import { seededRandom } from './seededRandom';

const perKind = Number(process.argv[2] ?? 200);
const only = process.argv[3];
const verbose = process.argv[4];
const draw = drawFrom(seededRandom(2025));
const cases = cleanCases();
const coverages = new Map<CleanCase, Coverage>(cases.map((each) => [each, coverageOf(each.constraints)]));

interface Row {
  readonly kind: SeedKind;
  readonly told: boolean;
  readonly outcome: Outcome;
}
const rows: Row[] = [];
for (const kind of Object.keys(SEEDERS) as SeedKind[]) {
  if (only !== undefined && only !== '' && only !== kind) continue;
  let tries = 0;
  for (let count = 0; count < perKind && tries < perKind * 100; tries += 1) {
    const clean = draw.pick(cases);
    if (clean === null) continue;
    const seed: Seed | null = SEEDERS[kind](clean, draw);
    if (seed === null) continue;
    const outcome = measure(clean, seed);
    if (outcome === null) continue;
    count += 1;
    const coverage = coverages.get(clean);
    const told = seed.oneTable !== false && seed.wrong.every(({ cell }) => coverage?.isTold(cell) === true);
    rows.push({ kind, told, outcome });
    if (
      verbose !== undefined &&
      (verbose === 'all' || (verbose === 'told' && told)) &&
      (!outcome.first || outcome.extra > 0)
    ) {
      console.log(
        `${kind} ${clean.name} [${clean.layout}] told=${told} wrong ${seed.wrong.map(({ cell, meant }) => `${a1Of(cell.at)}:${cell.raw}(${meant})`).join(' ')} edits ${seed.edits.map((e) => e.figure).join(' ')} -> ` +
          outcome.roots
            .map(
              (f) =>
                `${f.code}@${a1Of(f.at)} ${f.printed}->${f.expected} ${f.cause?.kind} ${f.cause?.confidence} [${(f.cause?.alternatives ?? []).map((c) => `${c.kind}:${c.cells.map(a1Of).join('/')}:${c.confidence}`)}]`,
            )
            .join(' ; '),
      );
    }
  }
}
const pct = (hits: number, of: number): string => {
  const [low, high] = wilson(hits, of);
  return of === 0
    ? '-'
    : `${((100 * hits) / of).toFixed(1)} (${(100 * low).toFixed(0)}-${(100 * high).toFixed(0)})`;
};
const line = (name: string, some: readonly Row[]): void => {
  const n = some.length;
  const count = (p: (o: Outcome) => boolean): number => some.filter(({ outcome }) => p(outcome)).length;
  const first = count((o) => o.first);
  const times = some.map(({ outcome }) => outcome.milliseconds).sort((a, b) => a - b);
  console.log(
    `${name.padEnd(28)} n=${n} det ${pct(
      count((o) => o.detected),
      n,
    )} first ${pct(first, n)} three ${pct(
      count((o) => o.inThree),
      n,
    )} value ${pct(
      count((o) => o.first && o.rightValue),
      first,
    )} extra ${pct(
      count((o) => o.extra > 0),
      n,
    )} ms ${times[n >> 1]?.toFixed(1)}/${times.at(-1)?.toFixed(0)}`,
  );
};
for (const kind of new Set(rows.map((r) => r.kind))) {
  const own = rows.filter((r) => r.kind === kind);
  line(
    `${kind} told`,
    own.filter((r) => r.told),
  );
  line(
    `${kind} elsewhere`,
    own.filter((r) => !r.told),
  );
}
line(
  'ALL told',
  rows.filter((r) => r.told),
);
line(
  'ALL elsewhere',
  rows.filter((r) => !r.told),
);
line('ALL', rows);
// calibration
const bins = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001];
for (let i = 0; i + 1 < bins.length; i++) {
  const own = rows.filter(
    (r) =>
      r.outcome.confidence !== null &&
      r.outcome.confidence >= (bins[i] ?? 0) &&
      r.outcome.confidence < (bins[i + 1] ?? 0),
  );
  console.log(
    `conf ${bins[i]}: n=${own.length} right ${pct(own.filter((r) => r.outcome.first).length, own.length)}`,
  );
}
let falseErrors = 0;
for (const each of cases) {
  const [checked] = checkReadings([each.reading]);
  falseErrors += (checked?.findings ?? []).filter(({ severity }) => severity === 'error').length;
}
console.log(`clean cases ${cases.length}, false errors ${falseErrors}`);
