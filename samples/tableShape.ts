import type { PublishedTable } from './catalogues';

/** What stands where in a table's grid. */
export interface TableShape {
  /** How many rows at the top are header; 0 where a part of an overview inherits the part before. */
  readonly headerRows: number;
  readonly labelColumn: number;
  /** The columns that hold amounts, left to right. */
  readonly amountColumns: readonly number[];
  /** The year of each amount column, null where it has none. */
  readonly years: readonly (number | null)[];
}

export function shapeOf(table: PublishedTable): TableShape {
  const headerRows = headerRowsOf(table);
  const amountColumns = amountColumnsOf(table, headerRows);
  return {
    headerRows,
    labelColumn: table.name === 'oversigt' ? 1 : 0,
    amountColumns,
    years: amountColumns.map((column) => yearOf(table, headerRows, column)),
  };
}

/** A published amount ("-1.200", "1700", "0"), or null if the text is none. */
export function amountOf(text: string | undefined): number | null {
  return text !== undefined && /^-?(\d{1,3}(\.\d{3})+|\d+)$/.test(text)
    ? Number(text.replaceAll('.', ''))
    : null;
}

export function isPaybackLabel(label: string): boolean {
  return /^(Tilbagebetalingstid baseret|totaløkonomi$)/i.test(label);
}

function headerRowsOf({ grid, kind }: PublishedTable): number {
  if (kind === 'overview') {
    const first = grid[0]?.[0] ?? '';
    return first.startsWith('1.000 kr.') ? 2 : first === 'Titel' ? 1 : 0;
  }
  return (grid[1] ?? []).filter(isYear).length > 1 ? 2 : 1;
}

function amountColumnsOf(table: PublishedTable, headerRows: number): number[] {
  const { grid, kind, name } = table;
  const width = grid[0]?.length ?? 0;
  if (kind === 'distribution-key') return range(1, width);
  if (kind === 'overview') return name === 'oversigt' ? range(2, width - 1) : range(2, width);
  const header = grid[headerRows - 1] ?? [];
  return range(0, width).filter((column) => isYear(header[column] ?? ''));
}

function yearOf({ grid, kind, name }: PublishedTable, headerRows: number, column: number): number | null {
  if (kind === 'distribution-key') return null;
  if (kind === 'overview' && name !== 'oversigt') return column === 2 ? 2025 : 2029;
  const text = grid[headerRows - 1]?.[column] ?? '';
  return isYear(text) ? Number(text) : null;
}

function isYear(text: string): boolean {
  return /^20\d\d$/.test(text);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
