import { negate, subtract, ZERO, type Amount } from '../../domain/amount';
import {
  valueOfCell,
  yearOfColumn,
  type BudgetRow,
  type BudgetTable,
  type PaybackBasis,
} from '../../domain/budgetTable';
import type { CellRef } from '../../domain/cell';
import { paybackTime, type PaybackYear } from '../../domain/payback';
import { nameOfProposal } from '../../domain/proposal';
import type { PaybackReading, Printed } from '../../findings/finding';
import { sumOfCells } from '../constraint';
import { isInArea, itemsOf } from '../economy';
import type { PaybackContext } from './paybackTimes';

/** The permanent change of a proposal as an overview prints it, turned to the proposal's sign. */
export interface OverviewFigures {
  readonly at: CellRef;
  readonly byYear: ReadonlyMap<number, Amount>;
}

/** Which readings of the rule, or which other figures, reproduce a printed payback that differs (domain guide, 6). */
export function paybackReadings(
  table: BudgetTable,
  row: BudgetRow,
  basis: PaybackBasis,
  years: readonly PaybackYear[],
  printed: Printed,
  context: PaybackContext,
): PaybackReading[] {
  if (typeof printed !== 'number') return [];
  const gives = (other: readonly PaybackYear[] | null, zeroCounts = false): boolean => {
    if (other === null) return false;
    const payback = paybackTime(other, { zeroCounts });
    return payback.kind === 'years' && payback.years === printed;
  };
  const computed = paybackTime(years);
  const readings: PaybackReading[] = [];
  if (context.overviewFigures !== null && gives(withOverview(years, context.overviewFigures))) {
    readings.push({ kind: 'overview-figure', at: context.overviewFigures.at });
  }
  if (gives(withPrintedImpact(table, years))) readings.push({ kind: 'printed-impact' });
  if (gives(firstEffectHeld(years))) readings.push({ kind: 'first-effect-held' });
  if (basis === 'service' && gives(serviceInvestmentOnly(table, years))) {
    readings.push({ kind: 'service-investment-only' });
  }
  if (gives(years, true)) readings.push({ kind: 'zero-counts' });
  if (computed.kind === 'years' && computed.years === printed + 1)
    readings.push({ kind: 'years-after-first' });
  const swapped = context.others.find(
    (other) =>
      other.proposal !== context.proposal &&
      other.basis === basis &&
      other.computed.kind === 'years' &&
      other.computed.years === printed &&
      computed.kind === 'years' &&
      other.printed === computed.years,
  );
  if (swapped !== undefined) {
    const at = swapped.row.payback?.value.at ?? row.at;
    readings.push({ kind: 'swapped-with', proposal: nameOfProposal(swapped.proposal) ?? '', at });
  }
  return readings;
}

function withOverview(years: readonly PaybackYear[], figures: OverviewFigures): PaybackYear[] | null {
  const changed = years.some(({ year, permanent }) => (figures.byYear.get(year) ?? permanent) !== permanent);
  if (!changed) return null;
  const known = [...figures.byYear.keys()];
  const lastKnown = Math.max(...known);
  return years.map((year) => {
    const figure =
      figures.byYear.get(year.year) ?? (year.year > lastKnown ? figures.byYear.get(lastKnown) : undefined);
    return figure === undefined ? year : { ...year, permanent: figure };
  });
}

function withPrintedImpact(table: BudgetTable, years: readonly PaybackYear[]): PaybackYear[] | null {
  const impact = table.rows.find((row) => row.role === 'impact');
  if (impact === undefined) return null;
  return years.map((year) => {
    const column = table.columns.findIndex((candidate) => yearOfColumn(candidate) === year.year);
    const cell = impact.amounts[column];
    return cell === undefined
      ? year
      : { ...year, implementation: subtract(valueOfCell(cell), year.permanent) };
  });
}

/** The first effect year's amount in all years after it: a half first year that was never filled up (F1). */
function firstEffectHeld(years: readonly PaybackYear[]): PaybackYear[] | null {
  const first = years.findIndex(({ permanent }) => permanent !== ZERO);
  const held = years[first]?.permanent;
  if (held === undefined || years.slice(first).every(({ permanent }) => permanent === held)) return null;
  return years.map((year, index) => (index < first ? year : { ...year, permanent: held }));
}

/** Service investment alone against the effect: not the municipality's rule (domain guide, section 6). */
function serviceInvestmentOnly(table: BudgetTable, years: readonly PaybackYear[]): PaybackYear[] | null {
  const items = itemsOf(table, 'implementation');
  const capital = items.filter((row) => !isInArea(row, 'service', items));
  if (capital.length === 0) return null;
  return years.map((year) => {
    const column = table.columns.findIndex((candidate) => yearOfColumn(candidate) === year.year);
    const other = sumOfCells(capital.flatMap((row) => row.amounts[column] ?? []));
    return { ...year, implementation: subtract(year.implementation, other) };
  });
}

/** Turns an overview's positive figures to the proposals' sign. */
export function towardsProposal(figure: Amount, proposalTotal: Amount): Amount {
  return Math.sign(figure) * Math.sign(proposalTotal) < 0 ? negate(figure) : figure;
}
