import { isComparable } from '../../src/checking/comparable';
import { proposalConstraints } from '../../src/checking/buildConstraints';
import type { Constraint } from '../../src/checking/constraint';
import { overviewTies } from '../../src/checking/constraints/overviewTies';
import { overviewTotals } from '../../src/checking/constraints/overviewTotals';
import { proposalIndex } from '../../src/checking/proposalIndex';
import { COPENHAGEN_COMMITTEES } from '../../src/domain/committee';
import type { AmountCell } from '../../src/domain/budgetTable';
import { keyOfCell } from '../../src/domain/cell';
import type { WorkbookSnapshot } from '../../src/domain/sheetSnapshot';
import type { Finding } from '../../src/findings/finding';
import type { WorkbookReading } from '../../src/reading/workbookReading';
import { checkReadings } from '../../src/workbook/checkWorkbooks';
import { plainLayout, possible, type Layout } from '../../test/support/layouts/layout';
import { layoutWorkbook } from '../../test/support/layouts/layoutWorkbook';
import { publishedTables, type PublishedTable } from '../../test/support/publishedTables';
import { repairedTables } from '../../test/support/repairTables';
import { readSheets } from '../../test/support/snapshotPort';
import { figureOf } from './carry';
import type { WrongFigure } from './seed';

/** Consistent tables in one layout, for errors to be seeded into. */
export interface CleanCase {
  readonly name: string;
  readonly layout: string;
  readonly workbook: WorkbookSnapshot;
  readonly reading: WorkbookReading;
  readonly constraints: readonly Constraint[];
  /** What is wrong in the tables already, with what it should be. */
  readonly known: readonly WrongFigure[];
  /** The errors that the check finds in them as they are, by code and cell. */
  readonly errors: ReadonlySet<string>;
}

/** Tables for errors to be seeded into. */
export interface BenchCases {
  readonly repaired: readonly CleanCase[];
  /** As published, with their own errors. */
  readonly published: readonly CleanCase[];
  /** Two proposals in one workbook. */
  readonly pairs: readonly CleanCase[];
}

export function benchCases(): BenchCases {
  return { repaired: cleanCases(), published: publishedCases(), pairs: pairCases() };
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

/** How published tables, which have no formulas, are written. */
const TYPED_LAYOUTS = ['typed', 'typed, blanks as zeros, offset', 'text 1.200', 'text and numbers mixed'];

/** Every repaired proposal in every layout, by itself and with the overview that names it. */
export function cleanCases(): CleanCase[] {
  const tables = repairedTables();
  const overviews = tables.filter(({ kind }) => kind === 'overview');
  const proposals = [...new Set(tables.flatMap(({ proposal }) => proposal ?? []))];
  return Object.entries(LAYOUTS).flatMap(([layoutName, changes]) =>
    proposals.flatMap((proposal) => {
      const own = tables.filter((table) => table.proposal === proposal);
      const alone = cleanCase(proposal, layoutName, own, changes);
      const together = [...own, ...overviewsOf(own, overviews)];
      const listed = cleanCase(`${proposal} + oversigt`, layoutName, together, changes);
      return isListed(listed) ? [alone, listed] : [alone];
    }),
  );
}

/** Every proposal that was published with errors, as it was, by itself and with its overview. */
export function publishedCases(): CleanCase[] {
  const tables = publishedTables();
  const repaired = repairedTables();
  const overviews = repaired.filter(({ kind }) => kind === 'overview');
  const proposals = [...new Set(tables.flatMap(({ proposal }) => proposal ?? []))];
  return TYPED_LAYOUTS.flatMap((layoutName) => {
    const changes = LAYOUTS[layoutName] ?? {};
    return proposals.flatMap((proposal) => {
      const isOwn = (table: PublishedTable): boolean => table.proposal === proposal;
      const own = tables.filter(isOwn);
      const listed = overviewsOf(own, overviews);
      const cases = [
        publishedCase(proposal, layoutName, own, repaired.filter(isOwn), changes),
        publishedCase(
          `${proposal} + oversigt`,
          layoutName,
          [...own, ...listed],
          [...repaired.filter(isOwn), ...listed],
          changes,
        ),
      ];
      return cases.filter((each, index) => each.known.length > 0 && (index === 0 || isListed(each)));
    });
  });
}

/** Pairs of neighbouring proposals that print paybacks. */
export function pairCases(): CleanCase[] {
  const tables = repairedTables();
  const proposals = [...new Set(tables.flatMap(({ proposal }) => proposal ?? []))];
  return TYPED_LAYOUTS.flatMap((layoutName) =>
    proposals.slice(1).map((second, index) => {
      const first = proposals[index] ?? second;
      const own = tables.filter(({ proposal }) => proposal === first || proposal === second);
      return cleanCase(`${first} + ${second}`, layoutName, own, LAYOUTS[layoutName] ?? {});
    }),
  );
}

function overviewsOf(
  [first]: readonly PublishedTable[],
  overviews: readonly PublishedTable[],
): PublishedTable[] {
  const cross = 'tvaergaaende-forslag-2025';
  return overviews.filter(({ catalogue }) => (catalogue === cross) === (first?.catalogue === cross));
}

function isListed({ constraints }: CleanCase): boolean {
  return constraints.some(({ code }) => code === 'overview-tie');
}

function publishedCase(
  name: string,
  layout: string,
  tables: readonly PublishedTable[],
  repaired: readonly PublishedTable[],
  changes: Partial<Layout>,
): CleanCase {
  const printed = cleanCase(name, layout, tables, changes);
  const right = cleanCase(name, layout, repaired, changes);
  const [checked] = checkReadings([printed.reading]);
  const errors = (checked?.findings ?? []).filter(({ severity }) => severity === 'error');
  return {
    ...printed,
    known: differences(printed.reading, right.reading),
    errors: new Set(errors.map(errorKey)),
  };
}

/** What a finding is about, whatever it says of it. */
export function errorKey({ code, at }: Finding): string {
  return `${code} ${keyOfCell(at)}`;
}

/** The figures that the repaired tables print otherwise, matched by table, row and column. */
function differences(printed: WorkbookReading, repaired: WorkbookReading): WrongFigure[] {
  const figures = new Map<string, number>();
  for (const [key, cell] of figuresByPlace(repaired)) figures.set(key, figureOf(cell));
  return [...figuresByPlace(printed)].flatMap(([key, cell]) => {
    const meant = figures.get(key);
    return meant === undefined || meant === figureOf(cell) ? [] : [{ cell, meant }];
  });
}

function figuresByPlace({ tables }: WorkbookReading): Map<string, AmountCell> {
  const places = new Map<string, AmountCell>();
  const counts = new Map<string, number>();
  const numbered = (key: string): string => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return `${key}#${count}`;
  };
  for (const table of tables) {
    const name = numbered(`${table.sheetId} ${table.kind}`);
    for (const row of table.rows) {
      const line = numbered(`${name} ${row.role} ${row.labelKey} ${row.appropriation}`);
      for (const [index, cell] of row.amounts.entries()) places.set(`${line} ${index}`, cell);
      if (row.payback !== null) places.set(`${line} payback`, row.payback.value);
    }
  }
  return places;
}

function cleanCase(
  name: string,
  layoutName: string,
  tables: readonly PublishedTable[],
  changes: Partial<Layout>,
): CleanCase {
  const { workbook } = layoutWorkbook('bench.xlsx', tables, possible({ ...plainLayout, ...changes }));
  const reading = readSheets(workbook.file, workbook.sheets);
  return {
    name,
    layout: layoutName,
    workbook,
    reading,
    constraints: constraintsOf(reading),
    known: [],
    errors: new Set(),
  };
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
