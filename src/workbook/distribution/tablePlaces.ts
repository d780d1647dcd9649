import { a1Of, type Area } from '../../domain/a1';
import type { CommitteeTableKind } from '../../domain/budgetTable';
import type { CommitteeTable } from '../../distributing/committeeTables';

/** Where a table stands on its sheet. */
export interface TablePlace {
  readonly table: CommitteeTable;
  /** The first committee's row, and the total's. */
  readonly firstRow: number;
  readonly totalRow: number;
}

export type TablePlaces = ReadonlyMap<CommitteeTableKind, TablePlace>;

export const APPROPRIATION_COLUMN = 1;
export const FIRST_YEAR_COLUMN = 2;

/** The cell of a table's row and year: the row's number, or the total. */
export function cellOfTable(place: TablePlace, row: number | 'total', year: number): string {
  return a1Of({
    row: row === 'total' ? place.totalRow : place.firstRow + row,
    column: FIRST_YEAR_COLUMN + year,
  });
}

/** All totals of a table. */
export function totalsOfTable({ table, totalRow }: TablePlace): Area {
  const last = FIRST_YEAR_COLUMN + table.years.length - 1;
  return { top: totalRow, bottom: totalRow, left: FIRST_YEAR_COLUMN, right: last };
}
