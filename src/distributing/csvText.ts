import { numberOfAmount, type Amount } from '../domain/amount';

/** A field of a file: words, a year or other whole number that is no sum, or an amount. */
export type CsvField = string | { readonly integer: number } | { readonly amount: Amount };

/** Makes Excel read the file as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV the way a Danish Excel opens it: semicolons, decimal comma, CRLF, UTF-8 with a byte order mark. Text that a
 * spreadsheet could take for a formula is given an apostrophe in front (OWASP, "CSV Injection"); amounts and years are ours and stay numbers.
 */
export function csvText(rows: readonly (readonly CsvField[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(fieldText).join(';')}\r\n`).join('');
}

function fieldText(field: CsvField): string {
  if (typeof field === 'string') return quoted(harmless(field));
  if ('integer' in field) return String(field.integer);
  return String(numberOfAmount(field.amount)).replace('.', ',');
}

/** Signs in full width count too, and so does what follows blanks: some programs trim before they look. */
export function harmless(text: string): string {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
