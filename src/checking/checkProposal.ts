import type { BudgetTable } from '../domain/budgetTable';
import type { CellKey } from '../domain/cell';
import type { CommitteeRegistry } from '../domain/committee';
import type { Proposal } from '../domain/proposal';
import type { Cause } from '../findings/finding';
import { attribute, type Attribution } from './attribution';
import { proposalConstraints } from './buildConstraints';
import { hasFigures, type Constraint } from './constraint';
import type { FindingDraft } from './findingDraft';
import { amountsAsText } from './rules/amountsAsText';
import { mangledDecimals } from './rules/mangledDecimals';
import type { RepairingDraft } from './rules/repairingDraft';
import { hiddenRows, outsideTotals, unreadableAmounts } from './rules/rowNotes';
import { traitsOf, type TableContext } from './rules/rule';
import { overviewSigns, signChanges, signsInEconomy } from './rules/signs';
import { otherUnit, untiedTable } from './rules/tableNotes';
import { yearHeaders } from './rules/yearHeaders';

/** Rules that look at one table and change no figure. */
const TABLE_RULES: readonly ((context: TableContext) => FindingDraft[])[] = [
  yearHeaders,
  otherUnit,
  untiedTable,
  signsInEconomy,
  amountsAsText,
  hiddenRows,
  outsideTotals,
  unreadableAmounts,
];

/** Rules that may know what a wrong cell should hold. */
const REPAIRING_RULES: readonly ((context: TableContext) => RepairingDraft[])[] = [
  mangledDecimals,
  signChanges,
  overviewSigns,
];

/** Tables checked together, with the equalities among them and which of those failed. */
export interface CheckedTables {
  readonly tables: readonly BudgetTable[];
  readonly proposal: Proposal | null;
  readonly constraints: readonly Constraint[];
  /** How many equalities with figures have their left side in a table; none for a table without any. */
  readonly judged: ReadonlyMap<BudgetTable, number>;
  readonly attribution: Attribution;
  readonly repairing: readonly RepairingDraft[];
  /** Why figures are wrong, by the left side of the failed equality that speaks of them. */
  readonly causes: ReadonlyMap<CellKey, Cause>;
  readonly drafts: readonly FindingDraft[];
}

export function checkProposal(
  proposal: Proposal,
  committees: CommitteeRegistry,
  more: readonly Constraint[],
): CheckedTables {
  return checkGroup(proposal.tables, [...proposalConstraints(proposal, committees), ...more], proposal, []);
}

/** Checks tables against the equalities given, on top of what was found wrong in the tables they refer to. */
export function checkGroup(
  tables: readonly BudgetTable[],
  constraints: readonly Constraint[],
  proposal: Proposal | null,
  earlier: readonly Attribution[],
): CheckedTables {
  const byTable = new Map<BudgetTable, Constraint[]>(tables.map((table) => [table, []]));
  for (const constraint of constraints) byTable.get(constraint.table)?.push(constraint);
  const contexts = [...byTable].map(([table, own]): TableContext => ({
    table,
    proposal,
    constraints: own,
    traits: traitsOf(table),
  }));
  const repairing = contexts.flatMap((context) => REPAIRING_RULES.flatMap((rule) => rule(context)));
  const repairs = repairing.flatMap(({ repair }) => repair ?? []);
  return {
    tables,
    proposal,
    constraints,
    judged: judgedTables(constraints),
    repairing,
    causes: new Map(),
    attribution: attribute(constraints, repairs, earlier),
    drafts: contexts.flatMap((context) => TABLE_RULES.flatMap((rule) => rule(context))),
  };
}

/** Counted at once, while the figures are at hand: of a large workbook they are not a moment later. */
function judgedTables(constraints: readonly Constraint[]): Map<BudgetTable, number> {
  const judged = new Map<BudgetTable, number>();
  for (const constraint of constraints) {
    if (!hasFigures(constraint)) continue;
    judged.set(constraint.table, (judged.get(constraint.table) ?? 0) + 1);
  }
  return judged;
}
