import { negate, type Amount } from '../../domain/amount';
import { valueOfCell, type AmountCell, type BudgetRow } from '../../domain/budgetTable';
import type { CauseKind } from '../../findings/finding';
import type { Case, Option, RowEvent } from './cases';
import { EACH_KIND, type Misprint } from './misprints';
import type { Place } from './places';
import type { JudgedChange } from './plausibility';

/** One year's wrong figure on a row, by itself enough to mend its component. */
interface Year {
  readonly option: Option;
  readonly change: JudgedChange;
  readonly place: Place;
}

/**
 * What goes wrong in several years of one row is one error, not several: a row left out of its total in every affected
 * year, amounts moved by a year, all signs turned, a row copied. That is likelier than as many separate errors, so the
 * row's solutions weigh more than other rows' in the same years.
 */
export function weighRowEvents(cases: readonly Case[]): void {
  const years = new Map<BudgetRow, Year[]>();
  for (const { options } of cases) {
    const seen = new Set<BudgetRow>();
    for (const option of options) {
      const [change, another] = option.judged.changes;
      const place = change?.place;
      if (change === undefined || place === undefined || another !== undefined || seen.has(place.row))
        continue;
      seen.add(place.row);
      const own = years.get(place.row);
      if (own === undefined) years.set(place.row, [{ option, change, place }]);
      else own.push({ option, change, place });
    }
  }
  for (const own of years.values()) if (own.length > 1) weigh(own, withoutEachOther(own));
}

/** Wrong figures that are alike are no evidence that one was copied from the other. */
function withoutEachOther(years: readonly Year[]): Year[] {
  const own = new Set(years.map(({ change }) => change.change.variable.cell));
  return years.map((year) => {
    const readings = year.change.readings.filter(({ from }) => !from.some((cell) => own.has(cell)));
    if (readings.length === year.change.readings.length) return year;
    const error = Math.log(readings.reduce((sum, { probability }) => sum + probability, 0));
    return { ...year, change: { ...year.change, readings, error } };
  });
}

function weigh(printed: readonly Year[], years: readonly Year[]): void {
  const events = eventsOf(years);
  const total = events.reduce((sum, { probability }) => sum + probability, 0);
  const meant = new Map(years.map(({ change, place }) => [place.index, change.change.value]));
  const together = years.reduce((sum, { change }) => sum + change.fitAmong(meant), Math.log(total));
  const apart = printed.reduce((sum, { change }) => sum + change.error + change.fit, 0);
  const gain = (together - apart) / years.length;
  const [likeliest] = [...events].sort((one, other) => other.probability - one.probability);
  const isCircular = printed.some((year, at) => year !== years[at]);
  if ((gain <= 0 && !isCircular) || likeliest === undefined) return;
  const event: RowEvent = {
    kind: likeliest.kind,
    from: likeliest.from,
    options: years.map(({ option }) => option),
  };
  for (const { option } of years) {
    option.score += gain;
    option.event = event;
  }
}

function eventsOf(years: readonly Year[]): Misprint[] {
  const events: Misprint[] = [];
  const add = (kind: CauseKind, odds: number, from: readonly AmountCell[] = []): void => {
    events.push({ kind, probability: EACH_KIND * odds, from });
  };
  if (all(years, ({ printed, meant }) => printed === negate(meant))) add('sign', 1);
  if (all(years, ({ printed, meant }) => printed * 10 === meant)) add('factor-ten', 0.5);
  if (all(years, ({ printed, meant }) => printed === meant * 10)) add('factor-ten', 0.5);
  if (all(years, ({ printed, meant }) => printed * 1000 === meant)) add('factor-thousand', 0.5);
  if (all(years, ({ printed, meant }) => printed === meant * 1000)) add('factor-thousand', 0.5);
  if (years.every(({ place }) => isEmpty(place.row.amounts[place.index]))) add('blank-cell', 1);
  for (const step of [-1, 1]) {
    const steps = years.map((year) => isShifted(year, step));
    if (steps.includes('yes') && !steps.includes('no')) add('shifted-year', 0.5);
  }
  events.push(...sharedReadings(years));
  const stale = years.reduce(
    (product, { change }) => product * (change.readings.at(-1)?.probability ?? 0),
    1,
  );
  const kind = years[0]?.change.readings.at(-1)?.kind ?? 'unknown';
  add(kind, stale / EACH_KIND ** years.length);
  return events;
}

/** Is the meant figure that of the year beside it? At the table's edge there is none to compare with. */
function isShifted({ change, place }: Year, step: number): 'yes' | 'no' | 'edge' {
  const from = place.row.amounts[place.index + step];
  const column = place.table.columns[place.index + step];
  if (from === undefined || column?.role.kind !== 'year') return 'edge';
  return valueOfCell(from) === change.change.value ? 'yes' : 'no';
}

/** The same rows explain every year: left out, counted twice, of another area; or every year is copied alike. */
function sharedReadings(years: readonly Year[]): Misprint[] {
  const [first, ...others] = years;
  if (first === undefined) return [];
  return first.change.readings.flatMap((reading) => {
    if (reading.from.length === 0) return [];
    const matching = others.map(({ change }) =>
      change.readings.find((other) => other.kind === reading.kind && sameRows(other.from, reading.from)),
    );
    const alike = matching.flatMap((match) => match ?? []);
    if (alike.length < others.length) return [];
    return [{ ...reading, from: [...reading.from, ...alike.flatMap(({ from }) => from)] }];
  });
}

function sameRows(one: readonly AmountCell[], other: readonly AmountCell[]): boolean {
  const rowsOf = (cells: readonly AmountCell[]): string =>
    cells.map(({ at }) => `${at.sheetId}!${at.row}`).join(' ');
  return one.length === other.length && rowsOf(one) === rowsOf(other);
}

function all(
  years: readonly Year[],
  holds: (figures: { readonly printed: Amount; readonly meant: Amount }) => boolean,
): boolean {
  return years.every(({ change: { change } }) =>
    holds({ printed: change.variable.value, meant: change.value }),
  );
}

function isEmpty(cell: AmountCell | undefined): boolean {
  return cell?.kind === 'blank' || cell?.kind === 'dash';
}
