import { ZERO } from '../../domain/amount';
import type { BudgetTable } from '../../domain/budgetTable';
import type { CommitteeRegistry } from '../../domain/committee';
import { NOTHING } from '../../domain/fraction';
import type { CommitteeTable, CommitteeTableRow } from '../../distributing/committeeTables';

export interface ShownTablesContext {
  readonly committees: CommitteeRegistry;
  /** Also committees that have nothing. */
  readonly showZero: boolean;
  /** The proposal's tables that are there already. */
  readonly earlier: readonly BudgetTable[];
  /** The sheet of the tables that are written anew: what was typed there comes first. */
  readonly ownSheetId: string | null;
}

/** The tables as they are to be shown: rows without amounts left out or filled in, appropriations kept from earlier tables. */
export function shownTables(
  tables: readonly CommitteeTable[],
  context: ShownTablesContext,
): CommitteeTable[] {
  const families = [
    tables.filter(({ kind }) => kind !== 'capital-split' && kind !== 'service-split'),
    tables.filter(({ kind }) => kind === 'capital-split'),
    tables.filter(({ kind }) => kind === 'service-split'),
  ];
  return families.flatMap((family) => shownFamily(family, context));
}

/** Tables that have the same rows, because one is the sum of the others. */
function shownFamily(family: readonly CommitteeTable[], context: ShownTablesContext): CommitteeTable[] {
  return family.map((table) => {
    const rows = context.showZero
      ? withEveryCommittee(table, context.committees)
      : table.rows.filter((row) => family.some((other) => hasAmounts(counterpart(other, row))));
    return { ...table, rows: withAppropriations({ ...table, rows }, context) };
  });
}

function counterpart(table: CommitteeTable, row: CommitteeTableRow): CommitteeTableRow | undefined {
  return table.rows.find(
    ({ committeeId, appropriation }) =>
      committeeId === row.committeeId && appropriation === row.appropriation,
  );
}

function hasAmounts(row: CommitteeTableRow | undefined): boolean {
  return row?.amounts.some((amount) => amount !== ZERO) ?? false;
}

function withEveryCommittee(table: CommitteeTable, committees: CommitteeRegistry): CommitteeTableRow[] {
  const families = committees
    .filter(({ parent, hasCommittee }) => parent === null && hasCommittee)
    .flatMap((committee) => [committee, ...committees.filter(({ parent }) => parent === committee.id)]);
  return families.flatMap(({ id }) => {
    const own = table.rows.filter(({ committeeId }) => committeeId === id);
    if (own.length > 0) return own;
    const empty: CommitteeTableRow = {
      committeeId: id,
      appropriation: '',
      amounts: table.years.map(() => ZERO),
      exact: table.years.map(() => NOTHING),
      parts: [],
    };
    return [empty];
  });
}

/** Bevilling and profitcenter are filled in by the administrations, and survive (domain guide, section 7). */
function withAppropriations(
  table: CommitteeTable,
  { earlier, ownSheetId }: ShownTablesContext,
): CommitteeTableRow[] {
  const sameKind = earlier.filter(({ kind }) => kind === table.kind);
  const own = sameKind.find(({ sheetId }) => sheetId === ownSheetId);
  const others = sameKind.filter(({ sheetId }) => sheetId !== ownSheetId);
  return table.rows.map((row) => {
    const place = table.rows.filter(({ committeeId }) => committeeId === row.committeeId).indexOf(row);
    const typed = own === undefined ? '' : appropriationIn(own, row, place);
    if (typed !== '') return { ...row, appropriation: typed };
    if (row.appropriation !== '') return row;
    const known = others.map((other) => appropriationIn(other, row, place)).find((text) => text !== '');
    return { ...row, appropriation: known ?? '' };
  });
}

function appropriationIn(table: BudgetTable, row: CommitteeTableRow, place: number): string {
  const rows = table.rows.filter(
    ({ role, committeeId }) => role === 'item' && committeeId === row.committeeId,
  );
  return rows[place]?.appropriation ?? '';
}
