/** What a number format says literally, and its colours and languages. */
const LITERAL = /"[^"]*"|\\.|_.|\[[^\]]*\]/g;

const DATE_PART = /[dy]/i;

/** Does a number format show a date? As Excel makes of "1.5" and "3/4" when they are typed. */
export function isDateFormat(numberFormat: string): boolean {
  // Every amount is asked: nearly all formats have neither letter, and need not be taken apart.
  return DATE_PART.test(numberFormat) && DATE_PART.test(numberFormat.replace(LITERAL, ''));
}

/** The date of a day number as it is written in Danish, "01-05-2027". */
export function dateText(day: number): string {
  const date = new Date(dateOfDay(day));
  const two = (part: number): string => String(part).padStart(2, '0');
  return Number.isNaN(date.getTime())
    ? String(day)
    : `${two(date.getUTCDate())}-${two(date.getUTCMonth() + 1)}-${date.getUTCFullYear()}`;
}

/** The time of a day number, in milliseconds. Excel counts days from the end of 1899. */
export function dateOfDay(day: number): number {
  return Date.UTC(1899, 11, 30) + Math.floor(day) * 86_400_000;
}
