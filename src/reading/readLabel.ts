import { beginsLikeCaption, LONGEST_CAPTION, readFoldedCaption } from './caption';
import { isHeaderText, sideOf, type SideColumn } from './headerText';
import { cleanLabel, foldLabel } from './labelText';
import { remembered } from './remembered';
import { readRowLabel, type RowLabel } from './rowLabel';

const ORDINAL = /^\d{1,3}\.?$/;
const NOTE = /^\s*(\*|noter?\b|kilde\b|anm\b|anmærkning)/i;

/** A label cell's text, and all that is read from it; what few are asked is read when it is asked. */
export class Label {
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
  readonly #raw: string;
  #side: SideColumn | null | undefined;
  #isHeading: boolean | undefined;
  #isCaption: boolean | undefined;

  /** @param text the same as `raw`, cleaned */
  constructor(raw: string, text: string, note: boolean) {
    const folded = foldLabel(text);
    const key = mayBeMarked(text) ? foldLabel(text.replace(LIST_MARKER, '')) : folded;
    this.text = text;
    this.folded = folded;
    this.key = key;
    this.meaning = readRowLabel(key);
    this.ordinal = ORDINAL.test(text) ? text.replace('.', '') : null;
    this.note = note;
    this.#raw = raw;
  }

  /** What a column holds that has this heading. */
  get side(): SideColumn | null {
    if (this.#side === undefined) this.#side = sideOf(this.folded);
    return this.#side;
  }

  /** Does it stand above columns: a unit, or the name of what they hold? */
  get isHeading(): boolean {
    this.#isHeading ??= isHeaderText(this.#raw, this.folded);
    return this.#isHeading;
  }

  /** Is it a table's caption, by its words or by how it begins? */
  get isCaption(): boolean {
    this.#isCaption ??=
      beginsLikeCaption(this.#raw) ||
      (this.text.length <= LONGEST_CAPTION && readFoldedCaption(this.folded) !== null);
    return this.#isCaption;
  }
}

export type LabelReader = (raw: string) => Label;

/** Reads labels, each text once. */
export function labelReader(): LabelReader {
  return remembered((raw) => new Label(raw, cleanLabel(raw), NOTE.test(raw)));
}

/** "5. Samlet varig ændring", "a) ...", "(1) ...", "• ...", "- ...": how lists number and mark their lines. */
const LIST_MARKER = /^(?:\(?\d{1,2}[.)]|\(?[a-zæøå][.)]|[•·▪‣*–-])\s+(?=\p{L}|\d)/iu;

/** A label that is clean already, for instance one joined of two rows. */
export function readLabel(text: string, note: boolean): Label {
  return new Label(text, text, note);
}

/** Spares nearly every label the pattern: a list's mark ends within four characters, or is a bullet. */
function mayBeMarked(text: string): boolean {
  if (text.length < 3) return text.length > 0;
  if ('•·▪‣*–-('.includes(text.charAt(0))) return true;
  return isMarkEnd(text.charCodeAt(1)) || isMarkEnd(text.charCodeAt(2));
}

function isMarkEnd(code: number): boolean {
  return code === 0x2e || code === 0x29;
}
