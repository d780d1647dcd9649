const MILLISECONDS_A_DAY = 86_400_000;
/** 30 December 1899: right from March 1900 on, before that Excel counts a day that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

const PATTERN = /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T?(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/**
 * The serial number, in days, of a date, a time or both in ISO 8601, which strict files may store (ST_CellType "d").
 * @returns NaN if the text is none of these
 */
export function serialOfIsoDate(text: string, date1904: boolean): number {
  const match = PATTERN.exec(text.trim());
  if (match === null || text.trim() === '') return NaN;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
  if (year === undefined) return time / MILLISECONDS_A_DAY;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return (date + time - (date1904 ? EPOCH_1904 : EPOCH_1900)) / MILLISECONDS_A_DAY;
}
