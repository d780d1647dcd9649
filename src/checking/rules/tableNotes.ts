import { isCommitteeTableKind, type BudgetTable } from '../../domain/budgetTable';
import type { Proposal } from '../../domain/proposal';
import type { UnrecognisedPlace } from '../../reading/workbookReading';
import { hasNoRunningCostTable } from '../buildConstraints';
import { isComparable } from '../comparable';
import { draftOf, figureOf, type FindingDraft } from '../findingDraft';
import { tableSets } from '../tableSets';
import type { TableContext } from './rule';

/** A table in kr. or mio. kr. is found, but not compared with others (domain guide, section 3). */
export function otherUnit({ table, proposal }: TableContext): FindingDraft[] {
  if (isComparable(table)) return [];
  return [
    draftOf(
      'other-unit',
      'info',
      { table, proposal, at: table.unitAt ?? table.at },
      {
        data: { unit: table.unit },
        content: table.unit,
      },
    ),
  ];
}

/** A committee table without a Tabel 1 to compare it with: only its own sums are checked. */
export function untiedTable({ table, proposal }: TableContext): FindingDraft[] {
  if (!isCommitteeTableKind(table.kind)) return [];
  if (proposal?.tables.some((other) => other.kind === 'proposal-economy') === true) return [];
  return [
    draftOf(
      'untied-table',
      'info',
      { table, proposal, at: table.caption?.at ?? table.at },
      {
        data: { kind: table.kind },
        content: table.kind,
      },
    ),
  ];
}

/**
 * Running cost in Tabel 1, a Tabel C equal to A, and no Tabel B (domain guide, section 7; F1); not where a row below C's total
 * says what running cost is part of it.
 */
export function missingRunningCostTable(proposal: Proposal): FindingDraft[] {
  const economy = proposal.tables.find((table) => table.kind === 'proposal-economy');
  if (economy === undefined) return [];
  return tableSets(proposal.tables).flatMap((set) => {
    const gross = set.find((table) => table.kind === 'gross-effect');
    if (gross === undefined || !hasNoRunningCostTable(set, economy)) return [];
    if (gross.rows.some(({ role }) => role === 'of-which')) return [];
    return [
      draftOf(
        'table-missing',
        'warning',
        { table: gross, proposal, at: gross.caption?.at ?? gross.at },
        {
          data: { missing: 'running-cost' },
          content: `running-cost|${figuresOf(gross)}`,
        },
      ),
    ];
  });
}

/** What looks like a standard table but could not be read as one. */
export function unrecognisedTable(place: UnrecognisedPlace): FindingDraft {
  return draftOf(
    'unrecognised-table',
    'info',
    { table: null, proposal: null, at: place.at },
    {
      data: { amounts: place.amounts, place: place.kind },
      content: `${place.caption ?? ''}|${place.amounts}`,
    },
  );
}

/**
 * A Tabel 1 or committee table with amounts in which no equality was found: read, but not checked, and therefore never
 * passed as right.
 */
export function uncheckedTable(table: BudgetTable, proposal: Proposal | null): FindingDraft[] {
  if (table.kind !== 'proposal-economy' && !isCommitteeTableKind(table.kind)) return [];
  // A printed payback is checked by itself.
  if (table.rows.some((row) => row.payback !== null)) return [];
  let amounts = 0;
  for (const row of table.rows) for (const cell of row.amounts) if (cell.kind === 'amount') amounts += 1;
  if (amounts === 0) return [];
  return [
    draftOf(
      'unrecognised-table',
      'info',
      { table, proposal, at: table.caption?.at ?? table.at },
      { data: { amounts, place: 'unchecked' }, content: `unchecked|${amounts}` },
    ),
  ];
}

/** The total's figures, so that an accepted table comes up again when they change. */
function figuresOf(table: BudgetTable): string {
  const total = table.rows.find((row) => row.role === 'total');
  return (total?.amounts ?? []).map(figureOf).join(' ');
}
