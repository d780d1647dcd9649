import type { KvantumColumn, KvantumField } from '../../distributing/kvantumCsv';
import { isCellError, type SheetSnapshot } from '../../domain/sheetSnapshot';

/** The columns of "Kvantum-korrektioner" until somebody chooses others. */
const DEFAULT_KVANTUM_COLUMNS: readonly KvantumColumn[] = [
  { field: 'proposal', heading: 'Forslag' },
  { field: 'table', heading: 'Tabel' },
  { field: 'committee', heading: 'Udvalg' },
  { field: 'administration', heading: 'Forvaltning' },
  { field: 'appropriation', heading: 'Bevilling' },
  { field: 'profitCentre', heading: 'Profitcenter' },
  { field: 'area', heading: 'Styringsområde' },
  { field: 'year', heading: 'År' },
  { field: 'kroner', heading: 'Beløb i kr.' },
  { field: 'priceLevel', heading: 'P/l' },
  { field: 'sources', heading: 'Kilde' },
];

/** What the small line above the headings calls each field: it stays when the heading is changed. */
export const FIELD_NAMES: Readonly<Record<KvantumField, string>> = {
  proposal: 'felt: forslag',
  table: 'felt: tabel',
  committee: 'felt: udvalg',
  administration: 'felt: forvaltning',
  appropriation: 'felt: bevilling',
  profitCentre: 'felt: profitcenter',
  area: 'felt: styringsområde',
  year: 'felt: år',
  kroner: 'felt: beløb',
  priceLevel: 'felt: p/l',
  sources: 'felt: kilde',
};

/** Without these the list cannot be held against the tables. */
const NEEDED: ReadonlySet<KvantumField> = new Set(['proposal', 'table', 'kroner']);

export interface KvantumList {
  /** The columns as people arranged and named them. */
  readonly columns: readonly KvantumColumn[];
  /** Where the fields stand on the sheet, and the row of the headings; null: on no sheet yet. */
  readonly at: { readonly headingRow: number; readonly columnOf: ReadonlyMap<KvantumField, number> } | null;
}

/** The columns of a sheet that is there, in its order and under its headings; columns that were taken out stay out. */
export function kvantumListOn(sheet: SheetSnapshot | null): KvantumList {
  for (const [index, row] of (sheet?.rows ?? []).entries()) {
    const fields = row.cells.flatMap(({ column, value }) => {
      const field = DEFAULT_KVANTUM_COLUMNS.find(({ field: each }) => FIELD_NAMES[each] === value)?.field;
      return field === undefined ? [] : [{ field, column }];
    });
    if (fields.length === 0) continue;
    const headings = sheet?.rows[index + 1];
    const columns = fields.map(({ field, column }) => {
      const value = headings?.cells.find((cell) => cell.column === column)?.value ?? null;
      const typed = value === null || isCellError(value) ? '' : String(value).trim();
      return { field, heading: typed === '' ? defaultHeading(field) : typed };
    });
    const missing = DEFAULT_KVANTUM_COLUMNS.filter(
      ({ field }) => NEEDED.has(field) && !fields.some((found) => found.field === field),
    );
    return {
      columns: [...columns, ...missing],
      at: {
        headingRow: headings?.row ?? row.row + 1,
        columnOf: new Map(fields.map(({ field, column }) => [field, column])),
      },
    };
  }
  return { columns: DEFAULT_KVANTUM_COLUMNS, at: null };
}

function defaultHeading(field: KvantumField): string {
  return DEFAULT_KVANTUM_COLUMNS.find((column) => column.field === field)?.heading ?? '';
}
