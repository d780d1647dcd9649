import { classes, EXCLAMATION, LT, PLAIN, QUESTION, SLASH, SPACE } from './xmlBytes';
import { XmlCursor } from './xmlCursor';
import type { Vocabulary } from './xmlNamespaces';

/**
 * Walks over the elements of one XML part in a single pass, without building anything. It works on the UTF-8 bytes, so
 * that all offsets are byte offsets into the part; a part that is not well-formed is refused rather than half read.
 *
 * After `root()`, each element is consumed completely by one of `nextChild()` until it returns false (elements inside),
 * `text()` (text inside) or `skip()` (anything inside); `finish()` ends the part.
 */
export class XmlScanner extends XmlCursor {
  /** The prefix asked for last, colon included: in files that use prefixes it is nearly always the same. */
  private knownPrefix: { start: number; end: number; vocabulary: Vocabulary; version: number } = {
    start: 0,
    end: 0,
    vocabulary: 'other',
    version: -1,
  };

  /** Moves to the root element. */
  root(): void {
    this.betweenElements();
    if (this.at >= this.bytes.length) throw this.broken('no root element');
    this.openTag();
  }

  /** Makes sure that nothing but comments follows the root element, which has been consumed. */
  finish(): void {
    this.betweenElements();
    if (this.at < this.bytes.length) throw this.broken('content after the root element');
  }

  /** Moves to the next child of the current element; or past the element's end, and returns false. */
  nextChild(): boolean {
    if (this.selfClosed) {
      this.leave();
      return false;
    }
    this.betweenElements();
    if (this.bytes[this.at + 1] === SLASH) {
      this.closeTag();
      return false;
    }
    this.openTag();
    return true;
  }

  /** Whether a child without a prefix and declarations of its own is in the main vocabulary. */
  get readsPlainChildren(): boolean {
    return !this.selfClosed && this.namespaces.unprefixed === 'main';
  }

  /** Opens a child of the current element whose tag, without a prefix and declarations, the caller has read by itself. */
  openPlain(start: number, nameLength: number, tagEnd: number): void {
    this.tagStart = start;
    this.nameStart = start + 1;
    this.localStart = this.nameStart;
    this.nameEnd = this.nameStart + nameLength;
    this.attributeCount = 0;
    this.enter();
    this.at = tagEnd;
  }

  /** Goes on at a byte offset, after complete children of the current element that the caller has read by itself. */
  resume(at: number): void {
    this.at = at;
  }

  /** Consumes the current element with all it contains. */
  skip(): void {
    const outer = this.depth - 1;
    if (this.selfClosed) this.leave();
    while (this.depth > outer) {
      this.skipText();
      const next = this.bytes[this.at + 1];
      if (next === SLASH) this.closeTag();
      else if (next === EXCLAMATION || next === QUESTION) this.skipMarkup();
      else {
        this.openTag();
        if (this.selfClosed) this.leave();
      }
    }
  }

  /** Consumes the current element, which may hold text only, and returns the text. */
  text(): string {
    const start = this.at;
    let end = this.plainText();
    if (end >= 0) return this.decode(start, end, false);
    let text = '';
    for (let from = start; ; from = this.at) {
      end = this.skipText();
      text += this.decode(from, end, true);
      const next = this.bytes[this.at + 1];
      if (next === SLASH) break;
      if (next !== EXCLAMATION && next !== QUESTION) throw this.broken('element inside text');
      text += this.skipMarkup();
    }
    this.closeTag();
    return text;
  }

  /**
   * Consumes the current element if it holds plain ASCII text without references only.
   * @returns the text's end (it began at the former `tagEnd`); -1 if `text()` is needed, nothing is consumed then
   */
  plainText(): number {
    if (this.selfClosed) {
      this.leave();
      return this.at;
    }
    const { bytes } = this;
    let end = this.at;
    while ((classes[bytes[end]!]! & PLAIN) !== 0) end++;
    if (bytes[end] !== LT || bytes[end + 1] !== SLASH) return -1;
    this.at = end;
    this.closeTag();
    return end;
  }

  /** The characters of bytes that the caller has found to be plain text. */
  textBetween(start: number, end: number): string {
    return this.decode(start, end, false);
  }

  /** Whether the tag read last is an element of this vocabulary and name. */
  is(name: string, vocabulary: Vocabulary = 'main'): boolean {
    return this.sameText(this.localStart, this.nameEnd, name) && this.vocabulary() === vocabulary;
  }

  /** The local name of the tag read last, for messages. */
  name(): string {
    return this.decode(this.localStart, this.nameEnd, false);
  }

  /** The prefix of the tag read last; '' if it has none. */
  prefix(): string {
    return this.localStart === this.nameStart ? '' : this.decode(this.nameStart, this.localStart - 1, false);
  }

  /** The vocabulary of the tag read last. */
  vocabulary(): Vocabulary {
    if (this.localStart === this.nameStart) return this.namespaces.unprefixed;
    if (this.knownPrefix.version === this.namespaces.version && this.hasKnownPrefix())
      return this.knownPrefix.vocabulary;
    const prefix = this.decode(this.nameStart, this.localStart - 1, false);
    const vocabulary = this.namespaces.of(prefix);
    if (vocabulary === null) throw this.broken(`undeclared prefix ${prefix}`);
    this.knownPrefix = {
      start: this.nameStart,
      end: this.localStart,
      vocabulary,
      version: this.namespaces.version,
    };
    return vocabulary;
  }

  private hasKnownPrefix(): boolean {
    const { start, end } = this.knownPrefix;
    if (end - start !== this.localStart - this.nameStart) return false;
    for (let at = start; at < end; at++) {
      if (this.bytes[at] !== this.bytes[this.nameStart + at - start]) return false;
    }
    return true;
  }

  /** The value of an attribute without a prefix (or of `xml:space`, whose prefix is fixed); null if it is absent. */
  attribute(name: string): string | null {
    for (let index = 0; index < this.attributeCount; index++) {
      const at = index * 4;
      if (this.sameText(this.attributes[at]!, this.attributes[at + 1]!, name))
        return this.attributeValue(index);
    }
    return null;
  }

  /** The value of an attribute by its vocabulary and local name, such as r:id. */
  attributeIn(vocabulary: Vocabulary, name: string): string | null {
    for (let index = 0; index < this.attributeCount; index++) {
      const [prefix, local] = this.attributeName(index).split(':');
      if (local === name && this.namespaces.of(prefix ?? '') === vocabulary)
        return this.attributeValue(index);
    }
    return null;
  }

  /** Passes white space, comments and processing instructions; stops at a tag or the end. */
  private betweenElements(): void {
    const { bytes } = this;
    for (;;) {
      while ((classes[bytes[this.at]!]! & SPACE) !== 0) this.at++;
      if (this.at >= bytes.length) {
        if (this.depth > 0) throw this.broken('unclosed element');
        return;
      }
      if (bytes[this.at] !== LT) throw this.broken('text between elements');
      const next = bytes[this.at + 1];
      if (next !== EXCLAMATION && next !== QUESTION) return;
      if (this.skipMarkup() !== '') throw this.broken('text between elements');
    }
  }
}
