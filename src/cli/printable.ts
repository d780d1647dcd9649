/**
 * Text from a workbook or a file name as one line that is safe on a terminal: control characters (escape sequences,
 * line breaks) and marks that turn the direction of writing become spaces.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ');
}
