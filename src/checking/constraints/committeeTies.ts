import {
  yearOfColumn,
  type BudgetRow,
  type BudgetTable,
  type CommitteeTableKind,
} from '../../domain/budgetTable';
import type { CommitteeId, CommitteeRegistry } from '../../domain/committee';
import type { Proposal } from '../../domain/proposal';
import type { Constraint, Term } from '../constraint';
import { cellIn, columnOfYear, isInArea, itemsOf, sourceFigure, termsOf } from '../economy';
import type { Ownership } from './administrationSubtotals';
import { columnIndices, constraintOf } from './builder';
import { contributingTerms, distributableRows, distributedRows } from './contributions';

/**
 * Each committee's row in Tabel A–E against Tabel 1: against the administration's subtotal where one is printed, else
 * against its rows, if every row that the table distributes has a known owner (domain guide, section 7; this is what
 * shows TV04's swapped rows). Sub-units count with the committee they belong to.
 */
export function committeeTies(
  table: BudgetTable & { readonly kind: CommitteeTableKind },
  economy: BudgetTable,
  ownership: Ownership,
  committees: CommitteeRegistry,
  proposal: Proposal,
): Constraint[] {
  const groups = rowsByCommittee(table, committees);
  if (groups === null) return [];
  const distributed = distributedRows(table.kind, economy);
  const possible = distributableRows(table.kind, economy);
  const allOwned = distributed.length > 0 && distributed.every((row) => ownership.has(row));
  return [...groups].flatMap(([committeeId, rows]) => {
    const [first, ...others] = rows;
    if (first === undefined) return [];
    return columnIndices(table).flatMap((column) => {
      const left = cellIn(first, column);
      const year = table.columns[column] === undefined ? null : yearOfColumn(table.columns[column]);
      const source = year === null ? -1 : columnOfYear(economy, year);
      if (left === null || source < 0) return [];
      const subtotal = subtotalFigure(table.kind, economy, committeeId, ownership, source);
      const owned = allOwned
        ? contributingTerms(
            table.kind,
            possible.filter((row) => ownership.get(row) === committeeId),
            source,
          )
        : null;
      const terms = subtotal ?? owned;
      if (terms === null) return [];
      const ownOthers: Term[] = termsOf(others, column, -1);
      return constraintOf({
        code: 'committee-tie',
        table,
        proposal,
        row: first,
        column,
        left,
        terms: [...terms, ...ownOthers],
        source: { kind: 'proposal-economy', committeeId },
      });
    });
  });
}

/** Rows by committee, sub-units with their parent; null where a row's committee is unknown. */
function rowsByCommittee(
  table: BudgetTable,
  committees: CommitteeRegistry,
): Map<CommitteeId, BudgetRow[]> | null {
  const groups = new Map<CommitteeId, BudgetRow[]>();
  for (const row of table.rows) {
    if (row.role !== 'item') continue;
    if (row.committeeId === null) return null;
    const id = committees.find((committee) => committee.id === row.committeeId)?.parent ?? row.committeeId;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [row]);
    else group.push(row);
  }
  return groups;
}

/** The administration's printed subtotal where it is right, for the tables that it covers (A and E). */
function subtotalFigure(
  kind: CommitteeTableKind,
  economy: BudgetTable,
  committeeId: CommitteeId,
  ownership: Ownership,
  column: number,
): readonly Term[] | null {
  if (kind !== 'net-effect' && kind !== 'service-split') return null;
  const section = kind === 'net-effect' ? 'permanent' : 'implementation';
  const items = itemsOf(economy, section);
  const printed = economy.rows.find(
    (row) =>
      row.section === section &&
      (row.role === 'subtotal' || row.role === 'total') &&
      row.qualifier.committeeId === committeeId &&
      covers(kind, row, items),
  );
  if (printed === undefined) return null;
  const mine = items.filter((item) => ownership.get(item) === committeeId);
  const known = items.every((item) => ownership.has(item));
  return sourceFigure(printed, known ? mine : [], column)?.terms ?? null;
}

function covers(kind: CommitteeTableKind, subtotal: BudgetRow, items: readonly BudgetRow[]): boolean {
  const { area } = subtotal.qualifier;
  if (kind === 'net-effect') return area === null || items.every((item) => isInArea(item, area, items));
  return area === 'service' || (area === null && items.every((item) => isInArea(item, 'service', items)));
}
