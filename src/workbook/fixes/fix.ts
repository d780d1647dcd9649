import { keyOfCell, sameCell, type CellKey, type CellRef } from '../../domain/cell';
import { CATALOGUE } from '../../findings/catalogue';
import { equalityOf } from '../../findings/equality';
import type { Cause, Finding, FindingCode, Suggestion } from '../../findings/finding';
import type { CellState, CellWrite } from '../valueWriter';

/** A fix as it is shown before anything is written: every cell with what it holds and what it would hold. */
export interface Fix {
  readonly finding: Finding;
  readonly writes: readonly CellWrite[];
}

/** What is expected there is no content for the cell: words beside the figure, another cell, a column that is missing. */
const UNFIXABLE: ReadonlySet<FindingCode> = new Set([
  'price-level',
  'year-sequence',
  'payback-above-norm',
  'hidden-row',
  'formula-misses-row',
]);

/**
 * The figures that would repair a finding: its cause's suggestions, else the expected figure in its own cell. Empty
 * where there is none, the difference is but rounding, or the cause says that no figure in the cell would put it right.
 */
export function suggestionsFor(finding: Finding): readonly Suggestion[] {
  if (finding.consequenceOf !== null || finding.severity === 'info' || UNFIXABLE.has(finding.code)) return [];
  if (finding.cause !== null && isBeyondRepair(finding.cause, finding.at)) return [];
  if (finding.cause !== null && finding.cause.suggested.length > 0) return finding.cause.suggested;
  if (finding.expected === null || CATALOGUE[finding.code].figures === 'none') return [];
  const differs = equalityOf(finding) !== null || finding.printed !== finding.expected;
  return differs ? [{ cell: finding.at, value: finding.expected }] : [];
}

/**
 * A row that is missing or stands under a wrong styringsområde, or figures of which the finding's own is none: the
 * expected figure would make its own equality hold and break others of the table (F1, F6).
 */
function isBeyondRepair({ kind, suggested, evidence }: Cause, at: CellRef): boolean {
  if (suggested.length === 0) return kind !== 'unknown';
  return evidence?.meant === null && !suggested.some(({ cell }) => sameCell(cell, at));
}

export function cellsOf(suggestions: readonly Suggestion[]): readonly CellRef[] {
  return suggestions.map(({ cell }) => cell);
}

/** The writes for suggestions, given what the cells hold now; null if a cell is gone. */
export function writesFor(
  suggestions: readonly Suggestion[],
  standing: ReadonlyMap<CellKey, CellState>,
): readonly CellWrite[] | null {
  const writes: CellWrite[] = [];
  for (const { cell, value } of suggestions) {
    const before = standing.get(keyOfCell(cell));
    if (before === undefined) return null;
    writes.push({ cell, before, after: contentAfter(before, value) });
  }
  return writes;
}

/** "4 år" stays in years; a text cell becomes a number, or Excel's formulas would go on skipping it. */
function contentAfter(before: CellState, value: number): CellState {
  if (typeof before.value === 'string' && before.formula === null) {
    const unit = /^\s*-?\d+(\s*år\.?)\s*$/i.exec(before.value)?.[1];
    if (unit !== undefined) return { ...before, value: `${value}${unit}` };
  }
  const numberFormat = before.numberFormat === '@' ? '#,##0' : before.numberFormat;
  return { formula: null, value, numberFormat };
}
