/** The columns of "Fordeling" by their headings, in their order; between them stand the years, of Tabel 1 and typed. */
export const ALLOCATION_COLUMNS = {
  row: 'Række',
  occurrence: 'Nr.',
  area: 'Styringsområde',
  counts: 'Tæller som',
  fromYear: 'Fra år',
  share: 'Deling',
  key: 'Nøgle',
  committee: 'Udvalg',
  appropriation: 'Bevilling, profitcenter mv.',
  percent: 'Procent',
  status: 'Status',
  evidence: 'Forslaget bygger på',
} as const;

export type AllocationColumn = keyof typeof ALLOCATION_COLUMNS;

/** The heading of the column for the amounts of a year that a committee is given. */
export function typedYearHeading(year: number): string {
  return `Beløb ${year}`;
}

/** The year of such a heading; null if it is none. */
export function yearOfTypedHeading(heading: string): number | null {
  const year = /^Beløb (20\d\d)$/.exec(heading)?.[1];
  return year === undefined ? null : Number(year);
}

export const STATUS_CONFIRMED = 'Bekræftet';
export const STATUS_GUESS = 'Gæt';
export const STATUS_MISSING = 'Mangler';

/** What a person may write to confirm a line. */
export function isConfirmation(text: string): boolean {
  return ['bekræftet', 'ja', 'ok', 'x'].includes(text.trim().toLowerCase());
}

/** The label of the setting that shows committees without amounts. */
export const SHOW_ZERO = 'Vis udvalg uden beløb';
