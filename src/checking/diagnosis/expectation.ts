import { absolute, type Amount } from '../../domain/amount';
import { valueOfCell, type BudgetRow } from '../../domain/budgetTable';
import type { Place } from './places';
import type { Roundness } from './roundness';

/** The values of a row by column, where they are not as printed. */
export type RowValues = ReadonlyMap<number, Amount>;

const AS_PRINTED: RowValues = new Map();

/** How much rarer a figure is that has the wrong sign for its row. */
const WRONG_SIGN = 0.03;

/**
 * How likely a figure is before any equality is looked at: rows are mostly constant or rise and fall evenly over the
 * years, and keep their sign; implementation costs, and what says that it saves, have a sign of their own (algorithms
 * guide; domain guide, section 4). Zero counts as a figure too: years before and after.
 */
export function expectationOf(
  value: Amount,
  place: Place,
  roundness: Roundness,
  row: RowValues = AS_PRINTED,
): number {
  const before = neighbour(place, -1, row);
  const after = neighbour(place, 1, row);
  const isAlike = value === before || value === after;
  const empty = 0.8 * shareOfEmpty(place);
  if (value === 0 && !isPrinted(value, place) && isEmptyRow(place, row)) return EMPTY_ROW;
  if (value === 0) return Math.max(isAlike ? 0.4 : 0.02, empty);
  const bySign =
    (keepsSign(value, place, row) ? 1 : WRONG_SIGN) * (hasSignOfItsKind(value, place.row) ? 1 : WRONG_SIGN);
  let likelihood = 0.15 * spread(value, roundness, before, after);
  if (before !== null && after !== null && before === after && value === before) likelihood += 0.75;
  else if (isAlike) likelihood += isNextYear(place) ? 0.35 : 0.1;
  if (before !== null && after !== null && isBetween(value, before, after)) {
    const range = Math.max(absolute((after - before) as Amount) / 10_000, 1);
    likelihood += 0.2 * Math.min(0.5, roundness(value) / range);
  }
  return likelihood * bySign * (1 - empty);
}

/** A row without any figure is seldom printed. */
const EMPTY_ROW = 0.003;

function isPrinted(value: Amount, { row, index }: Place): boolean {
  const cell = row.amounts[index];
  return cell !== undefined && valueOfCell(cell) === value;
}

function isEmptyRow(place: Place, row: RowValues): boolean {
  return place.row.amounts.every(
    (cell, index) => index === place.index || (row.get(index) ?? valueOfCell(cell)) === 0,
  );
}

/** How many of the section's other rows have nothing in the year: before the effect begins, after the investment. */
function shareOfEmpty({ table, row, index }: Place): number {
  if (row.section === null) return 0;
  let empty = 0.3;
  let all = 1;
  for (const other of table.rows) {
    if (other === row || other.role !== row.role || other.section !== row.section) continue;
    const cell = other.amounts[index];
    all += 1;
    if (cell === undefined || valueOfCell(cell) === 0) empty += 1;
  }
  return empty / all;
}

/** The nearest other year's figure: what stands there, blank as nothing; null at the table's edge. */
function neighbour(place: Place, step: -1 | 1, row: RowValues): Amount | null {
  const index = place.index + step;
  const column = place.table.columns[index];
  const cell = place.row.amounts[index];
  if (column === undefined || cell === undefined || column.role.kind !== 'year') return null;
  return place.column.role.kind === 'year' ? (row.get(index) ?? valueOfCell(cell)) : null;
}

/** Does another column of the table hold the year before or after? An overview may show the first and the last only. */
function isNextYear({ table, column }: Place): boolean {
  const { role } = column;
  if (role.kind !== 'year') return false;
  return table.columns.some(
    ({ role: other }) => other.kind === 'year' && Math.abs(other.year - role.year) === 1,
  );
}

function spread(value: Amount, roundness: Roundness, before: Amount | null, after: Amount | null): number {
  const around = Math.max(Math.abs(before ?? 0), Math.abs(after ?? 0)) / 10_000;
  const size = Math.max(Math.abs(value) / 10_000, 10);
  const far = around === 0 ? 1 : Math.min(1, (3 * around) / size, (10 * size) / around);
  return Math.min(0.5, (roundness(value) / (3 * size)) * far);
}

function keepsSign(value: Amount, place: Place, row: RowValues): boolean {
  let same = 0;
  let other = 0;
  for (const [at, cell] of place.row.amounts.entries()) {
    const figure = row.get(at) ?? valueOfCell(cell);
    if (at === place.index || figure === 0) continue;
    if (Math.sign(figure) === Math.sign(value)) same += 1;
    else other += 1;
  }
  return other === 0 || same >= other;
}

function hasSignOfItsKind(value: Amount, { role, section, labelKey }: BudgetRow): boolean {
  if (role !== 'item') return true;
  if (section === 'implementation') return value > 0;
  return value < 0 || !saysItSaves(labelKey);
}

function saysItSaves(labelKey: string): boolean {
  return /^(besparelse|færre udgifter|øgede indtægter)/.test(labelKey) || /\bsparer\b/.test(labelKey);
}

function isBetween(value: Amount, one: Amount, other: Amount): boolean {
  return value > Math.min(one, other) && value < Math.max(one, other);
}
