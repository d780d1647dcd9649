import { cleanLabel, foldLabel } from './labelText';
import { readRowLabel, type RowLabel } from './rowLabel';

/** A label cell's text, and all that is read from it. */
export interface Label {
  readonly text: string;
  /** Folded for comparison. */
  readonly folded: string;
  /** The same without the number or mark that a list puts before it. */
  readonly key: string;
  readonly meaning: RowLabel;
  /** The text is a number standing before the label ("6" of an overview line). */
  readonly ordinal: string | null;
  /** A footnote or source line. */
  readonly note: boolean;
}

const ORDINAL = /^\d{1,3}\.?$/;
const NOTE = /^\s*(\*|noter?\b|kilde\b|anm\b|anmærkning)/i;

/** How many different labels are remembered. */
const MOST_LABELS = 1_000;

export type LabelReader = (raw: string) => Label;

/** Reads labels, each text once: a catalogue repeats "Samlet varig ændring" on every sheet. */
export function labelReader(): LabelReader {
  const known = new Map<string, Label>();
  return (raw) => {
    const remembered = known.get(raw);
    if (remembered !== undefined) return remembered;
    const label = readLabel(cleanLabel(raw), NOTE.test(raw));
    if (known.size >= MOST_LABELS) known.clear();
    known.set(raw, label);
    return label;
  };
}

/** "5. Samlet varig ændring", "a) ...", "(1) ...", "• ...", "- ...": how lists number and mark their lines. */
const LIST_MARKER = /^(?:\(?\d{1,2}[.)]|\(?[a-zæøå][.)]|[•·▪‣*–-])\s+(?=\p{L}|\d)/iu;

/** Reads a label that is clean already, for instance one joined of two rows. */
export function readLabel(text: string, note: boolean): Label {
  const folded = foldLabel(text);
  const key = mayBeMarked(text) ? foldLabel(text.replace(LIST_MARKER, '')) : folded;
  const ordinal = ORDINAL.test(text) ? text.replace('.', '') : null;
  return { text, folded, key, meaning: readRowLabel(key), ordinal, note };
}

/** Spares nearly every label the pattern: a list's mark ends within four characters, or is a bullet. */
function mayBeMarked(text: string): boolean {
  if ('•·▪‣*–-('.includes(text.charAt(0))) return true;
  return isMarkEnd(text.charCodeAt(1)) || isMarkEnd(text.charCodeAt(2));
}

function isMarkEnd(code: number): boolean {
  return code === 0x2e || code === 0x29;
}
