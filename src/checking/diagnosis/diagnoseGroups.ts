import type { AmountCell } from '../../domain/budgetTable';
import { keyOfCell, type CellKey } from '../../domain/cell';
import type { Proposal } from '../../domain/proposal';
import type { Cause } from '../../findings/finding';
import { attribute, rootOf, type Attribution, type Repair, type Violation } from '../attribution';
import type { CheckedTables } from '../checkProposal';
import type { RepairingDraft } from '../rules/repairingDraft';
import { culpritDraft } from './culpritDraft';
import type { Culprit } from './culprit';
import { withJointRoots, type Leaders } from './jointRoots';
import { diagnose } from './diagnose';

/**
 * Looks for the causes of what failed, and attributes again with what was found: culprits are roots, and everything
 * that mending them mends follows from them. Nothing is done where nothing fails.
 */
export function diagnoseGroups(
  proposals: readonly CheckedTables[],
  overviews: CheckedTables,
): readonly CheckedTables[] {
  const involved = involvedProposals(proposals, overviews);
  const groups = proposals.filter(({ proposal }) => proposal !== null && involved.has(proposal));
  if (groups.length === 0 && !hasFailed(overviews)) return [...proposals, overviews];
  const lines = overviews.constraints.filter(
    ({ proposal }) => proposal === null || involved.has(proposal) || hasFailed(overviews),
  );
  const all = [...groups, overviews];
  const { culprits, causes, joint } = diagnose(
    [...groups.flatMap(({ constraints }) => constraints), ...lines],
    new Map(all.flatMap(({ repairing }) => repairsOf(repairing)).map(({ cell, value }) => [cell, value])),
    all.flatMap(({ tables, proposal }) => tables.map((table) => ({ table, proposal }))),
  );
  const byLeft = new Map<CellKey, Cause>();
  for (const [variable, cause] of causes) byLeft.set(keyOfCell(variable.cell.at), cause);
  const leaders: Leaders = new Map();
  const finish = (group: CheckedTables, earlier: readonly Attribution[]): CheckedTables => {
    const found = withCulprits(group, culprits, byLeft, earlier);
    return { ...found, attribution: withJointRoots(found.attribution, joint, leaders) };
  };
  const attributed = new Map(groups.map((group) => [group, finish(group, [])]));
  const after = proposals.map((group) => attributed.get(group) ?? group);
  const failing = after.map(({ attribution }) => attribution).filter(({ overrides }) => overrides.size > 0);
  return [...after, finish(overviews, failing)];
}

function hasFailed({ attribution }: CheckedTables): boolean {
  return attribution.violations.some(({ verdict }) => verdict === 'discrepancy');
}

/** Proposals in which something fails, or that an overview disagrees with. */
function involvedProposals(proposals: readonly CheckedTables[], overviews: CheckedTables): Set<Proposal> {
  const involved = new Set<Proposal>();
  for (const group of proposals)
    if (group.proposal !== null && hasFailed(group)) involved.add(group.proposal);
  for (const { constraint, verdict } of overviews.attribution.violations) {
    if (verdict === 'discrepancy' && constraint.proposal !== null) involved.add(constraint.proposal);
  }
  return involved;
}

/**
 * A culprit that is the left side of a failed equality keeps that equality's finding, and gives it a cause. Any other
 * culprit gets a finding of its own, and its equalities follow from it.
 */
function withCulprits(
  group: CheckedTables,
  culprits: readonly Culprit[],
  causes: ReadonlyMap<CellKey, Cause>,
  earlier: readonly Attribution[],
): CheckedTables {
  const own = culprits.filter(({ place }) => place !== undefined && group.tables.includes(place.table));
  const failed = new Map<CellKey, Violation>();
  for (const violation of group.attribution.violations) {
    const { verdict, constraint } = violation;
    if (verdict === 'discrepancy' && !constraint.corroborates) {
      failed.set(keyOfCell(constraint.left.at), violation);
    }
  }
  const wrong = new Set(own.map(({ variable }) => variable.cell));
  const named = new Map(causes);
  const found: RepairingDraft[] = [];
  for (const culprit of own) {
    const key = keyOfCell(culprit.variable.cell.at);
    const violation = failed.get(key);
    if (violation?.follows === null) named.set(key, culprit.cause);
    else if (violation === undefined || !followsAnyOf(violation, wrong)) {
      found.push({ draft: culpritDraft(culprit), repair: { cell: key, value: culprit.meant } });
    }
  }
  const known = new Set(found.map(({ repair }) => repair?.cell));
  const repairing = [...group.repairing.filter(({ repair }) => !known.has(repair?.cell)), ...found];
  const attribution =
    found.length === 0 && earlier.length === 0
      ? group.attribution
      : attribute(group.constraints, repairsOf(repairing), earlier);
  return { ...group, repairing, attribution, causes: named };
}

/** Does it follow from another culprit, of which one finding is enough? */
function followsAnyOf(violation: Violation, wrong: ReadonlySet<AmountCell>): boolean {
  const root = rootOf(violation);
  return 'constraint' in root && wrong.has(root.constraint.left);
}

function repairsOf(repairing: readonly RepairingDraft[]): Repair[] {
  return repairing.flatMap(({ repair }) => repair ?? []);
}
