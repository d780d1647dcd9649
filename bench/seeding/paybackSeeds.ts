import type { BudgetRow, BudgetTable } from '../../src/domain/budgetTable';
import { paybackTime, type Payback, type PaybackYear } from '../../src/domain/payback';
import { paybackYears } from '../../src/checking/paybackFigures';
import { isInArea, itemsOf } from '../../src/checking/economy';
import { figureOf } from './carry';
import type { CleanCase } from './cleanCase';
import type { Draw } from './random';
import type { Seed } from './seed';

interface PaybackSpot {
  readonly table: BudgetTable;
  readonly row: BudgetRow;
  readonly printed: number;
}

/** The paybacks of two proposals, each printed in the other. */
export function paybackSwapped(clean: CleanCase, draw: Draw): Seed | null {
  const spots = spotsOf(clean);
  const one = draw.pick(spots);
  const other = draw.pick(
    spots.filter(
      ({ table, row, printed }) =>
        table !== one?.table && row.payback?.basis === one?.row.payback?.basis && printed !== one?.printed,
    ),
  );
  if (one === null || other === null) return null;
  return seedOfPaybacks([
    [one, other.printed],
    [other, one.printed],
  ]);
}

/** A payback counted after another rule than the municipality's. */
export function paybackVariant(clean: CleanCase, draw: Draw): Seed | null {
  const spot = draw.pick(spotsOf(clean));
  const basis = spot?.row.payback?.basis;
  const years = spot === null || basis === undefined ? null : paybackYears(spot.table, basis);
  if (spot === null || years === null) return null;
  const figures = [
    paybackTime(years, { zeroCounts: true }),
    paybackTime(withoutCapital(spot.table, years)),
    paybackTime(firstEffectKept(years)),
  ].flatMap(yearsOf);
  const figure = draw.pick(
    [...figures, spot.printed - 1].filter((each) => each > 0 && each !== spot.printed),
  );
  return figure === null ? null : seedOfPaybacks([[spot, figure]]);
}

function spotsOf({ reading }: CleanCase): PaybackSpot[] {
  return reading.tables.flatMap((table) =>
    table.kind !== 'proposal-economy'
      ? []
      : table.rows.flatMap((row) =>
          row.payback?.value.kind === 'amount' ? [{ table, row, printed: figureOf(row.payback.value) }] : [],
        ),
  );
}

function seedOfPaybacks(changes: readonly (readonly [PaybackSpot, number])[]): Seed {
  const cells = changes.flatMap(([{ row, printed }, figure]) =>
    row.payback === null ? [] : [{ cell: row.payback.value, meant: printed, figure }],
  );
  return {
    edits: cells.map(({ cell, figure }) => ({ at: cell.at, figure })),
    wrong: cells.map(({ cell, meant }) => ({ cell, meant })),
    groups: cells.map(({ cell, meant }) => [{ cell, meant }]),
    payback: true,
  };
}

function yearsOf(payback: Payback): number[] {
  return payback.kind === 'years' ? [payback.years] : [];
}

function withoutCapital(table: BudgetTable, years: readonly PaybackYear[]): PaybackYear[] {
  const items = itemsOf(table, 'implementation');
  const service = items.filter((row) => isInArea(row, 'service', items));
  return years.map((year) => {
    const index = table.columns.findIndex(({ role }) => role.kind === 'year' && role.year === year.year);
    const amounts = service.map((row) => row.amounts[index]);
    const implementation = amounts.reduce(
      (sum, cell) => sum + (cell?.kind === 'amount' ? cell.value : 0),
      0,
    ) as PaybackYear['implementation'];
    return { ...year, implementation };
  });
}

function firstEffectKept(years: readonly PaybackYear[]): PaybackYear[] {
  const first = years.findIndex(({ permanent }) => permanent !== 0);
  return years.map((year, index) =>
    index <= first ? year : { ...year, permanent: years[first]?.permanent ?? year.permanent },
  );
}
