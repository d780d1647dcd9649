import { numberOfAmount } from '../../domain/amount';
import type { CellRef } from '../../domain/cell';
import type { Cause, CauseEvidence, CauseKind, Suggestion } from '../../findings/finding';
import type { Option } from './cases';
import type { JudgedChange } from './plausibility';
import type { Equation } from './system';

/** How close another reading must come to be named beside the likeliest. */
const AS_LIKELY = 3;

/**
 * The cause of one change, as the finding carries it.
 *
 * @param together the solutions that were chosen, of which those of one event share their cause
 */
export function causeOf(
  changed: JudgedChange,
  option: Option,
  mends: readonly Equation[],
  confidence: number,
  together: ReadonlySet<Option>,
): Cause {
  const { change, readings } = changed;
  const at = change.variable.cell.at;
  const [likeliest] = readings;
  const years = option.event?.options.filter((other) => together.has(other)) ?? [];
  const event = years.length > 1 ? option.event : null;
  const kind = event?.kind ?? likeliest?.kind ?? 'unknown';
  const cells = event === null ? [at] : cellsOfEvent(years);
  const suggested = event === null ? [suggestionOf(changed)] : years.flatMap(suggestionsOf);
  const from = (event?.from ?? likeliest?.from ?? []).map((cell) => cell.at);
  const cause: Cause = { kind, cells, suggested, confidence, evidence: evidenceOf(changed, mends, from) };
  const alternatives =
    event === null ? alternativesOf(changed, cause) : areaAlternative(kind, from, confidence);
  return alternatives.length === 0 ? cause : { ...cause, alternatives };
}

/** Other readings of the same change that fit about as well. */
function alternativesOf({ readings }: JudgedChange, cause: Cause): Cause[] {
  const [likeliest, ...others] = readings;
  if (likeliest === undefined) return [];
  const named = new Set<CauseKind>([likeliest.kind]);
  const found: Cause[] = [];
  for (const other of others) {
    if (named.has(other.kind) || other.probability * AS_LIKELY < likeliest.probability) continue;
    if (other.kind === 'unknown' || other.kind === 'stale-total') continue;
    named.add(other.kind);
    found.push({ ...cause, kind: other.kind });
  }
  return [
    ...found,
    ...areaAlternative(
      likeliest.kind,
      likeliest.from.map((cell) => cell.at),
      cause.confidence,
    ),
  ];
}

/** A row of another area in a subtotal: either the subtotal is wrong, or the row's area is (HA06). */
function areaAlternative(kind: CauseKind, from: readonly CellRef[], confidence: number): Cause[] {
  return kind === 'wrong-area' ? [{ kind, cells: from, suggested: [], confidence }] : [];
}

function cellsOfEvent(options: readonly Option[]): CellRef[] {
  return options.flatMap(({ judged }) => judged.changes.map(({ change }) => change.variable.cell.at));
}

function suggestionsOf({ judged }: Option): Suggestion[] {
  return judged.changes.map(suggestionOf);
}

function suggestionOf({ change }: JudgedChange): Suggestion {
  return { cell: change.variable.cell.at, value: numberOfAmount(change.value) };
}

export function evidenceOf(
  { change }: Pick<JudgedChange, 'change'>,
  mends: readonly Equation[],
  from: readonly CellRef[],
): CauseEvidence {
  const { cell, value } = change.variable;
  return {
    printed: cell.kind === 'amount' ? numberOfAmount(value) : null,
    meant: numberOfAmount(change.value),
    mends: [...new Set(mends.map(({ constraint }) => constraint.row.label))],
    from,
  };
}
