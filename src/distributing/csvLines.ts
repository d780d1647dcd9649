/** One record of a CSV file and the line it begins on, counted from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

export type CsvLines =
  | { readonly kind: 'records'; readonly records: readonly CsvRecord[] }
  | { readonly kind: 'unclosed-quote'; readonly line: number };

/** Splits semicolon-separated text (RFC 4180 but for the semicolon, as a Danish Excel saves it). Records of empty fields are left out. */
export function csvLines(text: string): CsvLines {
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let line = 1;
  let begun = 1;
  const token = /(?:"((?:[^"]|"")*)"|([^";\r\n][^;\r\n]*)?)(;|\r\n|\r|\n|$)/y;
  const content = text.replace(/^\uFEFF/, '');
  while (token.lastIndex < content.length) {
    const match = token.exec(content);
    if (match === null) return { kind: 'unclosed-quote', line };
    const [whole, quoted, plain = '', end] = match;
    fields.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (end === ';' && token.lastIndex < content.length) continue;
    if (end === ';') fields.push('');
    if (fields.some((field) => field !== '')) records.push({ line: begun, fields });
    fields = [];
    begun = line;
  }
  return { kind: 'records', records };
}
