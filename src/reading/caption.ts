import type { TableKind } from '../domain/budgetTable';
import { cleanLabel, foldLabel } from './labelText';
import { hasWordNear, isNear, wordsOf } from './keywords';

export interface Caption {
  /** "1", "A" of "Tabel A."; null where the caption has no number. */
  readonly number: string | null;
  /** What the words say the table is; null where they say nothing the engine knows. */
  readonly kind: TableKind | null;
}

const NUMBERED = /^(?:tabe?l(?:l?et|le|e)?|tabl)\s*\.?\s*([0-9]{1,2}[a-z]?|[a-h])?\b\s*[.:–-]?\s*(.*)$/;

/** Word parts of which every unnumbered caption has at least two, so that a typing error in one of them does not hide it. */
const MAY_BE_CAPTION = /effekt|forde|inves|økon|ændr|måltal|bevil|brutto|netto|varig|admin|konsek/;

export const LONGEST_CAPTION = 200;

/**
 * Reads a table's caption by its words, never by its number (domain guide, section 2): the same number means
 * different tables in different proposals. Null: the text is no caption.
 */
export function readCaption(text: string): Caption | null {
  return text.length > LONGEST_CAPTION ? null : readFoldedCaption(foldLabel(cleanLabel(text)));
}

/**
 * What may stand before "Tabel 2": the proposal's code or an appendix ("HA02(2025) – Tabel 2.", "Bilag 3: Tabel A."). The
 * white space is bounded: a text of nothing else must not be tried in every way to divide it.
 */
const BEFORE_CAPTION = String.raw`(?:bilag\s{0,9}\d{0,3}[a-z]?|[a-zæøå]{1,5} ?\d{1,3}(?: ?\( ?20\d\d ?\))?)\s{0,9}[:.,–—-]?\s{0,9}`;
const PREFIX = new RegExp(String.raw`^\s*${BEFORE_CAPTION}(?=tabe?l)`, 'i');

/** The same for a text that is cleaned and folded already. */
export function readFoldedCaption(text: string): Caption | null {
  const folded = text.replace(PREFIX, '');
  const first = folded.slice(0, 3);
  if (first === 'tab') {
    const match = NUMBERED.exec(folded);
    if (match) {
      return { number: match[1]?.toUpperCase() ?? null, kind: kindOfWords(wordsOf(match[2] ?? '')) };
    }
  }
  if (!MAY_BE_CAPTION.test(folded)) return null;
  const kind = kindOfWords(wordsOf(folded));
  return kind === null || kind === 'permanent-changes' ? null : { number: null, kind };
}

function kindOfWords(words: readonly string[]): TableKind | null {
  if (hasWordNear(words, 'bruttoeffektivisering')) return 'gross-effect';
  if (hasWordNear(words, 'måltalseffekt') || hasWordNear(words, 'måltaleffekt')) return 'net-effect';
  if (hasWordNear(words, 'bevillingsmæssig') && hasWordNear(words, 'effekt'))
    return hasWordNear(words, 'drift') ? 'running-cost' : null;
  if (hasWordNear(words, 'fordeling')) {
    if (hasWordNear(words, 'anlægsinvesteringer')) return 'capital-split';
    if (hasWordNear(words, 'serviceinvesteringer')) return 'service-split';
    if (
      (hasWordNear(words, 'effektivisering') || hasWordNear(words, 'effektiviseringen')) &&
      hasWordBeginning(words, 'forvaltning')
    ) {
      return 'effect-split';
    }
  }
  if (
    (hasWordNear(words, 'serviceinvesteringer') || hasWordNear(words, 'anlægsinvesteringer')) &&
    hasWordNear(words, 'forslaget')
  ) {
    return 'investments';
  }
  if (
    hasWordBeginning(words, 'forslag') &&
    (hasWordNear(words, 'økonomi') || hasWordNear(words, 'økonomiske'))
  )
    return 'proposal-economy';
  if (isNear(words[0], 'varige') && isNear(words[1], 'ændringer')) {
    return hasWordNear(words, 'administration') ? 'administration' : 'permanent-changes';
  }
  return null;
}

function hasWordBeginning(words: readonly string[], start: string): boolean {
  return words.some((word) => word.startsWith(start));
}

const BEGINS_LIKE_CAPTION = new RegExp(
  String.raw`^\s*(?:${BEFORE_CAPTION})?tabe?l(?:l?et|le|e)?\s{0,9}\.?\s{0,9}(?:[0-9]{1,2}[a-z]?|[a-h])\b`,
  'i',
);

/** Does the text begin like "Tabel 3" or "Tabel A."? Such a line ends the table above it. */
export function beginsLikeCaption(text: string): boolean {
  return BEGINS_LIKE_CAPTION.test(text);
}
