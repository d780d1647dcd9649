import { checkReadings } from '../../../src/workbook/checkWorkbooks';
import type { Finding } from '../../../src/findings/finding';
import { sameCell } from '../../../src/domain/cell';
import { benchCases, type CleanCase } from '../../../bench/seeding/cleanCase';
import { withEdits } from '../../../bench/seeding/edit';
import { drawFrom } from '../../../bench/seeding/random';
import type { Seed } from '../../../bench/seeding/seed';
import { drawSeed, SEEDERS, type SeedKind } from '../../../bench/seeding/seeds';
import { seededRandom } from '../../../bench/seededRandom';
import { checkSnapshot } from '../../support/snapshotPort';

const CASES_PER_KIND = 6;
const cases = benchCases();

interface Seeded {
  readonly kind: SeedKind;
  readonly clean: CleanCase;
  readonly seed: Seed;
}

function seeded(perKind: number, only?: readonly SeedKind[]): Seeded[] {
  const draw = drawFrom(seededRandom(7));
  return (only ?? (Object.keys(SEEDERS) as SeedKind[])).flatMap((kind) => {
    const found: Seeded[] = [];
    for (let tries = 0; found.length < perKind && tries < 500; tries += 1) {
      const drawn = drawSeed(kind, cases, draw);
      if (drawn !== null) found.push({ kind, ...drawn });
    }
    return found;
  });
}

function findingsOf({ clean, seed }: Seeded): readonly Finding[] {
  return checkSnapshot(withEdits(clean.workbook, seed.edits)).findings;
}

const nameOf = ({ kind, clean }: Seeded): string => `${kind} in ${clean.name}, ${clean.layout}`;

test('consistent tables get no diagnosis', () => {
  const caused = cases.repaired.flatMap(({ name, reading }) =>
    (checkReadings([reading])[0]?.findings ?? [])
      .filter(({ severity, cause }) => severity === 'error' || cause !== null)
      .map(({ code }) => `${name} ${code}`),
  );
  expect(caused).toEqual([]);
});

/** Misprints leave no other trace than their equalities, so that one repair must put everything right. */
const MISPRINTS: readonly SeedKind[] = [
  'sign',
  'digits-transposed',
  'digit-wrong',
  'digit-missing',
  'digit-extra',
  'factor-ten',
  'factor-thousand',
  'blank-cell',
];

test.each(seeded(CASES_PER_KIND * 2, MISPRINTS).map((each) => [nameOf(each), each] as const))(
  'mending the root makes it and what follows from it vanish, and nothing else: %s',
  (_, { clean, seed }) => {
    const workbook = withEdits(clean.workbook, seed.edits);
    const before = checkSnapshot(workbook).findings;
    const root = before.find(
      ({ severity, consequenceOf, cause, expected }) =>
        severity === 'error' &&
        consequenceOf === null &&
        cause !== null &&
        cause.confidence >= 0.9 &&
        expected !== null,
    );
    const [own] = root?.cause?.suggested.filter(({ cell }) => sameCell(cell, root.at)) ?? [];
    if (root === undefined || own === undefined) return;
    const mended = withEdits(workbook, [{ at: own.cell, figure: own.value }]);
    const after = new Set(checkSnapshot(mended).findings.map(({ fingerprint }) => fingerprint));
    const isOwn = (finding: Finding): boolean =>
      finding.fingerprint === root.fingerprint || finding.consequenceOf === root.fingerprint;
    const remaining = before.filter((finding) => isOwn(finding) && after.has(finding.fingerprint));
    const lost = before.filter(
      (finding) => finding.severity === 'error' && !isOwn(finding) && !after.has(finding.fingerprint),
    );
    expect(remaining.map(({ code }) => code)).toEqual([]);
    expect(lost.map(({ code }) => code)).toEqual([]);
  },
);

test.each(seeded(CASES_PER_KIND).map((each) => [nameOf(each), each] as const))(
  'the same workbook gives the same diagnosis: %s',
  (_, each) => {
    expect(findingsOf(each)).toEqual(findingsOf(each));
  },
);

test.each(seeded(CASES_PER_KIND).map((each) => [nameOf(each), each] as const))(
  'causes are whole: %s',
  (_, each) => {
    for (const { cause, consequenceOf } of findingsOf(each)) {
      if (cause === null) continue;
      expect(consequenceOf === null || cause.cells.length > 0).toBe(true);
      expect(cause.confidence).toBeGreaterThanOrEqual(0);
      expect(cause.confidence).toBeLessThan(1);
      for (const { value } of cause.suggested) expect(Number.isFinite(value)).toBe(true);
    }
  },
);
