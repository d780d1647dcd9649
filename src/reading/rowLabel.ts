import type { ExpenditureArea, PaybackBasis, Section } from '../domain/budgetTable';
import { hasWordNear, isNear, isWordCharacter, wordsOf } from './keywords';

/** What a label in a proposal's economy table says of its row. */
export type RowLabel =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'aggregate'; readonly section: Section; readonly area: ExpenditureArea | null }
  /** Words of a total, but not of what: the figures decide whether it is one. */
  | { readonly kind: 'weak-aggregate'; readonly area: ExpenditureArea | null }
  | { readonly kind: 'impact' }
  | { readonly kind: 'payback'; readonly basis: PaybackBasis; readonly complete: boolean }
  | { readonly kind: 'of-which' }
  | { readonly kind: 'other' };

const OTHER: RowLabel = { kind: 'other' };
/** The words that totals, headings and special rows begin with, by their first letter. */
const FIRST_WORDS: Readonly<Record<string, readonly string[]>> = {
  s: ['samlet', 'samlede'],
  v: ['varig', 'varige'],
  i: ['implementeringsomkostninger'],
  t: ['tilbagebetalingstid', 'tilbagebetalingsperiode', 'tilbagebetalings'],
  h: ['heraf', 'hvoraf'],
};
const LONG_FIRST_WORDS = ['implementeringsomkostninger', 'tilbagebetalingstid', 'tilbagebetalingsperiode'];
const MAY_TOTAL = /\b(i ?alt|total|subtotal|delsum|mellemsum|sum|samle|netto)/;

/**
 * Reads a folded label by its words (domain guide, section 4). "samlet", "samlede" or "totalt" makes a total; a bare
 * "Varige ændringer" or "Implementeringsomkostninger" is a heading; "Tilbagebetaling til borgere" is an item.
 */
export function readRowLabel(folded: string): RowLabel {
  const first = firstWordOf(folded);
  if (!mayBegin(first) && !MAY_TOTAL.test(folded)) return OTHER;
  const words = wordsOf(folded);
  const second = words[1];

  if (isPayback(first, second)) {
    const service = words.some(
      (word) => word.startsWith('service') || isNear(word, 'serviceeffektivisering'),
    );
    const total = words.some((word) => word.startsWith('total'));
    return { kind: 'payback', basis: service ? 'service' : 'total', complete: service || total };
  }
  if (isNear(first, 'heraf') || isNear(first, 'hvoraf')) return { kind: 'of-which' };

  const totalWord =
    isNear(first, 'samlet') ||
    isNear(first, 'samlede') ||
    words.some((word) => TOTAL_WORDS.has(word)) ||
    /\bi alt\b/.test(folded);
  const permanent =
    (hasWordNear(words, 'varig') || hasWordNear(words, 'varige')) &&
    (hasWordNear(words, 'ændring') || hasWordNear(words, 'ændringer'));
  const implementation = hasWordNear(words, 'implementeringsomkostninger');

  if (totalWord) {
    if (
      hasWordNear(words, 'påvirkning') &&
      (hasWordNear(words, 'økonomisk') || hasWordNear(words, 'økonomiske'))
    ) {
      return { kind: 'impact' };
    }
    const area = areaOfWords(words);
    if (implementation) return { kind: 'aggregate', section: 'implementation', area };
    if (permanent) return { kind: 'aggregate', section: 'permanent', area };
    const begins =
      isNear(first, 'samlet') ||
      isNear(first, 'samlede') ||
      first.startsWith('netto') ||
      TOTAL_WORDS.has(first);
    // "I alt", "SOF i alt".
    return begins || /^(?:i ?alt\b|[a-zæøå]{2,4} i ?alt$)/.test(folded)
      ? { kind: 'weak-aggregate', area }
      : OTHER;
  }
  if (first.startsWith('netto')) return { kind: 'weak-aggregate', area: areaOfWords(words) };
  if (isNear(first, 'varige') && isNear(second, 'ændringer'))
    return { kind: 'section', section: 'permanent' };
  if (isNear(first, 'implementeringsomkostninger')) return { kind: 'section', section: 'implementation' };
  return OTHER;
}

/** Also where a cell's edge broke the word ("Tilbagebetalings tid"), and by its other name; "Tilbagebetaling til" is an item's. */
function isPayback(first: string, second: string | undefined): boolean {
  return (
    isNear(first, 'tilbagebetalingstid') ||
    isNear(first, 'tilbagebetalingsperiode') ||
    `${first}${second ?? ''}` === 'tilbagebetalingstid'
  );
}

/** Words that make a total wherever they stand ("samlet" and "samlede" also last: "Varig ændring, samlet"). */
const TOTAL_WORDS: ReadonlySet<string> = new Set([
  'totalt',
  'total',
  'ialt',
  'sum',
  'subtotal',
  'delsum',
  'mellemsum',
  'samlet',
  'samlede',
]);

/** A typing error in the first letter is allowed for in the long words only. */
function mayBegin(first: string): boolean {
  const candidates = FIRST_WORDS[first.charAt(0)] ?? (first.length < 15 ? [] : LONG_FIRST_WORDS);
  return candidates.some((word) => isNear(first, word));
}

function firstWordOf(folded: string): string {
  let start = 0;
  while (start < folded.length && !isWordCharacter(folded.charCodeAt(start))) start += 1;
  let end = start;
  while (end < folded.length && isWordCharacter(folded.charCodeAt(end))) end += 1;
  return folded.slice(start, end);
}

/** The one expenditure area the words name; null for none or several. */
function areaOfWords(words: readonly string[]): ExpenditureArea | null {
  const areas = new Set(words.flatMap((word) => areaOfWord(word) ?? []));
  return areas.size === 1 ? ([...areas][0] ?? null) : null;
}

function areaOfWord(printed: string): ExpenditureArea | null {
  // "Anlaeg", "Overfoersler", as a keyboard without Danish letters writes them.
  const word = printed.replace('ae', 'æ').replace('oe', 'ø');
  if (isNear(word, 'service') || /^service(udgift|ramme)/.test(word)) return 'service';
  if (isNear(word, 'anlæg') || /^anlægs(udgift|ramme)/.test(word)) return 'capital';
  if (isNear(word, 'overførsler') || isNear(word, 'overførsel') || word.startsWith('overførselsudgift')) {
    return 'transfers';
  }
  return null;
}

/** The area printed in a Styringsområde cell ("Service", "Service, SOF"), or null. */
export function readArea(text: string): ExpenditureArea | null {
  switch (text) {
    case '':
      return null;
    case 'Service':
      return 'service';
    case 'Anlæg':
      return 'capital';
    case 'S':
      return 'service';
    case 'A':
      return 'capital';
    case 'O':
      return 'transfers';
    default:
      return areaOfWords(wordsOf(text.toLowerCase()));
  }
}

/** Is the label a bare total line ("Total", "I alt", "... totalt")? */
export function isTotalLabel(folded: string): boolean {
  return (
    TOTAL_LINE.test(folded) ||
    /\b(totalt|i ?alt)$/.test(folded) ||
    /^(samlet|samlede) (sum|total|effekt)/.test(folded)
  );
}

/** The word alone, or with what it is the total of: "Total, service", "I alt (Grundabonnement)"; not "Total rengøring". */
const TOTAL_LINE =
  /^(total|totalt|i ?alt|sum|subtotal|delsum|mellemsum|nettoeffektivisering)(\s*$|\s*[,:(–-]|\s+(for|alle|effekt|effektivisering|forslag|drift|anlæg|service|investering|varig|besparelse|udvalg|forvaltning|hele|pr|i|kr|mio|t)\w*)/;
