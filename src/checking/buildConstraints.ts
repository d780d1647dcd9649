import {
  isCommitteeTableKind,
  type BudgetRow,
  type BudgetTable,
  type CommitteeTableKind,
  type TableKind,
} from '../domain/budgetTable';
import type { CommitteeId, CommitteeRegistry } from '../domain/committee';
import type { Proposal } from '../domain/proposal';
import { isComparable } from './comparable';
import type { Constraint } from './constraint';
import { administrationSubtotals, type Ownership } from './constraints/administrationSubtotals';
import { committeeTies } from './constraints/committeeTies';
import type { Contradictions } from './constraints/contradiction';
import { distributionTies, isAreaTold } from './constraints/distributionTies';
import { economyTotals } from './constraints/economyTotals';
import { listTotals, rowTotals } from './constraints/listTotals';
import { netImpact } from './constraints/netImpact';
import { netRunningGross } from './constraints/netRunningGross';
import {
  effectSplitTies,
  investmentsTies,
  permanentChangeRowTies,
  permanentChangeTotalTies,
} from './constraints/otherTies';
import { sameProposalTwice } from './constraints/sameProposalTwice';
import { tableSets } from './tableSets';

/**
 * All equalities within one proposal, those with more authority first: Tabel 1 itself, what ties other tables to
 * it, the other tables' own sums, and what joins them to each other. The order decides which of two failed
 * equalities is the root and which its consequence.
 */
export function proposalConstraints(proposal: Proposal, committees: CommitteeRegistry): Constraint[] {
  const contradictions: Contradictions = new Set();
  const constraints = constraintsOf(proposal, committees, contradictions);
  // Totals that turned out wrong on the way count as wrong everywhere.
  return contradictions.size === 0 ? constraints : constraintsOf(proposal, committees, contradictions);
}

function constraintsOf(
  proposal: Proposal,
  committees: CommitteeRegistry,
  contradictions: Contradictions,
): Constraint[] {
  const economies = proposal.tables.filter((table) => table.kind === 'proposal-economy');
  const reference = economies.find(isComparable) ?? null;
  const ownership = new Map<BudgetRow, CommitteeId>();
  const within = economies.flatMap((economy) => {
    const subtotals = (['permanent', 'implementation'] as const).map((section) =>
      administrationSubtotals(economy, section, proposal),
    );
    for (const { ownership: owned } of subtotals) for (const [row, id] of owned) ownership.set(row, id);
    return [
      ...economyTotals(economy, proposal, contradictions),
      ...subtotals.flatMap(({ constraints }) => constraints),
      ...netImpact(economy, proposal, contradictions),
      ...rowTotals(economy, proposal),
    ];
  });
  const others = proposal.tables.filter(
    (table) => table.kind !== 'proposal-economy' && table.kind !== 'overview',
  );
  const sets = tableSets(others.filter(isComparable));
  return [
    ...within,
    ...economies.flatMap((economy) =>
      reference !== null && economy !== reference && isComparable(economy)
        ? sameProposalTwice(reference, economy, proposal)
        : [],
    ),
    ...(reference === null
      ? []
      : sets.flatMap((set) =>
          tiesToEconomy(set, reference, ownership, committees, proposal, contradictions),
        )),
    ...others.flatMap((table) => listTotals(table, proposal)),
    ...(reference === null
      ? []
      : sets.flatMap((set) => totalsAgainstEconomy(set, reference, proposal, contradictions))),
    ...sets.flatMap((set) => joinedTables(set, reference, proposal)),
  ];
}

function tiesToEconomy(
  tables: readonly BudgetTable[],
  economy: BudgetTable,
  ownership: Ownership,
  committees: CommitteeRegistry,
  proposal: Proposal,
  contradictions: Contradictions,
): Constraint[] {
  const missing = hasNoRunningCostTable(tables, economy);
  return tables.flatMap((table) => {
    if (table.kind === 'permanent-changes')
      return permanentChangeRowTies(table, economy, proposal, contradictions);
    if (!isCommitteeTable(table) || (missing && table.kind === 'gross-effect')) return [];
    if (!isSplitTold(table, economy)) return [];
    return committeeTies(table, economy, ownership, committees, proposal);
  });
}

function totalsAgainstEconomy(
  tables: readonly BudgetTable[],
  economy: BudgetTable,
  proposal: Proposal,
  contradictions: Contradictions,
): Constraint[] {
  const missing = hasNoRunningCostTable(tables, economy);
  return tables.flatMap((table) => {
    if (!isCommitteeTable(table)) return otherTies(table, economy, proposal, contradictions);
    if (!isSplitTold(table, economy)) return [];
    return missing && table.kind === 'gross-effect'
      ? []
      : distributionTies(table, economy, proposal, contradictions);
  });
}

function otherTies(
  table: BudgetTable,
  economy: BudgetTable,
  proposal: Proposal,
  contradictions: Contradictions,
): Constraint[] {
  const { kind } = table;
  if (kind === 'permanent-changes') return permanentChangeTotalTies(table, economy, proposal, contradictions);
  if (kind === 'investments') return investmentsTies(table, economy, proposal, contradictions);
  return kind === 'effect-split' ? effectSplitTies(table, economy, proposal, contradictions) : [];
}

/** Of Tabel D and E: does Tabel 1 tell which costs they divide? */
function isSplitTold(table: BudgetTable, economy: BudgetTable): boolean {
  const { kind } = table;
  if (kind !== 'capital-split' && kind !== 'service-split') return true;
  return isAreaTold(table, kind === 'capital-split' ? 'capital' : 'service', economy);
}

function joinedTables(
  tables: readonly BudgetTable[],
  economy: BudgetTable | null,
  proposal: Proposal,
): Constraint[] {
  const running = ofKind(tables, 'running-cost');
  return tables
    .filter((table) => table.kind === 'net-effect')
    .flatMap((net, index) => {
      const gross = tables.filter((table) => table.kind === 'gross-effect')[index];
      if (gross === undefined) return [];
      const ownRunning = tables.filter((table) => table.kind === 'running-cost')[index] ?? running;
      const comparable =
        ownRunning !== null ||
        economy === null ||
        hasNoRunningCostTable(tables, economy) ||
        !hasRunningCost(economy);
      return comparable ? netRunningGross(net, ownRunning, gross, proposal) : [];
    });
}

function isCommitteeTable(table: BudgetTable): table is BudgetTable & { readonly kind: CommitteeTableKind } {
  return isCommitteeTableKind(table.kind);
}

function ofKind(tables: readonly BudgetTable[], kind: TableKind): BudgetTable | null {
  return tables.find((table) => table.kind === kind) ?? null;
}

/** Does Tabel 1 have running cost, i.e. permanent rows that cost? */
function hasRunningCost(economy: BudgetTable): boolean {
  return economy.rows.some(
    (row) =>
      row.role === 'item' &&
      row.section === 'permanent' &&
      row.amounts.some((cell) => cell.kind === 'amount' && cell.value > 0),
  );
}

/**
 * Running cost in Tabel 1, a Tabel C equal to A, and no Tabel B: then C is compared with A only, and the missing table
 * is one warning (domain guide, section 7; F1).
 */
export function hasNoRunningCostTable(tables: readonly BudgetTable[], economy: BudgetTable): boolean {
  const net = ofKind(tables, 'net-effect');
  const gross = ofKind(tables, 'gross-effect');
  if (net === null || gross === null || ofKind(tables, 'running-cost') !== null) return false;
  return hasRunningCost(economy) && isSameTable(net, gross);
}

/** Do the two tables print the same totals, or the same rows? One wrong total makes no difference. */
function isSameTable(net: BudgetTable, gross: BudgetTable): boolean {
  return shareOfEqual(net, gross, 'total') >= 0.5 || shareOfEqual(net, gross, 'item') >= 0.75;
}

function shareOfEqual(net: BudgetTable, gross: BudgetTable, role: 'total' | 'item'): number {
  let printed = 0;
  let same = 0;
  for (const row of net.rows) {
    if (row.role !== role) continue;
    const other = gross.rows.find(
      (each) => each.role === role && (role === 'total' || each.labelKey === row.labelKey),
    );
    for (const [column, cell] of row.amounts.entries()) {
      if (cell.kind !== 'amount') continue;
      printed += 1;
      const opposite = other?.amounts[column];
      if (opposite?.kind === 'amount' && opposite.value === cell.value) same += 1;
    }
  }
  return printed === 0 ? 0 : same / printed;
}
