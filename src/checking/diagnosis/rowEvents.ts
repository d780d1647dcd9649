import { negate, type Amount } from '../../domain/amount';
import { valueOfCell, type AmountCell, type BudgetRow } from '../../domain/budgetTable';
import type { CauseKind } from '../../findings/finding';
import { sorted, type Case, type Option, type RowEvent } from './cases';
import type { JudgedChange } from './judgement';
import { EACH_KIND, type Misprint } from './misprints';
import type { Place } from './places';
import { GOES_WRONG } from './plausibility';

/** One year's wrong figure on a row, by itself enough to mend its case. */
interface Year {
  readonly of: Case;
  readonly option: Option;
  readonly change: JudgedChange;
  readonly place: Place;
}

/** What may have happened to a row: how the printed figure of a year comes from the meant one. */
interface Pattern {
  readonly kind: CauseKind;
  /** The probability of the pattern, where one error explains all years. */
  readonly odds: (years: readonly Year[]) => number;
  readonly fits: (year: Year) => boolean;
  /** Figures elsewhere that a year's figure was made from. */
  readonly from: (year: Year) => readonly AmountCell[];
}

/**
 * What goes wrong in several years of one row is one error, not several: a row left out of its total in every affected
 * year, amounts moved by a year, all signs turned, a row copied. Each such event explains the cases of its years
 * together, or not at all.
 */
export function rowEvents(cases: readonly Case[]): RowEvent[] {
  const rows = new Map<BudgetRow, Year[]>();
  for (const of of cases) {
    for (const option of of.options) {
      const [change, another] = option.judged.changes;
      const place = change?.place;
      if (change === undefined || place === undefined || another !== undefined) continue;
      const own = rows.get(place.row);
      if (own === undefined) rows.set(place.row, [{ of, option, change, place }]);
      else own.push({ of, option, change, place });
    }
  }
  return [...rows.values()].flatMap((years) => {
    if (new Set(years.map(({ of }) => of)).size < 2) return [];
    return [...patternsOf(years).flatMap((pattern) => eventOf(pattern, years)), ...sameChanges(years)];
  });
}

/** One figure that mends several cases: it is wrong once. */
function sameChanges(years: readonly Year[]): RowEvent[] {
  const changes = new Map<string, Year[]>();
  for (const year of years) {
    const { variable, value, missesRow } = year.change.change;
    const key = `${variable.id}=${value}${missesRow === true ? '+' : ''}`;
    const known = changes.get(key) ?? [];
    if (!known.some(({ of }) => of === year.of)) changes.set(key, [...known, year]);
  }
  return [...changes.values()].flatMap((own): RowEvent[] => {
    const [first, ...others] = own;
    if (first === undefined || others.length === 0) return [];
    const [likeliest] = first.change.readings;
    const score = others.reduce(
      (sum, { option, change }) => sum + option.score - change.score,
      first.option.score,
    );
    return [
      {
        kind: likeliest?.kind ?? 'unknown',
        years: new Map(own.map(({ of, option }) => [of, option])),
        from: new Map(own.map(({ of }) => [of, likeliest?.from ?? []])),
        score,
      },
    ];
  });
}

/**
 * Wrong figures that are alike are no evidence that one was copied from the other: where the year beside fails too, a
 * figure that is equal to it explains nothing.
 */
export function withoutEachOther(cases: readonly Case[]): Case[] {
  const suspected = new Map<AmountCell, Case>();
  for (const of of cases) {
    for (const { judged } of of.options) {
      for (const { change } of judged.changes) suspected.set(change.variable.cell, of);
    }
  }
  return cases.map((of) => {
    const isOther = (cell: AmountCell): boolean => {
      const other = suspected.get(cell);
      return other !== undefined && other !== of;
    };
    const options = of.options.map((option): Option => {
      const changes = option.judged.changes.map((each) => withoutCopies(each, isOther));
      if (changes.every((each, at) => each === option.judged.changes[at])) return option;
      const lost = changes.reduce(
        (sum, each, at) => sum + each.score - (option.judged.changes[at]?.score ?? each.score),
        0,
      );
      return { judged: { ...option.judged, changes }, score: option.score + lost };
    });
    const changed = options.some((option, at) => option !== of.options[at]);
    return changed ? { ...of, options: sorted(options) } : of;
  });
}

function withoutCopies(judged: JudgedChange, isOther: (cell: AmountCell) => boolean): JudgedChange {
  const readings = judged.readings.filter(
    ({ kind, from }) =>
      kind !== 'copied-from' ||
      !from.some((cell) => isOther(cell) && judged.place?.row.amounts.includes(cell) === true),
  );
  if (readings.length === judged.readings.length) return judged;
  const error = Math.log(readings.reduce((sum, { probability }) => sum + probability, 0));
  return { ...judged, readings, error, score: judged.score + error - judged.error };
}

function eventOf(pattern: Pattern, all: readonly Year[]): RowEvent[] {
  const years = new Map<Case, Year>();
  for (const year of all) {
    if (!pattern.fits(year)) continue;
    const known = years.get(year.of);
    if (known === undefined || year.option.score > known.option.score) years.set(year.of, year);
  }
  const own = [...years.values()];
  const cells = new Set(own.map(({ change }) => change.change.variable.cell));
  if (cells.size < 2 || cells.size < own.length) return [];
  const from = new Map(own.map((year) => [year.of, pattern.from(year)]));
  if ([...from.values()].flat().some((cell) => cells.has(cell))) return [];
  // Each year counts with all that speaks for it but its own error, which the event has once for all of them; and with
  // how it fits beside the years that are mended before it.
  const mended = new Map<number, Amount>();
  let score = GOES_WRONG + Math.log(EACH_KIND * pattern.odds(own));
  for (const { option, change, place } of [...own].sort(
    (one, other) => one.place.index - other.place.index,
  )) {
    score += option.score - GOES_WRONG - change.error - change.fit + change.fitAmong(mended);
    mended.set(place.index, change.change.value);
  }
  const options = new Map(own.map(({ of, option }) => [of, option]));
  return [{ kind: pattern.kind, years: options, from, score }];
}

function patternsOf(years: readonly Year[]): Pattern[] {
  const simple = (
    kind: CauseKind,
    odds: number,
    fits: (figures: { readonly printed: Amount; readonly meant: Amount }) => boolean,
  ): Pattern => ({
    kind,
    odds: () => odds,
    fits: ({ change: { change } }) => fits({ printed: change.variable.value, meant: change.value }),
    from: () => [],
  });
  return [
    simple('sign', 1, ({ printed, meant }) => printed === negate(meant)),
    simple('factor-ten', 0.5, ({ printed, meant }) => printed * 10 === meant),
    simple('factor-ten', 0.5, ({ printed, meant }) => printed === meant * 10),
    simple('factor-thousand', 0.5, ({ printed, meant }) => printed * 1000 === meant),
    simple('factor-thousand', 0.5, ({ printed, meant }) => printed === meant * 1000),
    {
      kind: 'blank-cell',
      odds: () => 1,
      fits: ({ place }) => isEmpty(place.row.amounts[place.index]),
      from: () => [],
    },
    ...([-1, 1] as const).map((step): Pattern => ({
      kind: 'shifted-year',
      odds: (shifted) => (shifted.some((year) => isShifted(year, step) === 'yes') ? 0.5 : 0),
      fits: (year) => isShifted(year, step) !== 'no',
      from: () => [],
    })),
    ...sharedReadings(years),
    {
      kind: 'row-omitted',
      odds: ([first, ...others]) =>
        ((first?.change.readings[0]?.probability ?? 0) / EACH_KIND) * FILLED_IN ** others.length,
      fits: ({ change: { change } }) => change.missesRow === true,
      from: () => [],
    },
    {
      kind: years[0]?.change.readings.at(-1)?.kind ?? 'unknown',
      odds: staleOdds,
      fits: ({ change }) => change.readings.length > 0,
      from: () => [],
    },
  ];
}

/** The same wrong figure in several years where the same is meant was written once, and filled in along the row. */
const FILLED_IN = 0.5;

/** Any other figures in the row: one for each pair of a printed and a meant figure. */
function staleOdds(years: readonly Year[]): number {
  const seen = new Set<string>();
  let odds = 1;
  for (const { change } of years) {
    const { variable, value } = change.change;
    const pair = `${variable.value} ${value}`;
    odds *= seen.has(pair) ? FILLED_IN : (change.readings.at(-1)?.probability ?? 0) / EACH_KIND;
    seen.add(pair);
  }
  return odds;
}

/** Is the meant figure that of the year beside it? At the table's edge there is none to compare with. */
function isShifted({ change, place }: Year, step: number): 'yes' | 'no' | 'edge' {
  const from = place.row.amounts[place.index + step];
  const column = place.table.columns[place.index + step];
  if (from === undefined || column?.role.kind !== 'year') return 'edge';
  return valueOfCell(from) === change.change.value ? 'yes' : 'no';
}

/** The same rows explain every year: left out, counted twice, of another area; or every year is copied alike. */
function sharedReadings(years: readonly Year[]): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const { change } of years) {
    for (const { kind, from } of change.readings) {
      const key = `${kind} ${rowsOf(from)}`;
      if (from.length === 0 || patterns.has(key)) continue;
      const matching = (other: JudgedChange): Misprint | undefined =>
        other.readings.find((reading) => `${reading.kind} ${rowsOf(reading.from)}` === key);
      patterns.set(key, {
        kind,
        odds: ([first]) =>
          ((first === undefined ? undefined : matching(first.change))?.probability ?? 0) / EACH_KIND,
        fits: ({ change: other }) => matching(other) !== undefined,
        from: ({ change: other }) => matching(other)?.from ?? [],
      });
    }
  }
  return [...patterns.values()];
}

function rowsOf(cells: readonly AmountCell[]): string {
  return cells.map(({ at }) => `${at.sheetId}!${at.row}`).join(' ');
}

function isEmpty(cell: AmountCell | undefined): boolean {
  return cell?.kind === 'blank' || cell?.kind === 'dash';
}
