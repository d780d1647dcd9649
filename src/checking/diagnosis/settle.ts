import type { Case, Option, RowEvent } from './cases';
import { candidatesOf, figuresOf, SOMETHING_ELSE, type Candidate } from './confidence';

/** A case with the figures that may be wrong, likeliest first, and the event that they are part of. */
export interface Settled {
  readonly of: Case;
  readonly candidates: readonly Candidate[];
  /** The event that the first candidate is part of. */
  readonly event: RowEvent | null;
  /** The cases that went wrong in one go, this one among them: also where it is not known what did. */
  readonly together: readonly Case[];
}

/** From this share of the likelihood on an event is taken as one. */
const HELD_FROM = 0.5;

/**
 * Decides which events happened: the one that gains most over what its cases say one by one is taken with all its
 * years, then the next among the cases that are left.
 */
export function settle(cases: readonly Case[], events: readonly RowEvent[]): Settled[] {
  const alone = new Map(cases.map((each) => [each, likelihoodOf(each)]));
  const settled = new Map<Case, Settled>();
  const aloneIn = (some: Iterable<Case>): number =>
    [...some].reduce((sum, each) => sum + (alone.get(each) ?? 0), 0);
  const gainOf = ({ score, years }: RowEvent): number => score - aloneIn(years.keys());
  const open = events
    .map((event) => ({ event, gain: gainOf(event) }))
    .filter(({ gain }) => gain > LOST)
    .sort((one, other) => other.gain - one.gain);
  for (const { event, gain } of open) {
    const own = [...event.years.keys()];
    if (gain <= 0 || own.some((each) => settled.has(each))) continue;
    const rivals = open.filter(
      ({ event: other }) =>
        other !== event &&
        own.some((each) => other.years.has(each)) &&
        !isSameRepair(event, other) &&
        ![...other.years.keys()].some((each) => settled.has(each)),
    );
    const same = open.filter(({ event: other }) => isSameRepair(event, other));
    const weight = same.reduce((sum, each) => sum + Math.exp(each.gain - gain), 0);
    const others = rivals.reduce((sum, each) => sum + Math.exp(each.gain - gain), Math.exp(-gain));
    const share = weight / (weight + others);
    if (share >= HELD_FROM) {
      for (const each of own) settled.set(each, settledBy(each, event, share));
      continue;
    }
    const alike = [{ event, gain }, ...rivals].filter(({ event: other }) => hasSameCases(event, other));
    const all = weight + others;
    const shares = alike.map(({ event: other, gain: its }) => ({
      event: other,
      share: Math.exp(its - gain) / all,
    }));
    if (shares.reduce((sum, each) => sum + each.share, 0) < HELD_FROM) continue;
    for (const each of own) settled.set(each, { ...undecided(each, shares), together: own });
  }
  return cases.map(
    (each) =>
      settled.get(each) ?? {
        of: each,
        candidates: candidatesOf(each.options),
        event: null,
        together: [each],
      },
  );
}

function hasSameCases({ years }: RowEvent, other: RowEvent): boolean {
  return years.size === other.years.size && [...years.keys()].every((each) => other.years.has(each));
}

/** One event happened, but several rows would do. */
function undecided(
  of: Case,
  shares: readonly { readonly event: RowEvent; readonly share: number }[],
): Omit<Settled, 'together'> {
  const candidates: Candidate[] = [];
  for (const { event, share } of [...shares].sort((one, other) => other.share - one.share)) {
    const option = event.years.get(of);
    if (option === undefined || candidates.some((known) => isSameFigures(known.option, option))) continue;
    candidates.push({ option, share });
  }
  const rest = candidatesOf(of.options).filter(
    ({ option }) => !candidates.some((known) => isSameFigures(known.option, option)),
  );
  return { of, candidates: [...candidates, ...rest.map((each) => ({ ...each, share: 0 }))], event: null };
}

function isSameFigures(one: Option, other: Option): boolean {
  const figures = figuresOf(one);
  const others = figuresOf(other);
  return figures.length === others.length && figures.every((figure) => others.includes(figure));
}

/** Events that are so much less likely than their cases one by one play no part. */
const LOST = -30;

/** ln of how likely a case is by what it says alone. */
function likelihoodOf({ options }: Case): number {
  const best = Math.max(SOMETHING_ELSE, ...options.map(({ score }) => score));
  const sum = options.reduce(
    (all, { score }) => all + Math.exp(score - best),
    Math.exp(SOMETHING_ELSE - best),
  );
  return best + Math.log(sum);
}

/** Do both change the same figures to the same values, in all years that either has? */
function isSameRepair(one: RowEvent, other: RowEvent): boolean {
  if (one.years.size !== other.years.size) return false;
  return [...one.years].every(([each, option]) => other.years.get(each) === option);
}

function settledBy(of: Case, event: RowEvent, share: number): Settled {
  const option = event.years.get(of);
  const others = candidatesOf(of.options.filter((each) => each !== option)).map((candidate): Candidate => ({
    ...candidate,
    share: candidate.share * (1 - share),
  }));
  const together = [...event.years.keys()];
  return option === undefined
    ? { of, candidates: others, event: null, together: [of] }
    : { of, candidates: [{ option, share }, ...others], event, together };
}
