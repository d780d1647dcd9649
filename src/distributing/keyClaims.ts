import type { CommitteeRegistry } from '../domain/committee';
import type { DistributionKey, KeyEntry, Post } from '../domain/distributionKey';
import { fraction, multiplyFractions, NOTHING, type Fraction } from '../domain/fraction';
import { partsOfAmount, type Amount } from '../domain/amount';
import type { AllocationProblem } from './allocationProblem';

/** Who an amount falls to: a post, or an entry of a key that is named as left out. */
export type Destination =
  | { readonly kind: 'post'; readonly post: Post }
  | { readonly kind: 'left-out'; readonly key: string; readonly entry: string; readonly reason: string };

/** A destination's part of a whole. */
export interface Portion {
  readonly destination: Destination;
  readonly portion: Fraction;
}

/** The portions of a key: weight over the sum of all weights, those left out included, so that leaving out shifts nothing to others. */
export function portionsOfKey(key: DistributionKey): Portion[] {
  const total = sumOf(key.entries.map(({ weight }) => weight));
  return key.entries.flatMap((entry) =>
    portionsOfEntry(key, entry, ratio(partsOfAmount(entry.weight), total)),
  );
}

function portionsOfEntry(key: DistributionKey, entry: KeyEntry, portion: Fraction): Portion[] {
  const { target } = entry;
  switch (target.kind) {
    case 'post':
      return [{ destination: target, portion }];
    case 'left-out':
      return [
        {
          destination: { kind: 'left-out', key: key.name, entry: entry.label, reason: target.reason },
          portion,
        },
      ];
    case 'sub-units': {
      const total = sumOf(target.units.map(({ weight }) => weight));
      return target.units.map(({ post, weight }) => ({
        destination: { kind: 'post', post },
        portion: multiplyFractions(portion, ratio(partsOfAmount(weight), total)),
      }));
    }
    case 'undecided':
      return [];
  }
}

/** What keeps a key from being used. */
export function problemsOfKey(key: DistributionKey, committees: CommitteeRegistry): AllocationProblem[] {
  const problems = key.entries.flatMap((entry) => problemsOfEntry(key.name, entry, committees));
  if (sumOf(key.entries.map(({ weight }) => weight)) === 0n) {
    problems.push({ kind: 'key-without-weight', key: key.name, entry: null });
  }
  return problems;
}

function problemsOfEntry(key: string, entry: KeyEntry, committees: CommitteeRegistry): AllocationProblem[] {
  const named = { key, entry: entry.label };
  const problems: AllocationProblem[] = [];
  const { target } = entry;
  const units = target.kind === 'sub-units' ? target.units : [];
  if ([entry.weight, ...units.map(({ weight }) => weight)].some((weight) => weight < 0)) {
    problems.push({ kind: 'key-negative-weight', ...named });
  }
  if (target.kind === 'undecided') problems.push({ kind: 'key-entry-undecided', ...named });
  if (target.kind === 'sub-units' && sumOf(units.map(({ weight }) => weight)) === 0n) {
    problems.push({ kind: 'key-without-weight', ...named });
  }
  const posts = target.kind === 'post' ? [target.post] : units.map(({ post }) => post);
  for (const { committeeId } of posts) {
    const committee = committees.find(({ id }) => id === committeeId);
    if (committee === undefined) problems.push({ kind: 'key-unknown-committee', ...named, committeeId });
    else if (!committee.hasCommittee)
      problems.push({ kind: 'key-office-without-committee', ...named, committeeId });
  }
  return problems;
}

function sumOf(weights: readonly Amount[]): bigint {
  return weights.reduce((sum, weight) => sum + partsOfAmount(weight), 0n);
}

/** Nothing of nothing is nothing; a key without weight is refused before its portions matter. */
function ratio(part: bigint, total: bigint): Fraction {
  return total === 0n ? NOTHING : fraction(part, total);
}
