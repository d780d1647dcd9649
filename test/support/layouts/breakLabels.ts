import type { DraftRow, DraftTable, LabelBreak } from './draftTable';
import type { Choices } from './random';

/** Breaks some labels over two rows, where the second half cannot be taken for a row of its own. */
export function breakLabels(
  draft: DraftTable,
  valuesOn: 'value-first' | 'value-last',
  choices: Choices,
): void {
  const breakable = draft.rows.filter((row) => hasValues(row) && breakOf(row.label, 'first') !== null);
  for (const row of choices.some(breakable, 4)) {
    row.broken = breakOf(row.label, valuesOn === 'value-first' ? 'first' : 'last');
  }
}

function hasValues(row: DraftRow): boolean {
  return row.role !== 'section' && (row.payback !== null || row.amounts.some((amount) => amount !== null));
}

/** Near the middle, before a word in lower case, or after the "og" of a committee's name. */
function breakOf(label: string, valuesOn: LabelBreak['valuesOn']): LabelBreak | null {
  if (label.length < 20 || label.includes('<')) return null;
  const spaces = [...label.matchAll(/ (?=[a-zæøå])|(?<=- og) /g)].map((match) => match.index);
  const middle = label.length / 2;
  const [at] = spaces
    .filter((space) => space > 5 && !/^ og\b/.test(label.slice(space)))
    .sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  return at === undefined ? null : { head: label.slice(0, at), tail: label.slice(at + 1), valuesOn };
}
