import type { RowRef } from '../domain/allocation';
import {
  yearOfColumn,
  type AmountCell,
  type BudgetTable,
  type ExpenditureArea,
  type Section,
} from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import type { CommitteeId } from '../domain/committee';
import { cleanLabel, foldLabel } from '../reading/labelText';

/** An item row of Tabel 1 as far as distributing needs it. */
export interface EconomyRow {
  readonly ref: RowRef;
  readonly section: Section;
  readonly area: ExpenditureArea | null;
  readonly committeeId: CommitteeId | null;
  /** One cell per year. */
  readonly amounts: readonly AmountCell[];
  readonly at: CellRef;
}

export interface Economy {
  readonly years: readonly number[];
  readonly rows: readonly EconomyRow[];
}

/**
 * The item rows of Tabel 1 by year. Of-which rows and rows below a section's last total are in no sum, and so in no committee's table.
 * A permanent section without any styringsområde counts as service (domain guide, section 6: F1).
 */
export function economyOfTable(table: BudgetTable): Economy {
  const yearColumns = table.columns.flatMap((column, index) => {
    const year = yearOfColumn(column);
    return year === null ? [] : [{ year, index }];
  });
  const items = table.rows.flatMap((row) =>
    row.role === 'item' && row.section !== null ? [{ row, section: row.section }] : [],
  );
  const permanentNamesArea = items.some(({ row, section }) => section === 'permanent' && row.area !== null);
  const seen = new Map<string, number>();
  const rows = items.map(({ row, section }): EconomyRow => {
    const folded = foldedLabel(row.label);
    const occurrence = (seen.get(folded) ?? 0) + 1;
    seen.set(folded, occurrence);
    return {
      ref: { label: row.label, occurrence },
      section,
      area: row.area ?? (section === 'permanent' && !permanentNamesArea ? 'service' : null),
      committeeId: row.committeeId,
      amounts: yearColumns.flatMap(({ index }) => row.amounts[index] ?? []),
      at: row.at,
    };
  });
  return { years: yearColumns.map(({ year }) => year), rows };
}

/** A text that identifies a row, for maps: as labels are compared everywhere. */
export function keyOfRow(ref: RowRef): string {
  return JSON.stringify([foldedLabel(ref.label), ref.occurrence]);
}

function foldedLabel(label: string): string {
  return foldLabel(cleanLabel(label));
}
