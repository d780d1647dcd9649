import { CATALOGUE } from '../findings/catalogue';
import { differenceOf, type Finding, type Printed } from '../findings/finding';
import type { Texts } from '../findings/texts';

/** A finding's figure in the words of its kind: an amount, a number of years, a year of the calendar. */
export function figureText(finding: Finding, figure: Printed, texts: Texts): string {
  if (figure === null) return texts.report.blank;
  if (typeof figure === 'string') return figure;
  switch (CATALOGUE[finding.code].figures) {
    case 'amount':
    case 'none':
      return texts.numbers.figure(figure);
    case 'years':
      return texts.report.years(figure);
    case 'calendar-year':
      return String(figure);
  }
}

/** "+50": how far a finding's figure is off, null where that says nothing. */
export function differenceText(finding: Finding, texts: Texts): string | null {
  const difference = offBy(finding);
  if (difference === null || difference === 0) return null;
  const sign = difference > 0 ? '+' : '';
  switch (CATALOGUE[finding.code].figures) {
    case 'amount':
      return `${sign}${texts.numbers.figure(difference)}`;
    case 'years':
      return `${sign}${texts.report.years(difference)}`;
    case 'calendar-year':
    case 'none':
      return null;
  }
}

/** A payback above the norm is as far off as it is above: what is printed is another finding's matter. */
function offBy(finding: Finding): number | null {
  if (finding.code !== 'payback-above-norm') return differenceOf(finding);
  const { years, norm } = finding.data;
  return years === null ? null : years - norm;
}

/** The label of the row that a finding speaks of. */
export function rowLabelOf({ data }: Finding): string | null {
  return 'rowLabel' in data ? data.rowLabel : null;
}
