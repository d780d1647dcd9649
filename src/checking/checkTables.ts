import type { BudgetTable } from '../domain/budgetTable';
import { COPENHAGEN_COMMITTEES, type CommitteeRegistry } from '../domain/committee';
import type { Proposal } from '../domain/proposal';
import type { Finding } from '../findings/finding';
import { nameOfProposal } from '../domain/proposal';
import type { WorkbookReading } from '../reading/workbookReading';
import { assembleFindings, type SheetPlace } from './assembleFindings';
import { isComparable } from './comparable';
import { checkGroup, checkProposal, type CheckedTables } from './checkProposal';
import type { Constraint } from './constraint';
import { overviewTies } from './constraints/overviewTies';
import { overviewTotals } from './constraints/overviewTotals';
import { sameProposalTwice } from './constraints/sameProposalTwice';
import { diagnoseGroups } from './diagnosis/diagnoseGroups';
import type { AttributedDraft, FindingDraft } from './findingDraft';
import { overviewFiguresOf } from './overviewFigures';
import { proposalIndex } from './proposalIndex';
import { paybackTimes, printedPaybacks } from './rules/paybackTimes';
import { priceLevels } from './rules/priceLevels';
import { missingRunningCostTable, uncheckedTable, unrecognisedTable } from './rules/tableNotes';

export interface CheckOptions {
  /** The investment pool's norm for payback, in years (domain guide, section 6). */
  readonly norm: number;
  readonly committees: CommitteeRegistry;
  /** False: every finding stays on its failed equality, and no cause is looked for. */
  readonly diagnose: boolean;
}

export const DEFAULT_CHECK_OPTIONS: CheckOptions = {
  norm: 6,
  committees: COPENHAGEN_COMMITTEES,
  diagnose: true,
};

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** How many equalities were checked, by the sheet their left side stands on. */
  readonly constraintsBySheet: ReadonlyMap<string, number>;
}

/** Checks everything that was read, over all workbooks given together. Pure: readings in, findings out. */
export function checkTables(readings: readonly WorkbookReading[], options: CheckOptions): CheckResult {
  const proposals = readings.flatMap((reading) => reading.proposals);
  const repeated = repeatedProposals(readings);
  const checked: CheckedTables[] = proposals.map((proposal) =>
    checkProposal(proposal, options.committees, repeated.get(proposal) ?? []),
  );
  const overviews = readings.flatMap((reading) =>
    reading.tables.filter((table) => table.kind === 'overview'),
  );
  const index = proposalIndex(proposals);
  const ties = overviews
    .filter(isComparable)
    .flatMap((table) => overviewTies(table, index, options.committees));
  const totals = overviews.flatMap((table, at) =>
    overviewTotals(
      table,
      overviews.slice(0, at).filter((other) => other.sheetId === table.sheetId),
    ),
  );
  const failing = checked.map(({ attribution }) => attribution).filter(({ overrides }) => overrides.size > 0);
  const checkedOverviews = checkGroup(overviews, [...ties, ...totals], null, failing);

  const groups = options.diagnose
    ? diagnoseGroups(checked, checkedOverviews)
    : [...checked, checkedOverviews];
  const judged = new Set(checked.flatMap((group) => [...group.judged.keys()]));
  const paybacks = proposals.flatMap(printedPaybacks);
  const notes: FindingDraft[] = [
    ...proposals.flatMap((proposal) => [...priceLevels(proposal), ...missingRunningCostTable(proposal)]),
    ...readings.flatMap((reading) => reading.unrecognised.map(unrecognisedTable)),
    ...proposals.flatMap((proposal) =>
      proposal.tables
        .filter((table) => !judged.has(table))
        .flatMap((table) => uncheckedTable(table, proposal)),
    ),
  ];
  const drafts: AttributedDraft[] = [
    ...notes.map((draft): AttributedDraft => ({ draft, follows: null })),
    ...groups.flatMap(({ proposal, attribution }) =>
      proposal === null
        ? []
        : paybackTimes({
            proposal,
            norm: options.norm,
            others: paybacks,
            overviewFigures: overviewFiguresOf(proposal, ties),
            found: attribution,
          }),
    ),
  ];
  return {
    findings: assembleFindings(groups, drafts, sheetPlaces(readings)),
    constraintsBySheet: countBySheet(groups),
  };
}

/** The same proposal in several places: its later Tabel 1 is compared with the first. */
function repeatedProposals(readings: readonly WorkbookReading[]): Map<Proposal, Constraint[]> {
  const first = new Map<string, BudgetTable>();
  const constraints = new Map<Proposal, Constraint[]>();
  for (const { proposals } of readings) {
    for (const proposal of proposals) {
      const economy = proposal.tables.find(
        (table) => table.kind === 'proposal-economy' && isComparable(table),
      );
      const name = proposal.code ?? nameOfProposal(proposal);
      if (economy === undefined || name === null) continue;
      const known = first.get(name);
      if (known === undefined) first.set(name, economy);
      else constraints.set(proposal, sameProposalTwice(known, economy, proposal));
    }
  }
  return constraints;
}

function sheetPlaces(readings: readonly WorkbookReading[]): Map<string, SheetPlace> {
  const places = new Map<string, SheetPlace>();
  for (const [workbook, { sheets }] of readings.entries()) {
    for (const { id } of sheets) places.set(id, { workbook, order: places.size });
  }
  return places;
}

function countBySheet(groups: readonly CheckedTables[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { judged } of groups) {
    for (const [{ sheetId }, count] of judged) counts.set(sheetId, (counts.get(sheetId) ?? 0) + count);
  }
  return counts;
}
