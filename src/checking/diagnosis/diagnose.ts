import { keyOfCell } from '../../domain/cell';
import type { Cause } from '../../findings/finding';
import type { Constraint, Overrides } from '../constraint';
import { caseOf, type Case } from './cases';
import { causeOf, repairOf } from './causes';
import { combined } from './combined';
import { componentsOf } from './components';
import { calibrated, situationOf, type Candidate } from './confidence';
import { copiedTables } from './copiedTables';
import type { Culprit, Findings } from './culprit';
import { jointErrors } from './jointErrors';
import { judgeOf } from './plausibility';
import { placesOf, type DiagnosedTable } from './places';
import { rowEvents } from './rowEvents';
import { settle, type Settled } from './settle';
import { AS_PRINTED, holdsUnder, type Assignment, type Equation } from './system';
import { withoutEachOther } from './withoutEachOther';

/** From this share of the likelihood on a figure is named; below it the candidates are listed. */
const NAMED_FROM = 0.5;
/** Candidates with less are not worth listing. */
const LISTED_FROM = 0.02;
const MOST_LISTED = 3;

/**
 * Which figures are wrong, what they should be, and why: the smallest and likeliest change of figures under which every
 * equality holds (architecture guide, the idea). Errors that show in several equalities at once are recognised first;
 * what is left is localised component by component and weighed.
 */
export function diagnose(
  constraints: readonly Constraint[],
  mended: Overrides,
  tables: readonly DiagnosedTable[],
): Findings {
  const known = jointErrors(constraints, mended, tables);
  const { left: system } = known;
  const causes = new Map(known.causes);
  const joint = [...known.joint];
  const places = placesOf(tables);
  const judge = judgeOf(system, places);
  const cases = withoutEachOther(componentsOf(system).map((component) => caseOf(system, component, judge)));
  const chosen: Chosen[] = [];
  let together: Assignment = AS_PRINTED;
  for (const each of settle(cases, rowEvents(cases))) {
    const { failed } = each.of.component;
    if (failed.every((equation) => isMended(equation, chosen, together))) continue;
    const [best] = each.candidates;
    if (best === undefined) continue;
    if (best.share >= NAMED_FROM) {
      chosen.push({ ...each, best });
      together = combined(chosen.map((one) => one.best.option.judged));
    } else {
      listCandidates(each, causes);
      if (best.option.judged.changes.length === 1) {
        joint.push(
          each.together.flatMap((other) => other.component.failed.map(({ constraint }) => constraint)),
        );
      }
    }
  }
  joint.push(...sharedTexts(chosen));
  const culprits = [...known.culprits, ...chosen.flatMap((each) => culpritsOf(each, cases, together))];
  return { culprits: copiedTables(culprits), causes, joint };
}

interface Chosen extends Settled {
  readonly best: Candidate;
}

/** One amount stored as text is missing from every total whose formula covers it. */
function sharedTexts(chosen: readonly Chosen[]): Constraint[][] {
  const byText = new Map<string, Constraint[]>();
  for (const { of, best } of chosen) {
    for (const { readings } of best.option.judged.changes) {
      const [likeliest] = readings;
      if (likeliest?.kind !== 'text-number') continue;
      const text = likeliest.from.map(({ at }) => keyOfCell(at)).join(' ');
      byText.set(text, [
        ...(byText.get(text) ?? []),
        ...of.component.failed.map(({ constraint }) => constraint),
      ]);
    }
  }
  return [...byText.values()];
}

/** Other components' answers, one of them or all together, may have mended this one too. */
function isMended(equation: Equation, chosen: readonly Chosen[], together: Assignment): boolean {
  return (
    chosen.some(({ best }) => holdsUnder(equation, best.option.judged.assignment)) ||
    (together.size > 0 && holdsUnder(equation, together))
  );
}

function culpritsOf(chosen: Chosen, cases: readonly Case[], totals: Assignment): Culprit[] {
  const { of, best, candidates, event } = chosen;
  const { option, share } = best;
  const { failed } = of.component;
  const confidence = calibrated(share, situationOf(chosen, best, cases));
  return option.judged.changes.flatMap((changed): Culprit[] => {
    const { variable, value } = changed.change;
    const repair = repairOf(changed, option, totals);
    const own = failed.filter((equation) => variable.equations.includes(equation));
    const [equation] = own.length > 0 ? own : failed;
    if (equation === undefined) return [];
    const mends = failed.filter((other) => holdsUnder(other, repair));
    const cause = causeOf(changed, of, option, event, mends, confidence, totals);
    const alternatives = [...(cause.alternatives ?? []), ...otherFigures(candidates, of)];
    return [
      {
        variable,
        meant: value,
        place: changed.place,
        cause: alternatives.length === 0 ? cause : { ...cause, alternatives },
        equation,
        mends,
      },
    ];
  });
}

/** Other figures that might be wrong instead. */
function otherFigures(candidates: readonly Candidate[], of: Case): Cause[] {
  return candidates
    .slice(1, MOST_LISTED)
    .flatMap((candidate) => (candidate.share < LISTED_FROM ? [] : causesOf(candidate, of)));
}

/** What a candidate says is wrong: its first figure, where it has several. */
function causesOf({ option, share }: Candidate, of: Case): Cause[] {
  const { failed } = of.component;
  const [changed] = option.judged.changes;
  if (changed === undefined) return [];
  const repair = repairOf(changed, option, AS_PRINTED);
  const mends = failed.filter((equation) => holdsUnder(equation, repair));
  return [causeOf(changed, of, option, null, mends, calibrated(share, 'open'), AS_PRINTED)];
}

/** Nothing stands out: the failed equality keeps its finding, and names what might be wrong. */
function listCandidates({ of, candidates }: Settled, causes: Map<Culprit['variable'], Cause>): void {
  const listed = candidates.slice(0, MOST_LISTED).flatMap((candidate) => causesOf(candidate, of));
  for (const { left } of of.component.failed) {
    causes.set(left, {
      kind: 'unknown',
      cells: [left.cell.at],
      suggested: [],
      confidence: listed[0]?.confidence ?? 0,
      alternatives: listed,
    });
  }
}
