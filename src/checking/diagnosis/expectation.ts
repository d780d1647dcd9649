import { absolute, type Amount } from '../../domain/amount';
import { valueOfCell, type AmountCell } from '../../domain/budgetTable';
import type { Place } from './places';
import type { Roundness } from './roundness';

/**
 * How likely a figure is before any equality is looked at: rows are mostly constant or rise and fall evenly over the
 * years, and keep their sign (algorithms guide). Zero counts as a figure of its own: years before and after.
 */
export function expectationOf(value: Amount, place: Place, roundness: Roundness): number {
  const before = neighbour(place, -1);
  const after = neighbour(place, 1);
  const isAlike = value === before || value === after;
  const broad = spread(value, roundness, before, after);
  if (value === 0) return isAlike ? 0.5 : 0.02;
  let likelihood = 0.15 * broad * (keepsSign(value, place) ? 1 : 0.03);
  if (before !== null && after !== null && before === after && value === before) likelihood += 0.75;
  else if (isAlike) likelihood += 0.35;
  if (before !== null && after !== null && isBetween(value, before, after)) {
    const range = Math.max(absolute((after - before) as Amount) / 10_000, 1);
    likelihood += 0.2 * Math.min(0.5, roundness(value) / range);
  }
  return likelihood;
}

/** The nearest other year's figure: what stands there, blank as nothing; null at the table's edge. */
function neighbour(place: Place, step: -1 | 1): Amount | null {
  const column = place.table.columns[place.index + step];
  const cell = place.row.amounts[place.index + step];
  if (column === undefined || cell === undefined || column.role.kind !== 'year') return null;
  return place.column.role.kind === 'year' ? valueOfCell(cell) : null;
}

function spread(value: Amount, roundness: Roundness, before: Amount | null, after: Amount | null): number {
  const around = Math.max(Math.abs(before ?? 0), Math.abs(after ?? 0)) / 10_000;
  const size = Math.max(Math.abs(value) / 10_000, 10);
  const far = around === 0 ? 1 : Math.min(1, (3 * around) / size, (10 * size) / around);
  return Math.min(0.5, (roundness(value) / (3 * size)) * far);
}

function keepsSign(value: Amount, { row, index }: Place): boolean {
  let same = 0;
  let other = 0;
  for (const [at, cell] of row.amounts.entries()) {
    if (at === index || !isFigure(cell)) continue;
    if (Math.sign(cell.value) === Math.sign(value)) same += 1;
    else other += 1;
  }
  return other === 0 || same >= other;
}

function isFigure(cell: AmountCell): cell is Extract<AmountCell, { kind: 'amount' }> {
  return cell.kind === 'amount' && cell.value !== 0;
}

function isBetween(value: Amount, one: Amount, other: Amount): boolean {
  return value > Math.min(one, other) && value < Math.max(one, other);
}
