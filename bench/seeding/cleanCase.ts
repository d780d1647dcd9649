import { isComparable } from '../../src/checking/comparable';
import { proposalConstraints } from '../../src/checking/buildConstraints';
import type { Constraint } from '../../src/checking/constraint';
import { overviewTies } from '../../src/checking/constraints/overviewTies';
import { overviewTotals } from '../../src/checking/constraints/overviewTotals';
import { proposalIndex } from '../../src/checking/proposalIndex';
import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import type { WorkbookSnapshot } from '../../src/domain/sheetSnapshot';
import type { WorkbookReading } from '../../src/reading/workbookReading';
import { plainLayout, possible, type Layout } from '../../test/support/layouts/layout';
import { layoutWorkbook } from '../../test/support/layouts/layoutWorkbook';
import { repairedTables } from '../../test/support/repairTables';
import { readSheets } from '../../test/support/snapshotPort';

/** Consistent tables in one layout, for errors to be seeded into. */
export interface CleanCase {
  readonly name: string;
  readonly layout: string;
  readonly workbook: WorkbookSnapshot;
  readonly reading: WorkbookReading;
  readonly constraints: readonly Constraint[];
}

const LAYOUTS: Readonly<Record<string, Partial<Layout>>> = {
  typed: {},
  'typed, blanks as zeros, offset': { nothing: 'zero', top: 4, left: 2 },
  'text 1.200': { amounts: 'dots' },
  'text and numbers mixed': { amounts: 'mixed' },
  'text (473), dashes': { amounts: 'parentheses', nothing: 'dash' },
  formulas: { totals: 'formulas' },
  'formulas, all in one sheet': { totals: 'formulas', sheets: 'one-sheet', nothing: 'blank' },
  'without subtotals': { dropped: 'subtotals' },
};

/** Every repaired proposal in every layout, by itself and with the overview that names it. */
export function cleanCases(): CleanCase[] {
  const tables = repairedTables();
  const overviews = tables.filter(({ kind }) => kind === 'overview');
  const proposals = [...new Set(tables.flatMap(({ proposal }) => proposal ?? []))];
  return Object.entries(LAYOUTS).flatMap(([layoutName, changes]) =>
    proposals.flatMap((proposal) => {
      const own = tables.filter((table) => table.proposal === proposal);
      const sameCatalogue = overviews.filter(
        ({ catalogue }) =>
          (catalogue === 'tvaergaaende-forslag-2025') === (own[0]?.catalogue === 'tvaergaaende-forslag-2025'),
      );
      const alone = cleanCase(proposal, layoutName, own, changes);
      const listed = cleanCase(`${proposal} + oversigt`, layoutName, [...own, ...sameCatalogue], changes);
      const isListed = listed.constraints.some(({ code }) => code === 'overview-tie');
      return isListed ? [alone, listed] : [alone];
    }),
  );
}

function cleanCase(
  name: string,
  layoutName: string,
  tables: Parameters<typeof layoutWorkbook>[1],
  changes: Partial<Layout>,
): CleanCase {
  const { workbook } = layoutWorkbook('bench.xlsx', tables, possible({ ...plainLayout, ...changes }));
  const reading = readSheets(workbook.file, workbook.sheets);
  return { name, layout: layoutName, workbook, reading, constraints: constraintsOf(reading) };
}

/** Every equality of a reading, as checkTables builds them. */
export function constraintsOf({ proposals, tables }: WorkbookReading): Constraint[] {
  const overviews = tables.filter((table) => table.kind === 'overview');
  const index = proposalIndex(proposals);
  return [
    ...proposals.flatMap((proposal) => proposalConstraints(proposal, COPENHAGEN_COMMITTEES)),
    ...overviews.filter(isComparable).flatMap((table) => overviewTies(table, index, COPENHAGEN_COMMITTEES)),
    ...overviews.flatMap((table, at) =>
      overviewTotals(
        table,
        overviews.slice(0, at).filter((other) => other.sheetId === table.sheetId),
      ),
    ),
  ];
}
