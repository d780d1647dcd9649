import { negate, type Amount } from '../../domain/amount';
import { valueOfCell, type AmountCell } from '../../domain/budgetTable';
import type { CauseKind } from '../../findings/finding';
import type { Case, Option } from './cases';
import type { JudgedChange } from './judgement';
import { EACH_KIND, type Misprint } from './misprints';
import type { Place } from './places';

/** One year's wrong figure on a row, by itself enough to mend its case. */
export interface RowYear {
  readonly of: Case;
  readonly option: Option;
  readonly change: JudgedChange;
  readonly place: Place;
}

/** What may have happened to a row: how the printed figure of a year comes from the meant one. */
export interface Pattern {
  readonly kind: CauseKind;
  /** The probability of the pattern, where one error explains all years. */
  readonly odds: (years: readonly RowYear[]) => number;
  readonly fits: (year: RowYear) => boolean;
  /** Figures elsewhere that a year's figure was made from. */
  readonly from: (year: RowYear) => readonly AmountCell[];
}

/** What may have happened to a row of which several years are wrong. */
export function patternsOf(years: readonly RowYear[]): Pattern[] {
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
function staleOdds(years: readonly RowYear[]): number {
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
function isShifted({ change, place }: RowYear, step: number): 'yes' | 'no' | 'edge' {
  const from = place.row.amounts[place.index + step];
  const column = place.table.columns[place.index + step];
  if (from === undefined || column?.role.kind !== 'year') return 'edge';
  return valueOfCell(from) === change.change.value ? 'yes' : 'no';
}

/** The same rows explain every year: left out, counted twice, of another area; or every year is copied alike. */
function sharedReadings(years: readonly RowYear[]): Pattern[] {
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
