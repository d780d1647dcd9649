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

/**
 * Reads a table's caption by its words, never by its number (domain guide, section 2): the same number means
 * different tables in different proposals. Null: the text is no caption.
 */
export function readCaption(text: string): Caption | null {
  if (text.length > 200) return null;
  const folded = foldLabel(cleanLabel(text));
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
  const has = (keyword: string): boolean => hasWordNear(words, keyword);
  if (has('bruttoeffektivisering')) return 'gross-effect';
  if (has('nettoeffektivisering') && (has('måltalseffekt') || has('måltaleffekt'))) return 'net-effect';
  if (has('måltalseffekt') || has('måltaleffekt')) return 'net-effect';
  if (has('bevillingsmæssig') && has('effekt')) return has('drift') ? 'running-cost' : null;
  if (has('fordeling')) {
    if (has('anlægsinvesteringer')) return 'capital-split';
    if (has('serviceinvesteringer')) return 'service-split';
    if (
      (has('effektivisering') || has('effektiviseringen')) &&
      words.some((word) => word.startsWith('forvaltning'))
    ) {
      return 'effect-split';
    }
  }
  if (
    (has('serviceinvesteringer') || has('anlægsinvesteringer')) &&
    words.some((word) => isNear(word, 'forslaget'))
  ) {
    return 'investments';
  }
  if (words.some((word) => word.startsWith('forslag')) && (has('økonomi') || has('økonomiske')))
    return 'proposal-economy';
  if (isNear(words[0], 'varige') && isNear(words[1], 'ændringer')) {
    return has('administration') ? 'administration' : 'permanent-changes';
  }
  return null;
}

/** Does the text begin like "Tabel 3" or "Tabel A."? Such a line ends the table above it. */
export function beginsLikeCaption(text: string): boolean {
  return /^\s*tabe?l(?:l?et|le|e)?\s*\.?\s*([0-9]{1,2}[a-z]?|[a-h])\b/i.test(text);
}
