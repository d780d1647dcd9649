import { add, ZERO, type Amount } from './amount';

/** One year of a proposal: its permanent change and its implementation costs, in 1.000 kr. */
export interface PaybackYear {
  readonly year: number;
  readonly permanent: Amount;
  readonly implementation: Amount;
}

export type Payback =
  /** Paid back in this year, the table's first year counting as 1. */
  | { readonly kind: 'years'; readonly years: number }
  /** The cumulated figure is never above 0: there is nothing to pay back. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'never' };

/** How the rule counts; the published rule is the default. */
export interface PaybackRule {
  /** Count a cumulated figure of exactly 0 as paid back. The municipality does not: HA02 reaches 0 in year 3 and prints 4. */
  readonly zeroCounts?: boolean;
}

/** After so many years a proposal is taken never to pay back. */
const LONGEST = 200;

/**
 * Tilbagebetalingstid (domain guide, section 6): the first year in which the cumulated net impact is strictly below
 * 0; after the table's last year its last permanent change goes on. Whole years.
 *
 * @param years by ascending year; years in between that the table leaves out count with nothing
 */
export function paybackTime(years: readonly PaybackYear[], rule: PaybackRule = {}): Payback {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return { kind: 'nothing' };
  const byYear = new Map(years.map((year) => [year.year, year]));
  let cumulated = ZERO;
  let everPositive = false;
  for (let year = first.year; year < first.year + LONGEST; year += 1) {
    const printed = byYear.get(year);
    if (printed !== undefined) cumulated = add(cumulated, add(printed.permanent, printed.implementation));
    else if (year > last.year) cumulated = add(cumulated, last.permanent);
    everPositive ||= cumulated > 0;
    if (!everPositive && year >= last.year) return { kind: 'nothing' };
    if (everPositive && (cumulated < 0 || (rule.zeroCounts === true && cumulated <= 0))) {
      return { kind: 'years', years: year - first.year + 1 };
    }
    if (year >= last.year && last.permanent >= 0) return { kind: 'never' };
  }
  return { kind: 'never' };
}
