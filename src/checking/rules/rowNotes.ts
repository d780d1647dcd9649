import { isCommitteeTableKind, yearOfColumn } from '../../domain/budgetTable';
import { draftOf, figureOf, printedOf, type FindingDraft } from '../findingDraft';
import type { TableContext } from './rule';

/** Rows that count in a total but are hidden from whoever reads the sheet. */
export function hiddenRows({ table, proposal, traits }: TableContext): FindingDraft[] {
  if (!traits.hiddenRows) return [];
  if (!table.rows.some((row) => row.role === 'total' || row.role === 'subtotal')) return [];
  return table.rows.flatMap((row) => {
    const counts =
      row.role === 'item' && row.amounts.some((cell) => cell.kind === 'amount' && cell.value !== 0);
    if (!row.hidden || !counts) return [];
    return [
      draftOf(
        'hidden-row',
        'warning',
        { table, proposal, at: row.at },
        {
          data: { rowLabel: row.label },
          content: `${row.labelKey}|${row.amounts.map(figureOf).join(' ')}`,
        },
      ),
    ];
  });
}

/**
 * Rows below their section's last total: in no sum and not in the payback, said once (domain guide, section 4). In a
 * committee table they say themselves that they are left out.
 */
export function outsideTotals({ table, proposal }: TableContext): FindingDraft[] {
  if (isCommitteeTableKind(table.kind)) return [];
  const outside = table.rows.filter(
    (row) => row.role === 'outside' && row.amounts.some((cell) => cell.kind === 'amount' && cell.value !== 0),
  );
  return outside.map((row) =>
    draftOf(
      'outside-totals',
      'info',
      { table, proposal, at: row.at },
      {
        data: { rowLabel: row.label },
        content: `${row.labelKey}|${row.amounts.map(figureOf).join(' ')}`,
      },
    ),
  );
}

/** Cells that cannot be read as one amount: reported, never guessed. */
export function unreadableAmounts({ table, proposal, traits }: TableContext): FindingDraft[] {
  if (!traits.unreadable) return [];
  return table.rows.flatMap((row): FindingDraft[] => {
    if (row.payback !== null) {
      const { value } = row.payback;
      if (value.kind !== 'unreadable') return [];
      return [
        draftOf(
          'payback-unreadable',
          'info',
          { table, proposal, at: value.at },
          {
            printed: value.raw,
            data: { raw: value.raw },
            content: value.raw,
          },
        ),
      ];
    }
    return row.amounts.flatMap((cell, index) => {
      const column = table.columns[index];
      if (cell.kind !== 'unreadable' || column === undefined) return [];
      return [
        draftOf(
          'unreadable-amount',
          'info',
          { table, proposal, at: cell.at },
          {
            year: yearOfColumn(column),
            printed: printedOf(cell),
            data: { rowLabel: row.label, reason: cell.reason },
            content: `${row.labelKey}|${figureOf(cell)}`,
          },
        ),
      ];
    });
  });
}
