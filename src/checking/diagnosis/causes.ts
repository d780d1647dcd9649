import { numberOfAmount } from '../../domain/amount';
import { valueOfCell } from '../../domain/budgetTable';
import type { CellRef } from '../../domain/cell';
import type { Cause, CauseKind, Suggestion } from '../../findings/finding';
import type { Case, Option, RowEvent } from './cases';
import { isSettled } from './combined';
import { evidenceOf } from './evidence';
import type { JudgedChange } from './judgement';
import type { Assignment, Equation } from './system';

/** How close another reading must come to be named beside the likeliest. */
const AS_LIKELY = 3;

/**
 * The cause of one change, as the finding carries it: of all years, where it is part of an event.
 *
 * @param mends the equalities that hold once the repair is made
 */
export function causeOf(
  changed: JudgedChange,
  of: Case,
  option: Option,
  event: RowEvent | null,
  mends: readonly Equation[],
  confidence: number,
  totals: Assignment,
): Cause {
  const [likeliest] = changed.readings;
  const years = event === null ? [option] : [...event.years.values()];
  const kind = event?.kind ?? likeliest?.kind ?? 'unknown';
  const cells = event === null ? [changed.change.variable.cell.at] : [...new Set(years.flatMap(cellsOf))];
  const suggested =
    event === null
      ? suggestionsOf(changed, option, totals)
      : distinct(
          years.flatMap((year) => year.judged.changes.flatMap((each) => suggestionsOf(each, year, totals))),
        );
  const from = (event === null ? likeliest?.from : event.from.get(of))?.map((cell) => cell.at) ?? [];
  const byArea = from.length > 0 && isByArea(kind, changed);
  const cause: Cause = {
    kind,
    cells,
    suggested,
    confidence: byArea ? shared(confidence, TOTAL_WRONG) : confidence,
    evidence: evidenceOf(changed.change.variable, changed.change.value, mends, from),
  };
  const sources = event === null ? from : sourcesOf(event);
  const alternatives = [
    ...(event === null ? alternativesOf(changed, cause) : []),
    ...(byArea ? [areaAlternative(sources, confidence)] : []),
  ];
  return alternatives.length === 0 ? cause : { ...cause, alternatives };
}

/** One suggestion for each cell. */
export function distinct(suggested: readonly Suggestion[]): Suggestion[] {
  return suggested.filter(({ cell }, at) => suggested.findIndex((other) => other.cell === cell) === at);
}

function sourcesOf({ from }: RowEvent): CellRef[] {
  return [...from.values()].flatMap((cells) => cells.map(({ at }) => at));
}

/**
 * What stands in the cells once the change and all that follows it are made.
 *
 * @param totals what totals hold that several changes move
 */
export function repairOf({ change }: JudgedChange, { judged }: Option, totals: Assignment): Assignment {
  const repair = new Map([[change.variable.id, change.value]]);
  for (const { variable } of change.followers) {
    const { id, value } = variable;
    repair.set(id, totals.get(id) ?? judged.assignment.get(id) ?? value);
  }
  return repair;
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
  return found;
}

/**
 * A subtotal of one area that counts a row of another, or leaves out one of its own: either the subtotal is wrong, or
 * the row's area is (HA06).
 */
function isByArea(kind: CauseKind, { place }: JudgedChange): boolean {
  if (kind === 'wrong-area') return true;
  return kind === 'row-omitted' && (place?.row.qualifier.area ?? null) !== null;
}

/** Which of the two it is the figures do not say; a total is more often wrong than a word. */
const TOTAL_WRONG = 0.6;

function areaAlternative(from: readonly CellRef[], confidence: number): Cause {
  return { kind: 'wrong-area', cells: from, suggested: [], confidence: shared(confidence, 1 - TOTAL_WRONG) };
}

function shared(confidence: number, part: number): number {
  return Math.round(confidence * part * 100) / 100;
}

function cellsOf({ judged }: Option): CellRef[] {
  return judged.changes.map(({ change }) => change.variable.cell.at);
}

/**
 * The figure itself, and the typed totals that were added up from it: formulas follow by themselves. Where a row is
 * missing altogether, nothing: its total would not be the sum of the rows that are there.
 */
function suggestionsOf(changed: JudgedChange, option: Option, totals: Assignment): Suggestion[] {
  const { change } = changed;
  if (change.missesRow === true) return [];
  const [likeliest] = changed.readings;
  // The formula is right: it is the amount that must become a number.
  if (likeliest?.kind === 'text-number') {
    return likeliest.from.map((text) => ({ cell: text.at, value: numberOfAmount(valueOfCell(text)) }));
  }
  const repair = repairOf(changed, option, totals);
  const typed = change.followers.filter(
    ({ byFormula, variable }) => !byFormula && variable.cell.formula === null,
  );
  return [
    { cell: change.variable.cell.at, value: numberOfAmount(change.value) },
    ...typed.flatMap(({ variable }): Suggestion[] => {
      const meant = repair.get(variable.id) ?? variable.value;
      // What one change moves, another may move back; and a total that is wrong in other ways too has its own finding.
      const stays = meant === variable.value || (totals.size > 0 && !isSettled(variable, totals));
      return stays ? [] : [{ cell: variable.cell.at, value: numberOfAmount(meant) }];
    }),
  ];
}
