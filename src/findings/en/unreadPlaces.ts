import type { UnreadPlaceKind } from '../finding';

/** What the report says of a place that could not be read or judged. */
export const UNREAD_PLACES: Readonly<Record<UnreadPlaceKind, (amounts: string) => string>> = {
  table: (amounts) =>
    `${amounts} amounts stand here that look like a standard table, but the table cannot be read.`,
  caption: (amounts) => `${amounts} amounts stand below this caption that cannot be read as a table.`,
  column: (amounts) =>
    `The column holds ${amounts} amounts, but its header does not say which year they belong to.`,
  unchecked: (amounts) => `The table holds ${amounts} amounts, but no totals that can be recomputed.`,
};

export const UNREAD_ADVICE: Readonly<Record<UnreadPlaceKind, string>> = {
  table: 'Check the header (unit, years, expenditure area or committee) and run the check again.',
  caption: 'Write the years in the header of the table and run the check again.',
  column: 'Write the year above the column, or move the amounts out of the table.',
  unchecked: 'Check that the totals have their usual names, for example Samlet varig ændring.',
};
