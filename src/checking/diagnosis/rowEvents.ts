import type { Amount } from '../../domain/amount';
import type { BudgetRow } from '../../domain/budgetTable';
import type { Case, RowEvent } from './cases';
import { keyOfChange } from './judgement';
import { EACH_KIND } from './misprints';
import { GOES_WRONG } from './plausibility';
import { patternsOf, type Pattern, type RowYear } from './rowPatterns';

/**
 * What goes wrong in several years of one row is one error, not several: a row left out of its total in every affected
 * year, amounts moved by a year, all signs turned, a row copied. Each such event explains the cases of its years
 * together, or not at all.
 */
export function rowEvents(cases: readonly Case[]): RowEvent[] {
  const rows = new Map<BudgetRow, RowYear[]>();
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
function sameChanges(years: readonly RowYear[]): RowEvent[] {
  const changes = new Map<string, RowYear[]>();
  for (const year of years) {
    const key = keyOfChange(year.change.change);
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

function eventOf(pattern: Pattern, all: readonly RowYear[]): RowEvent[] {
  const years = new Map<Case, RowYear>();
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
