import { a1Of } from '../domain/a1';
import type { CommitteeTableKind, ExpenditureArea } from '../domain/budgetTable';
import { csvText, type CsvField } from './csvText';
import type { KvantumCorrection } from './kvantumCorrections';

/** The fields of a correction, to be chosen, ordered and named by the user. */
export type KvantumField =
  | 'proposal'
  | 'table'
  | 'committee'
  | 'administration'
  | 'appropriation'
  | 'profitCentre'
  | 'area'
  | 'year'
  | 'kroner'
  | 'priceLevel'
  | 'sources';

export interface KvantumColumn {
  readonly field: KvantumField;
  readonly heading: string;
}

/** The words that fields are filled with, by language. */
export interface KvantumWords {
  readonly areas: Readonly<Record<ExpenditureArea, string>>;
  readonly tables: Readonly<Record<CommitteeTableKind, string>>;
  readonly sheetName: (sheetId: string) => string;
}

/** The corrections as a file, in the columns and under the headings that are asked for. */
export function kvantumCsv(
  corrections: readonly KvantumCorrection[],
  columns: readonly KvantumColumn[],
  words: KvantumWords,
): string {
  return csvText([
    columns.map(({ heading }) => heading),
    ...corrections.map((correction) => kvantumFields(correction, columns, words)),
  ]);
}

/** A correction's fields in the order of the columns. */
export function kvantumFields(
  correction: KvantumCorrection,
  columns: readonly KvantumColumn[],
  words: KvantumWords,
): CsvField[] {
  return columns.map(({ field }) => fieldOf(correction, field, words));
}

function fieldOf(correction: KvantumCorrection, field: KvantumField, words: KvantumWords): CsvField {
  switch (field) {
    case 'table':
      return words.tables[correction.kind];
    case 'area':
      return correction.area === null ? '' : words.areas[correction.area];
    case 'year':
    case 'priceLevel':
      return { integer: correction[field] };
    case 'kroner':
      return { amount: correction.kroner };
    case 'sources':
      return correction.sources.map((at) => `${words.sheetName(at.sheetId)}!${a1Of(at)}`).join(', ');
    case 'proposal':
    case 'committee':
    case 'administration':
    case 'appropriation':
    case 'profitCentre':
      return correction[field];
  }
}
