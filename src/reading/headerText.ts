import { hasWordNear, wordsOf } from './keywords';
import { isUnitText } from './unitText';

/** What a column left of the figures holds. */
export type SideColumn = 'area' | 'appropriation' | 'title' | 'description' | 'committee' | 'administration';

const HEADER_WORDS = [
  'udvalg',
  'bevilling',
  'profitcenter',
  'styringsområde',
  'titel',
  'forvaltning',
  'effektiviseringsbidrag',
  'nettoeffekt',
];

/** How long the words above a column may be. */
const LONGEST_HEADER_TEXT = 60;

/**
 * Is the text one of those that stand above columns: a unit, or the name of what the column holds?
 * @param folded the same text, folded
 */
export function isHeaderText(raw: string, folded: string): boolean {
  if (raw.length > LONGEST_HEADER_TEXT) return false;
  if (isUnitText(raw)) return true;
  const words = wordsOf(folded);
  return HEADER_WORDS.some((word) => hasWordNear(words, word));
}

/** What a column holds whose heading, folded, is this; null where the words do not say. */
export function sideOf(folded: string): SideColumn | null {
  const words = wordsOf(folded);
  if (hasWordNear(words, 'styringsområde') || (words[0] === 'styrings' && words[1] === 'område'))
    return 'area';
  if (hasWordNear(words, 'bevilling') || hasWordNear(words, 'profitcenter')) return 'appropriation';
  if (hasWordNear(words, 'titel') || hasWordNear(words, 'forslag')) return 'title';
  if (hasWordNear(words, 'resumé') || hasWordNear(words, 'resume') || hasWordNear(words, 'beskrivelse')) {
    return 'description';
  }
  if (hasWordNear(words, 'udvalg')) return 'committee';
  return words.some((word) => word.startsWith('forvaltning')) ? 'administration' : null;
}
