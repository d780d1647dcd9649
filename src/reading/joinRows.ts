import { cleanLabel, foldLabel } from './labelText';
import type { RawRow } from './rawRow';
import { readLabel } from './readLabel';
import { readRowLabel } from './rowLabel';

const OPEN_ENDING = /(?:\b(?:på|og|af|til|for|i|med|ved|som|der|samt|eller|fra|om|inkl\.?)|[-,(&/])$/;

/**
 * Joins labels that a page or cell break divided over two rows, with the figures on either of them
 * (domain guide, section 3; the paybacks of TV03, F4 and F1). Rows that each carry figures are never joined.
 */
export function joinBrokenLabels(rows: readonly RawRow[]): RawRow[] {
  const joined: RawRow[] = [];
  for (const row of rows) {
    const previous = joined.at(-1);
    if (previous !== undefined && belongTogether(previous, row))
      joined[joined.length - 1] = join(previous, row);
    else joined.push(row);
  }
  return joined;
}

function belongTogether(upper: RawRow, lower: RawRow): boolean {
  const upperBare = isBare(upper);
  const lowerBare = isBare(lower);
  if ((!upperBare && !lowerBare) || lower.label === '' || upper.label === '') return false;
  const upperMeaning = upper.meaning;
  if (upperMeaning.kind === 'payback') {
    return !upperMeaning.complete && lower.row - upper.row <= 3 && /\b(total|service)/.test(lower.labelKey);
  }
  if (lower.note || upper.note) return false;
  if (lower.row - upper.row > 2) return false;
  if (completesTotal(upper, lower)) return true;
  const open = OPEN_ENDING.test(upper.label) || openBracket(upper.label);
  if (upperBare && (upperMeaning.kind === 'section' || upper.label.length > 160)) return open;
  const continues = /^[a-zæøå]/.test(lower.label);
  const { kind } = lower.meaning;
  if (kind !== 'other' && kind !== 'weak-aggregate' && !open) return false;
  return open || continues;
}

/** "Samlede" above "implementeringsomkostninger, anlæg": apart they are no total, together they are. */
function completesTotal(upper: RawRow, lower: RawRow): boolean {
  const { kind } = upper.meaning;
  if (
    (kind !== 'weak-aggregate' && kind !== 'other') ||
    !/^(samle|varig|implement|tilbage)/.test(upper.labelKey)
  )
    return false;
  // A whole heading below a total is a heading; "implementeringsomkostninger" below "Samlede" is the rest of it.
  const isHeading = lower.meaning.kind === 'section' && /^[A-ZÆØÅ]/.test(lower.label);
  if (isHeading && upper.labelKey.includes(' ')) return false;
  const together = readRowLabel(foldLabel(cleanLabel(`${upper.label} ${lower.label}`))).kind;
  return together === 'aggregate' || together === 'impact';
}

function isBare(row: RawRow): boolean {
  return !row.hasAmounts && row.areaText === '' && row.appropriation === '';
}

function openBracket(label: string): boolean {
  return label.lastIndexOf('(') > label.lastIndexOf(')');
}

function join(upper: RawRow, lower: RawRow): RawRow {
  const carrier = isBare(upper) ? lower : upper;
  const { text, key, meaning } = readLabel(cleanLabel(`${upper.label} ${lower.label}`), false);
  return { ...carrier, label: text, labelKey: key, meaning, hidden: upper.hidden && lower.hidden };
}
