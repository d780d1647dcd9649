import { add, subtract, sum, ZERO } from '../../domain/amount';
import type { RowAllocation } from '../../domain/allocation';
import { TABLE_LETTERS, valueOfCell, type BudgetTable } from '../../domain/budgetTable';
import { decimalTextOfFraction, isWholeFraction } from '../../domain/fraction';
import type { AllocationProblem } from '../../distributing/allocationProblem';
import type { CommitteeTable, CommitteeTableRow } from '../../distributing/committeeTables';
import { distribute, type Distribution } from '../../distributing/distribute';
import { distributeAtPriceLevel } from '../../distributing/priceLevel';
import { printedControls } from '../../distributing/printedControls';
import type { DistributionSubject } from '../distribution/distributionSubject';
import type { PriceLevels } from '../distribution/priceSheet';
import { shownTables, type ShownTablesContext } from '../distribution/shownTables';
import { controlTerms, sumOfTerms } from '../distribution/tableControls';
import { TABLE_CAPTIONS } from '../distribution/words';
import { keyOfRow } from '../../distributing/economyRows';
import { presetCounts } from '../../distributing/proposeAllocation';
import type { PreviewRow, PreviewTables, PreviewTable } from './deskState';

export interface PreviewContext {
  readonly economy: BudgetTable;
  readonly shown: ShownTablesContext;
  readonly prices: PriceLevels;
}

/** The tables as far as they can be made, and what the engine has against them. */
export interface Preview {
  /** Null: {@link problems} keep them from being made. */
  readonly tables: PreviewTables | null;
  readonly problems: readonly AllocationProblem[];
  /** Rows with amounts that nobody has yet: without them the tables are made, and do not tie. */
  readonly missing: readonly Extract<AllocationProblem, { readonly kind: 'row-not-allocated' }>[];
}

/** The tables of a draft, its guesses taken as if they were confirmed. */
export function previewOf(subject: DistributionSubject, context: PreviewContext): Preview {
  const { allocation, economy } = subject;
  const decided = allocation.rows.filter(({ periods }) => periods.length > 0);
  const known = new Set(decided.map(({ row }) => keyOfRow(row)));
  const rows = decided.map((row) => ({ ...row, status: { kind: 'confirmed' } as const }));
  const left = economy.rows.filter(({ ref }) => !known.has(keyOfRow(ref)));
  const missing = left
    .filter(({ amounts }) => amounts.some((cell) => cell.kind === 'unreadable' || valueOfCell(cell) !== ZERO))
    .map(({ ref }) => ({ kind: 'row-not-allocated', row: ref }) as const);
  const taken = {
    ...subject,
    economy: { ...economy, rows: economy.rows.filter(({ ref }) => known.has(keyOfRow(ref))) },
    allocation: { ...allocation, rows },
  };
  // The controls also hold the tables against the rows that nobody has.
  const asked = left.map((row): RowAllocation => ({
    row: row.ref,
    counts: presetCounts(row),
    periods: [],
    status: { kind: 'confirmed' },
  }));
  const whole = { ...subject, allocation: { ...allocation, rows: [...rows, ...asked] } };
  const result = distribute(taken);
  if (result.kind === 'refused') return { tables: null, problems: result.problems, missing };
  const { factors, executionLevel } = context.prices;
  const executed = factors.length === 0 ? null : distributeAtPriceLevel(taken, factors);
  if (executed?.kind === 'refused') return { tables: null, problems: executed.problems, missing };
  const tables: PreviewTables = {
    tables: tablesOf(result, whole, context, true),
    absent: result.absent,
    execution:
      executed === null || executionLevel === null
        ? null
        : { level: executionLevel, tables: tablesOf(executed, whole, context, false) },
  };
  return { tables, problems: [], missing };
}

function tablesOf(
  distribution: Distribution,
  subject: DistributionSubject,
  { economy, shown }: PreviewContext,
  isTied: boolean,
): PreviewTable[] {
  const printed = isTied ? printedControls(distribution, economy) : [];
  return shownTables(distribution.tables, shown).map((table): PreviewTable => {
    const { kind, years, rows, total } = table;
    const leftOut = distribution.leftOut.filter((entry) => entry.kind === kind);
    return {
      kind,
      letter: TABLE_LETTERS[kind],
      caption: TABLE_CAPTIONS[kind],
      years,
      rows: rows.map((row) => rowOf(row, subject)),
      total,
      control: isTied ? controlOf(table, leftOut, subject) : years.map(() => ZERO),
      printed: printed.filter((control) => control.kind === kind),
      leftOut,
    };
  });
}

function rowOf(row: CommitteeTableRow, { committees }: DistributionSubject): PreviewRow {
  const { committeeId, appropriation, amounts, exact } = row;
  const isRounded = exact.some((share) => !isWholeFraction(share));
  return {
    committeeId,
    name: committees.find(({ id }) => id === committeeId)?.name ?? committeeId,
    appropriation,
    amounts,
    total: sum(amounts),
    exact: isRounded ? exact.map((share) => decimalTextOfFraction(share, 6)) : null,
  };
}

function controlOf(
  { kind, years, total }: CommitteeTable,
  leftOut: Distribution['leftOut'],
  { economy, allocation }: DistributionSubject,
): PreviewTable['control'] {
  return years.map((_, year) => {
    const posted = add(total[year] ?? ZERO, sum(leftOut.map(({ amounts }) => amounts[year] ?? ZERO)));
    return subtract(posted, sumOfTerms(controlTerms(kind, year, economy, allocation)));
  });
}
