import fc from 'fast-check';
import type { WorkbookSnapshot } from '../../src/domain/sheetSnapshot';
import type { ExpectedTable } from './layouts/expectedTable';
import { layoutChoices, plainLayout, possible, type Layout } from './layouts/layout';
import { layoutWorkbook } from './layouts/layoutWorkbook';
import { namedLayouts } from './layouts/namedLayouts';
import type { PublishedTable } from './publishedTables';
import { repairedTables } from './repairTables';

export { describeLayout, type Layout } from './layouts/layout';
export type { ExpectedTable } from './layouts/expectedTable';

/** A warning that consistent tables may have. */
export interface AllowedWarning {
  readonly proposal: string;
  readonly kind: 'payback-above-norm' | 'table-missing';
}

export interface LayoutCase {
  /** The tables and how their layout differs from the published one. */
  readonly name: string;
  readonly layout: Layout;
  readonly workbook: WorkbookSnapshot;
  readonly expectedTables: readonly ExpectedTable[];
  readonly allowedWarnings: readonly AllowedWarning[];
}

const tables = repairedTables();

/** The sets of tables that every layout is tried on; together they are all tables. */
const tableSets: Readonly<Record<string, readonly PublishedTable[]>> = {
  'investeringsforslag med pixikatalog': tables.filter(
    (table) => table.catalogue !== 'tvaergaaende-forslag-2025',
  ),
  'tværgående forslag': tables.filter((table) => table.catalogue === 'tvaergaaende-forslag-2025'),
};

const aboveNorm = ['TV03', 'TV04', 'F4', 'F5'];

/** All repaired tables in every named layout and in drawn mixtures of them. */
export function layoutCases(): LayoutCase[] {
  return [...namedLayouts, ...drawnLayouts(30)].flatMap(({ name, layout }) =>
    casesOf(name, possible(layout)),
  );
}

/** Any layout that can be built from the choices. */
export const layoutArbitrary: fc.Arbitrary<Layout> = fc
  .record(
    {
      ...(Object.fromEntries(
        Object.entries(layoutChoices).map(([name, choices]) => [name, fc.constantFrom<string>(...choices)]),
      ) as { [Name in keyof typeof layoutChoices]: fc.Arbitrary<Layout[Name]> }),
      seed: fc.nat(1_000_000),
      top: fc.nat(6),
      left: fc.nat(4),
      gap: fc.integer({ min: 1, max: 4 }),
      sideGap: fc.integer({ min: 0, max: 3 }),
      staggerStep: fc.integer({ min: 1, max: 4 }),
    },
    { requiredKeys: ['seed'] },
  )
  .map((drawn) => possible({ ...plainLayout, ...drawn }));

/** The cases of one layout, one per set of tables. */
export function casesOf(name: string, layout: Layout): LayoutCase[] {
  return Object.entries(tableSets).map(([setName, set], index) => ({
    name: `${setName}: ${name}`,
    layout,
    ...layoutWorkbook(`tabeller-${index + 1}.xlsx`, set, layout),
    allowedWarnings: allowedWarnings(set),
  }));
}

function drawnLayouts(count: number): { name: string; layout: Layout }[] {
  return fc
    .sample(layoutArbitrary, { numRuns: count, seed: 2025 })
    .map((layout, index) => ({ name: `drawn ${index + 1}`, layout }));
}

function allowedWarnings(set: readonly PublishedTable[]): AllowedWarning[] {
  const proposals = [...new Set(set.flatMap((table) => table.proposal ?? []))];
  return proposals.flatMap((proposal): AllowedWarning[] => {
    if (aboveNorm.includes(proposal)) return [{ proposal, kind: 'payback-above-norm' }];
    return proposal === 'F1' ? [{ proposal, kind: 'table-missing' }] : [];
  });
}
