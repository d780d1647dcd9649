import type { CellRef } from '../domain/cell';
import type { CellNames } from './cellNames';
import type { Cause, FindingCode, FindingOf } from './finding';
import type { FindingEntry, FindingWords, Place, Texts } from './texts';

/** A finding in words. */
export interface RenderedFinding extends FindingWords {
  readonly title: string;
  /** Statement, reason and advice as one text. */
  readonly message: string;
  /** The cause in words, where there is one. */
  readonly explanation: string | null;
}

/** More cells than these are counted instead of named. */
const NAMED_CELLS = 6;

/** Puts a finding into words. */
export function renderFinding<Code extends FindingCode>(
  finding: FindingOf<Code>,
  texts: Texts,
  names: CellNames,
): RenderedFinding {
  const place = placeSeenFrom(finding.at, texts, names);
  const entry: FindingEntry<Code> = texts.findings[finding.code];
  const words = entry.write(finding, place);
  const advice = finding.consequenceOf === null ? words.advice : texts.consequenceAdvice;
  return {
    ...words,
    advice,
    title: entry.title,
    message: [words.statement, words.reason, advice].filter((part) => part !== null).join(' '),
    explanation: finding.cause === null ? null : explainCause(finding.cause, texts, place),
  };
}

/** A cause in words, as seen from the finding that has it. */
export function renderCause(cause: Cause, from: CellRef, texts: Texts, names: CellNames): string {
  return explainCause(cause, texts, placeSeenFrom(from, texts, names));
}

function explainCause(cause: Cause, texts: Texts, place: Place): string {
  return texts.causes[cause.kind].explain(cause, place);
}

/** Year by year and down each, sheet by sheet in the order given. */
function inReadingOrder(cells: readonly CellRef[]): readonly CellRef[] {
  const sheets = [...new Set(cells.map(({ sheetId }) => sheetId))];
  return [...cells].sort(
    (one, other) =>
      sheets.indexOf(one.sheetId) - sheets.indexOf(other.sheetId) ||
      one.column - other.column ||
      one.row - other.row,
  );
}

function placeSeenFrom(from: CellRef, texts: Texts, names: CellNames): Place {
  const name = (cell: CellRef): string => names.nameOf(cell, from);
  return {
    name,
    names: (cells) => {
      const shown = inReadingOrder(cells).slice(0, NAMED_CELLS).map(name).join(', ');
      const hidden = cells.length - NAMED_CELLS;
      return hidden > 0 ? `${shown} ${texts.report.moreCells(hidden)}` : shown;
    },
  };
}
