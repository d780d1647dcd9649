import type { Allocation, CountsAs, Evidence, RowAllocation, Share } from '../domain/allocation';
import { valueOfCell, type BudgetTable } from '../domain/budgetTable';
import type { CommitteeId, CommitteeRegistry } from '../domain/committee';
import type { DistributionKey, Post } from '../domain/distributionKey';
import { committeeNames, type CommitteeNames } from '../reading/owners';
import { economyOfTable, keyOfRow, type Economy, type EconomyRow } from './economyRows';
import { searchOwners, type OwnerSolution } from './ownerSearch';
import { ownershipEvidence, type OwnershipEvidence } from './ownershipEvidence';

/** How often such a guess may be expected to be right; the lower, the more it asks to be looked at. */
const CONFIDENCE: Readonly<Record<Evidence, number>> = {
  'label-prefix': 0.95,
  'row-committee': 0.9,
  'owner-phrase': 0.85,
  'administration-subtotals': 0.85,
  'committee-tables': 0.8,
  'earlier-allocation': 0.7,
  'distribution-key': 0.6,
  'section-owner': 0.4,
};

/** Of a guess that is not the only one the figures allow. */
const AMBIGUOUS = 0.5;

interface Suggestion {
  readonly share: Share;
  readonly evidence: Evidence;
  readonly confidence: number;
}

export interface ProposedFrom {
  readonly proposal: string;
  readonly economy: BudgetTable;
  /** The proposal's other tables. */
  readonly tables: readonly BudgetTable[];
  /** Keys that are known for the proposal. */
  readonly keys: readonly DistributionKey[];
  readonly committees: CommitteeRegistry;
  /** The confirmed allocations of the workbook's other proposals. */
  readonly earlier: readonly Allocation[];
}

/**
 * A first allocation to be confirmed, row by row: who the label says owns it (domain guide, section 7), else who the printed figures say,
 * else what is confirmed of a row of the same words in another proposal, else the proposal's only key, else the one committee that has all
 * other rows of the section. A row that nothing speaks for is left out,
 * and is asked for when tables are built.
 */
export function proposeAllocation(from: ProposedFrom): Allocation {
  const economy = economyOfTable(from.economy);
  const found = new Map<string, Suggestion>();
  const names = committeeNames(from.committees);
  for (const row of economy.rows) {
    const suggestion = suggestionOfLabel(row, names, from.committees);
    if (suggestion !== null) found.set(keyOfRow(row.ref), suggestion);
  }
  for (const evidence of ownershipEvidence(from.economy, from.tables, economy.years)) {
    suggestByFigures(economy, evidence, found);
  }
  suggestByEarlier(economy, from.earlier, found);
  suggestByKey(economy, from.keys, found);
  suggestBySection(economy, found);
  return {
    proposal: from.proposal,
    rows: economy.rows.flatMap((row): RowAllocation[] => {
      const suggestion = found.get(keyOfRow(row.ref));
      if (suggestion === undefined) return [];
      const { share, evidence, confidence } = suggestion;
      return [
        {
          row: row.ref,
          counts: presetCounts(row),
          periods: [{ fromYear: null, share }],
          status: { kind: 'suggested', evidence, confidence },
        },
      ];
    }),
  };
}

/** Permanent rows by the sign of their amounts, implementation rows by styringsområde (domain guide, section 7). */
export function presetCounts(row: EconomyRow): CountsAs {
  if (row.section === 'permanent') return 'by-sign';
  return row.area === 'capital' ? 'capital' : 'service';
}

function suggestionOfLabel(
  { ref, committeeId }: EconomyRow,
  names: CommitteeNames,
  committees: CommitteeRegistry,
): Suggestion | null {
  const prefix = /^[A-ZÆØÅ]{2,}(?:-[A-ZÆØÅ]{2,})*(?=[\s:,-])/.exec(ref.label)?.[0];
  const byPrefix = prefix === undefined ? null : names.ofLabel(prefix);
  const byLabel = names.ofLabel(ref.label);
  const owner = byLabel ?? committeeId;
  if (owner === null || committees.find(({ id }) => id === owner)?.hasCommittee !== true) return null;
  const evidence =
    byLabel === null ? 'row-committee' : byPrefix === byLabel ? 'label-prefix' : 'owner-phrase';
  return suggest(wholly({ committeeId: owner, appropriation: '' }), evidence);
}

function suggest(share: Share, evidence: Evidence, confidence = CONFIDENCE[evidence]): Suggestion {
  return { share, evidence, confidence };
}

function wholly(post: Post): Share {
  return { kind: 'equal', posts: [post] };
}

/** The one committee of a share, or null. */
function ownerOf(found: Suggestion | undefined): CommitteeId | null {
  const share = found?.share;
  return share?.kind === 'equal' && share.posts.length === 1 ? (share.posts[0]?.committeeId ?? null) : null;
}

function suggestByFigures(
  economy: Economy,
  evidence: OwnershipEvidence,
  found: Map<string, Suggestion>,
): void {
  const rows = economy.rows.filter(evidence.covers);
  const everyTarget = [...evidence.targets.keys()];
  const solution = searchOwners(
    rows.map((row) => {
      const owner = ownerOf(found.get(keyOfRow(row.ref)));
      return {
        amounts: row.amounts.map(valueOfCell),
        candidates: everyTarget.filter(
          (target) => owner === null || evidence.targets[target]?.post.committeeId === owner,
        ),
      };
    }),
    evidence.targets.map(({ amounts }) => amounts),
  );
  if (solution === null) return;
  for (const [index, row] of rows.entries()) {
    const share = shareOf(solution.owners[index], evidence, economy.years);
    const known = found.get(keyOfRow(row.ref));
    if (share === null) continue;
    if (known === undefined) {
      const confidence = solution.unique ? CONFIDENCE[evidence.evidence] : AMBIGUOUS;
      found.set(keyOfRow(row.ref), suggest(share, evidence.evidence, confidence));
    } else if (ownerOf(known) !== null && share.kind === 'equal') {
      // The same committee, now with the appropriation that its table names.
      found.set(keyOfRow(row.ref), { ...known, share });
    }
  }
}

function shareOf(
  owner: OwnerSolution['owners'][number] | undefined,
  { targets }: OwnershipEvidence,
  years: readonly number[],
): Share | null {
  if (owner === undefined) return null;
  if (owner.kind === 'whole') {
    const post = targets[owner.target]?.post;
    return post === undefined ? null : wholly(post);
  }
  return {
    kind: 'amounts',
    parts: targets.flatMap(({ post }, target) => {
      const amounts = years.flatMap((year, index) => {
        const amount = owner.amounts[target]?.[index];
        return amount === undefined || amount === 0 ? [] : [{ year, amount }];
      });
      return amounts.length === 0 ? [] : [{ post, amounts }];
    }),
  };
}

/**
 * What was decided of a row of the same words before. Amounts are that proposal's own and say nothing here; where two proposals decided
 * otherwise, nothing is taken from either.
 */
function suggestByEarlier(
  economy: Economy,
  earlier: readonly Allocation[],
  found: Map<string, Suggestion>,
): void {
  const decided = earlier.flatMap(({ rows }) => rows.filter(({ status }) => status.kind === 'confirmed'));
  for (const row of economy.rows) {
    if (found.has(keyOfRow(row.ref))) continue;
    const named = keyOfRow({ ...row.ref, occurrence: 1 });
    const shares = decided.flatMap((each): Share[] => {
      const [period, another] = each.periods;
      const isSame = keyOfRow({ ...each.row, occurrence: 1 }) === named;
      return isSame && period !== undefined && another === undefined && period.share.kind !== 'amounts'
        ? [period.share]
        : [];
    });
    const [share] = shares;
    if (share === undefined || new Set(shares.map((each) => JSON.stringify(each))).size > 1) continue;
    found.set(keyOfRow(row.ref), suggest(share, 'earlier-allocation'));
  }
}

/** With a single key in the proposal, the permanent rows that no one owns are probably shared by it (F1). */
function suggestByKey(
  economy: Economy,
  keys: readonly DistributionKey[],
  found: Map<string, Suggestion>,
): void {
  const [key, another] = keys;
  if (key === undefined || another !== undefined) return;
  for (const row of economy.rows) {
    if (row.section !== 'permanent' || found.has(keyOfRow(row.ref))) continue;
    found.set(keyOfRow(row.ref), suggest({ kind: 'key', name: key.name }, 'distribution-key'));
  }
}

function suggestBySection(economy: Economy, found: Map<string, Suggestion>): void {
  for (const section of ['permanent', 'implementation'] as const) {
    const rows = economy.rows.filter((row) => row.section === section);
    const known = rows.flatMap((row) => found.get(keyOfRow(row.ref)) ?? []);
    const [owner, another] = [...new Set(known.map(ownerOf))];
    if (owner === undefined || owner === null || another !== undefined) continue;
    for (const row of rows) {
      if (found.has(keyOfRow(row.ref))) continue;
      const share = wholly({ committeeId: owner, appropriation: '' });
      found.set(keyOfRow(row.ref), suggest(share, 'section-owner'));
    }
  }
}
