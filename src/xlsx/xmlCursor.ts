import { brokenPart } from './brokenPart';
import { MAX_ATTRIBUTES, MAX_DEPTH } from './limits';
import {
  AMPERSAND,
  BRACKET,
  classes,
  COLON,
  EQUALS,
  FORBIDDEN,
  GT,
  LT,
  NAME,
  NAME_START,
  QUESTION,
  SLASH,
  SPACE,
  startsWithBytes,
} from './xmlBytes';
import { utf8TextOf, type Utf8Text } from './utf8Text';
import { XmlNamespaces } from './xmlNamespaces';
import { withReferences } from './xmlText';

/** Room for what parts usually have, since there is a cursor for every part of a file; it grows with need. */
const USUAL_ATTRIBUTES = 32;
const USUAL_DEPTH = 15;

function widened(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(numbers.length * 2);
  wide.set(numbers);
  return wide;
}

const XMLNS = new TextEncoder().encode('xmlns');

/**
 * The lexical half of scanning an XML part: passes tags, text and comments one after the other, checks that they are
 * well-formed, and remembers where the last tag and its attributes are. It works on the UTF-8 bytes, so that all offsets
 * are byte offsets into the part.
 */
export class XmlCursor {
  readonly bytes: Uint8Array;
  private readonly textIn: Utf8Text;
  private readonly part: string;
  protected at = 0;

  /** Where the tag that was read last begins, and where it ends (the byte after ">"). */
  tagStart = 0;
  get tagEnd(): number {
    return this.at;
  }

  /** Four offsets an attribute of the tag read last: its name's start and end, its value's start and end. */
  attributes = new Int32Array(4 * USUAL_ATTRIBUTES);
  attributeCount = 0;

  protected nameStart = 0;
  /** Where the name begins after its prefix. */
  protected localStart = 0;
  protected nameEnd = 0;
  protected selfClosed = false;
  protected depth = 0;
  /** Start and end of the names of the open elements. */
  private open = new Int32Array(2 * USUAL_DEPTH + 2);
  protected readonly namespaces = new XmlNamespaces();

  /**
   * @param bytes the part in UTF-8 without a byte order mark
   * @param part its name, for errors
   */
  constructor(bytes: Uint8Array, part: string) {
    this.bytes = bytes;
    this.textIn = utf8TextOf(bytes);
    this.part = part;
  }

  /** An error that names this part and the place in it. */
  broken(why: string): Error {
    return brokenPart(this.part, `${why} at byte ${this.at}`);
  }

  protected openTag(): void {
    const { bytes } = this;
    let at = this.at + 1;
    this.tagStart = this.at;
    this.nameStart = at;
    this.localStart = at;
    if ((classes[bytes[at]!]! & NAME_START) === 0) throw this.broken('malformed tag');
    while ((classes[bytes[at]!]! & NAME) !== 0) {
      if (bytes[at] === COLON) this.localStart = at + 1;
      at++;
    }
    this.nameEnd = at;
    this.attributeCount = 0;
    this.enter();
    const byte = bytes[at];
    if (byte === GT) this.at = at + 1;
    else this.readAttributes(at);
  }

  /** Reads from the end of an element's name to the end of its tag. */
  private readAttributes(nameEnd: number): void {
    const { bytes } = this;
    let { attributes } = this;
    let at = nameEnd;
    let declares = false;
    for (;;) {
      const gap = at;
      while ((classes[bytes[at]!]! & SPACE) !== 0) at++;
      const byte = bytes[at]!;
      if (byte === GT) break;
      if (byte === SLASH) {
        if (bytes[++at] !== GT) throw this.broken('malformed tag');
        this.selfClosed = true;
        break;
      }
      if ((classes[byte]! & NAME_START) === 0 || at === gap) throw this.broken('malformed tag');
      if (this.attributeCount === MAX_ATTRIBUTES) throw this.broken('too many attributes');
      const slot = this.attributeCount * 4;
      if (slot === attributes.length) this.attributes = attributes = widened(attributes);
      attributes[slot] = at;
      while ((classes[bytes[at]!]! & NAME) !== 0) at++;
      attributes[slot + 1] = at;
      if (byte === 0x78 && bytes[attributes[slot] + 4] === 0x73) declares = true;
      at = this.readAttributeValue(at, slot);
      this.requireNewAttribute(slot);
      this.attributeCount++;
    }
    this.at = at + 1;
    if (declares) this.declareNamespaces();
  }

  /** Reads `="value"`; returns the place after it. */
  private readAttributeValue(nameEnd: number, slot: number): number {
    const { bytes, attributes } = this;
    let at = nameEnd;
    while ((classes[bytes[at]!]! & SPACE) !== 0) at++;
    if (bytes[at] !== EQUALS) throw this.broken('attribute without a value');
    at++;
    while ((classes[bytes[at]!]! & SPACE) !== 0) at++;
    const quote = bytes[at++];
    if (quote !== 0x22 && quote !== 0x27) throw this.broken('attribute value without quotes');
    attributes[slot + 2] = at;
    for (; bytes[at] !== quote; at++) {
      const byte = bytes[at];
      if (byte === undefined || byte === LT || (classes[byte]! & FORBIDDEN) !== 0) {
        throw this.broken('malformed attribute value');
      }
      if (byte === AMPERSAND) this.requireReference(at);
    }
    attributes[slot + 3] = at;
    return at + 1;
  }

  private requireNewAttribute(slot: number): void {
    const { bytes, attributes } = this;
    const start = attributes[slot]!;
    const length = attributes[slot + 1]! - start;
    for (let other = 0; other < slot; other += 4) {
      const otherStart = attributes[other]!;
      if (attributes[other + 1]! - otherStart !== length || bytes[otherStart] !== bytes[start]) continue;
      let same = 1;
      while (same < length && bytes[otherStart + same] === bytes[start + same]) same++;
      if (same === length) throw this.broken('an attribute twice');
    }
  }

  private declareNamespaces(): void {
    for (let index = 0; index < this.attributeCount; index++) {
      if (!startsWithBytes(this.bytes, this.attributes[index * 4]!, XMLNS)) continue;
      const [xmlns, prefix = '', ...rest] = this.attributeName(index).split(':');
      if (xmlns !== 'xmlns' || rest.length > 0) continue;
      if (!this.namespaces.declare(prefix, this.attributeValue(index), this.depth)) {
        throw this.broken('too many namespaces');
      }
    }
  }

  protected enter(): void {
    if (this.depth === MAX_DEPTH) throw this.broken('elements too deep');
    this.depth++;
    if (this.depth * 2 === this.open.length) this.open = widened(this.open);
    this.open[this.depth * 2] = this.nameStart;
    this.open[this.depth * 2 + 1] = this.nameEnd;
    this.selfClosed = false;
  }

  protected closeTag(): void {
    const { bytes } = this;
    this.tagStart = this.at;
    const start = this.open[this.depth * 2]!;
    const end = this.open[this.depth * 2 + 1]!;
    let at = this.at + 2;
    for (let name = start; name < end; name++, at++) {
      if (bytes[at] !== bytes[name]) throw this.broken('closing tag of another element');
    }
    while ((classes[bytes[at]!]! & SPACE) !== 0) at++;
    if (bytes[at] !== GT) throw this.broken('malformed closing tag');
    this.at = at + 1;
    this.leave();
  }

  protected leave(): void {
    if (this.namespaces.innermost === this.depth) this.namespaces.leave(this.depth);
    this.depth--;
    this.selfClosed = false;
  }
  /** Passes text up to the next "<", and returns that place. */
  protected skipText(): number {
    const { bytes } = this;
    let { at } = this;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte === LT) {
        this.at = at;
        return at;
      }
      if (byte === AMPERSAND) this.requireReference(at);
      else if ((classes[byte]! & FORBIDDEN) !== 0) throw this.broken('forbidden character');
      else if (byte === BRACKET && bytes[at + 1] === BRACKET && bytes[at + 2] === GT)
        throw this.broken(']]> in text');
    }
    throw this.broken('unclosed element');
  }

  private requireReference(at: number): void {
    const end = this.bytes.indexOf(0x3b, at);
    if (end < 0 || withReferences(this.textIn(at, Math.min(end + 1, at + 32))) === null) {
      throw this.broken('unknown entity or malformed reference');
    }
  }

  /** Passes a comment, a processing instruction or a CDATA section; returns the latter's text. */
  protected skipMarkup(): string {
    const start = this.at;
    const text = this.passMarkup();
    for (let at = start; at < this.at; at++) {
      if ((classes[this.bytes[at]!]! & FORBIDDEN) !== 0) throw this.broken('forbidden character');
    }
    return text;
  }

  private passMarkup(): string {
    const start = this.at;
    if (this.startsWith('<!--')) {
      this.at = this.indexOf('--', start + 4) + 2;
      if (this.bytes[this.at] !== GT) throw this.broken('-- in a comment');
      this.at++;
      return '';
    }
    if (this.startsWith('<![CDATA[') && this.depth > 0) {
      const end = this.indexOf(']]>', start);
      this.at = end + 3;
      return this.decode(start + 9, end, false);
    }
    if (!this.startsWith('<?')) throw this.broken('a DOCTYPE or other declaration, which is refused');
    this.passInstruction();
    return '';
  }

  private passInstruction(): void {
    const { bytes, at: start } = this;
    if (this.startsWith('<?xml ') && start > 0) throw this.broken('XML declaration inside the part');
    let at = start + 2;
    if ((classes[bytes[at]!]! & NAME_START) === 0) throw this.broken('malformed instruction');
    while ((classes[bytes[at]!]! & NAME) !== 0) at++;
    const isNameEnd = (classes[bytes[at]!]! & SPACE) !== 0 || bytes[at] === QUESTION;
    if (!isNameEnd) throw this.broken('malformed instruction');
    this.at = this.indexOf('?>', at) + 2;
  }

  private startsWith(text: string): boolean {
    return this.sameText(this.at, this.at + text.length, text);
  }

  private indexOf(text: string, from: number): number {
    const first = text.charCodeAt(0);
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (this.sameText(at, at + text.length, text)) return at;
    }
    throw this.broken(`${text} is missing`);
  }

  attributeValue(index: number): string {
    const value = this.decode(this.attributes[index * 4 + 2]!, this.attributes[index * 4 + 3]!, true);
    return value.replace(/[\t\r\n]/g, ' ');
  }

  attributeName(index: number): string {
    return this.decode(this.attributes[index * 4]!, this.attributes[index * 4 + 1]!, false);
  }

  protected sameText(start: number, end: number, text: string): boolean {
    if (end - start !== text.length) return false;
    for (let index = 0; index < text.length; index++) {
      if (this.bytes[start + index] !== text.charCodeAt(index)) return false;
    }
    return true;
  }

  protected decode(start: number, end: number, references: boolean): string {
    if (start === end) return '';
    const text = this.textIn(start, end);
    if (!references || !text.includes('&')) return text;
    const resolved = withReferences(text);
    if (resolved === null) throw this.broken('unknown entity or malformed reference');
    return resolved;
  }
}
