import type { TableKind } from '../../../src/domain/budgetTable';
import { shapeOf } from '../../../samples/tableShape';
import type { PublishedTable } from '../publishedTables';

/** A table that must be found in a generated workbook. */
export interface ExpectedTable {
  /** The sheet's name. */
  readonly sheet: string;
  /** The code of its proposal; null for an overview. */
  readonly proposal: string | null;
  readonly kind: TableKind;
  /** The years of its amount columns, as meant; none in a distribution key. */
  readonly years: readonly number[];
  /** The name of the published table, for messages: "tabel-A". */
  readonly name: string;
}

/**
 * What must be found for the table on that sheet. Null for an overview's part without a header, which belongs to the table of
 * the part before, and for the innovation chapter, a list without amounts.
 */
export function expectedTable(table: PublishedTable, sheet: string): ExpectedTable | null {
  const { years, amountColumns, headerRows } = shapeOf(table);
  if (amountColumns.length === 0 || headerRows === 0) return null;
  const { proposal, kind, name } = table;
  return { sheet, proposal, kind, years: years.flatMap((year) => year ?? []), name };
}
