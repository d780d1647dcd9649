import { CATALOGUE } from '../../findings/catalogue';
import type { Finding } from '../../findings/finding';

/** True where what repairs a finding is a year of the calendar, which is never grouped: 2029, not 2.029. */
export function isYearFix({ code, cause }: Finding): boolean {
  return CATALOGUE[code].figures === 'calendar-year' || cause?.kind === 'duplicated-year';
}
