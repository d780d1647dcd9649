import { numberOfAmount } from '../../../src/domain/amount';
import type { CommitteeTableKind } from '../../../src/domain/budgetTable';
import type { DistributionResult } from '../../../src/distributing/distribute';

/** One table as it is printed: a line per committee ("id: figures"), the total last. */
export type PrintedTable = Readonly<Record<string, readonly number[]>>;

const LETTERS: Readonly<Record<CommitteeTableKind, string>> = {
  'net-effect': 'A',
  'running-cost': 'B',
  'gross-effect': 'C',
  'capital-split': 'D',
  'service-split': 'E',
};

/** The built tables by letter, in the same form. */
export function printed(result: DistributionResult): Record<string, PrintedTable> {
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems.map(({ kind }) => kind)));
  return Object.fromEntries(
    result.tables.map((table) => [
      LETTERS[table.kind],
      Object.fromEntries([
        ...table.rows.map((row) => [
          row.appropriation === '' ? row.committeeId : `${row.committeeId}/${row.appropriation}`,
          row.amounts.map(numberOfAmount),
        ]),
        ['Total', table.total.map(numberOfAmount)],
      ]),
    ]),
  );
}

/** The largest absolute difference between two tables' committee cells; totals are compared by themselves. */
export function largestCellDifference(built: PrintedTable | undefined, published: PrintedTable): number {
  return Math.max(
    ...Object.entries(published)
      .filter(([name]) => name !== 'Total')
      .flatMap(([name, figures]) =>
        figures.map((figure, index) => Math.abs((built?.[name]?.[index] ?? 0) - figure)),
      ),
  );
}
