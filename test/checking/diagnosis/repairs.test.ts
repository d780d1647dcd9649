import { benchCases, type CleanCase } from '../../../bench/seeding/cleanCase';
import { withEdits, type Edit } from '../../../bench/seeding/edit';
import { drawFrom } from '../../../bench/seeding/random';
import { drawSeed, SEEDERS, type SeedKind } from '../../../bench/seeding/seeds';
import { seededRandom } from '../../../bench/seededRandom';
import { keyOfCell, type CellKey } from '../../../src/domain/cell';
import type { WorkbookSnapshot } from '../../../src/domain/sheetSnapshot';
import type { Finding, FindingCode } from '../../../src/findings/finding';
import { layoutWorkbook } from '../../support/layouts/layoutWorkbook';
import { plainLayout } from '../../support/layouts/layout';
import { publishedTables } from '../../support/publishedTables';
import { checkSnapshot } from '../../support/snapshotPort';

const cases = benchCases();
const CASES_PER_KIND = 5;

function errorsOf(workbook: WorkbookSnapshot): Finding[] {
  return checkSnapshot(workbook).findings.filter(({ severity }) => severity === 'error');
}

/** Less sure causes compete with others, and are not all made together. */
const HELD_FROM = 0.8;

/** Causes in headings repair no figure. */
const HEADINGS: readonly FindingCode[] = ['duplicated-year', 'price-level'];

/** Everything that the roots propose, made together. */
function repairsOf(errors: readonly Finding[]): Edit[] {
  const edits = new Map<CellKey, Edit>();
  for (const { consequenceOf, cause, code } of errors) {
    if (consequenceOf !== null || cause === null || HEADINGS.includes(code)) continue;
    if (cause.confidence < HELD_FROM) continue;
    for (const { cell, value } of cause.suggested) {
      const edit: Edit = { at: cell, figure: value };
      edits.set(keyOfCell(cell), cause.kind === 'text-number' ? { ...edit, asText: false } : edit);
    }
  }
  return [...edits.values()];
}

const keysOf = (errors: readonly Finding[]): Set<CellKey> => new Set(errors.map(({ at }) => keyOfCell(at)));
const nameOf = ({ code, at }: Finding): string => `${code} ${keyOfCell(at)}`;

/** Causes that name no repair leave their finding where it is. */
function hasRepair({ cause, at, code }: Finding): boolean {
  if (HEADINGS.includes(code) || cause === null || cause.confidence < HELD_FROM) return false;
  return cause.suggested.some(({ cell }) => keyOfCell(cell) === keyOfCell(at));
}

function expectRepairsToHold(workbook: WorkbookSnapshot): void {
  const before = errorsOf(workbook);
  const repaired = before.filter((finding) => finding.consequenceOf === null && hasRepair(finding));
  const roots = new Set(repaired.map(({ fingerprint }) => fingerprint));
  const after = errorsOf(withEdits(workbook, repairsOf(before)));
  const left = keysOf(after);
  // What was claimed holds.
  expect(repaired.filter(({ at }) => left.has(keyOfCell(at))).map(nameOf)).toEqual([]);
  // What followed has vanished.
  const followed = before.filter(({ consequenceOf }) => consequenceOf !== null && roots.has(consequenceOf));
  expect(followed.filter(({ at }) => left.has(keyOfCell(at))).map(nameOf)).toEqual([]);
  // Nothing has come up that was not there before.
  const known = keysOf(before);
  expect(after.filter(({ at }) => !known.has(keyOfCell(at))).map(nameOf)).toEqual([]);
}

interface Seeded {
  readonly name: string;
  readonly workbook: WorkbookSnapshot;
}

function seeded(): Seeded[] {
  const draw = drawFrom(seededRandom(23));
  return (Object.keys(SEEDERS) as SeedKind[]).flatMap((kind) => {
    const found: Seeded[] = [];
    for (let tries = 0; found.length < CASES_PER_KIND && tries < 300; tries += 1) {
      const drawn = drawSeed(kind, cases, draw);
      if (drawn === null) continue;
      const { clean, seed } = drawn;
      const name = `${kind} in ${clean.name}, ${clean.layout}`;
      found.push({ name, workbook: withEdits(clean.workbook, seed.edits) });
    }
    return found;
  });
}

const overviews = publishedTables().filter(
  ({ catalogue, kind }) => catalogue === 'pixikatalog-2025' && kind === 'overview',
);
const published = cases.published.map(({ name, layout, workbook }: CleanCase) => ({
  name: `${name}, ${layout}`,
  workbook,
}));

test.each([
  ...published,
  { name: 'pixikatalog', workbook: layoutWorkbook('pixi.xlsx', overviews, plainLayout).workbook },
])('repairs of the published errors hold: $name', ({ workbook }) => {
  expect(errorsOf(workbook).length).toBeGreaterThan(0);
  expectRepairsToHold(workbook);
});

/**
 * Where it does not hold yet: among several errors of a table that was wrong already, a total may be claimed that
 * another, unnamed figure still upsets; and a row under a wrong styringsområde that no other table tells is taken for
 * another row's wrong figures.
 */
const NOT_YET: readonly string[] = [
  'copied-table in F6 + oversigt, typed, blanks as zeros, offset',
  'row-area in UD01, formulas',
  'published, chain-omitted in HA06 + oversigt, text 1.200',
  'published, carried-item in F6 + oversigt, text and numbers mixed',
];

const all = seeded();

test.each(all.filter(({ name }) => !NOT_YET.includes(name)))(
  'repairs of seeded errors hold: $name',
  ({ workbook }) => {
    expectRepairsToHold(workbook);
  },
);

test.failing.each(all.filter(({ name }) => NOT_YET.includes(name)))(
  'repairs of seeded errors do not hold yet: $name',
  ({ workbook }) => {
    expectRepairsToHold(workbook);
  },
);
