import { EXCLAMATION, LT, SLASH, SPACE, classes } from './xmlBytes';
import type { Vocabulary } from './xmlNamespaces';
import { XmlScanner } from './xmlScanner';

/** An attribute with the place of its value, without the quotes. */
export interface XmlAttribute {
  /** As written, prefix included. */
  readonly name: string;
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** An element with its place in the part, in bytes: the tag from start to openEnd, the whole from start to end. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly vocabulary: Vocabulary;
  readonly attributes: readonly XmlAttribute[];
  /** Its r:id, whatever the prefix; null if it has none. */
  readonly relationshipId: string | null;
  readonly start: number;
  readonly openEnd: number;
  /** Where the closing tag begins; `end` where there is none. */
  readonly closeStart: number;
  readonly end: number;
  /** Empty where the element was passed over, or holds text. */
  readonly children: readonly XmlNode[];
  readonly text: string;
}

/** Whether to look into an element; what is passed over is checked for well-formedness only. */
export type LooksInto = (node: Pick<XmlNode, 'name' | 'vocabulary'>, depth: number) => boolean;

const always: LooksInto = () => true;

/**
 * A part as a tree with places, for parts that are patched. Large elements that do not matter are passed over.
 * @throws UnusableWorkbook `broken-part`
 */
export function readXmlTree(bytes: Uint8Array, part: string, looksInto: LooksInto = always): XmlNode {
  const scanner = new XmlScanner(bytes, part);
  scanner.root();
  const root = readNode(scanner, looksInto, 0);
  scanner.finish();
  return root;
}

function readNode(scanner: XmlScanner, looksInto: LooksInto, depth: number): XmlNode {
  const opened = {
    name: scanner.name(),
    prefix: scanner.prefix(),
    vocabulary: scanner.vocabulary(),
    attributes: attributesOf(scanner),
    relationshipId: scanner.attributeIn('office-relationships', 'id'),
    start: scanner.tagStart,
    openEnd: scanner.tagEnd,
  };
  const isEmpty = scanner.bytes[opened.openEnd - 2] === SLASH;
  const children: XmlNode[] = [];
  let text = '';
  if (!looksInto(opened, depth)) scanner.skip();
  else if (!isEmpty && holdsText(scanner.bytes, opened.openEnd)) text = scanner.text();
  else while (scanner.nextChild()) children.push(readNode(scanner, looksInto, depth + 1));
  const end = scanner.tagEnd;
  return { ...opened, closeStart: isEmpty ? end : closingTag(scanner.bytes, end), end, children, text };
}

function attributesOf(scanner: XmlScanner): XmlAttribute[] {
  return Array.from({ length: scanner.attributeCount }, (_, index) => ({
    name: scanner.attributeName(index),
    value: scanner.attributeValue(index),
    valueStart: scanner.attributes[index * 4 + 2] ?? 0,
    valueEnd: scanner.attributes[index * 4 + 3] ?? 0,
  }));
}

/** Text or CDATA comes first, or nothing at all. */
function holdsText(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while ((classes[bytes[at] ?? 0] ?? 0) & SPACE) at++;
  if (bytes[at] !== LT || bytes[at + 1] === SLASH) return true;
  return bytes[at + 1] === EXCLAMATION && bytes[at + 2] !== 0x2d;
}

/** No closing tag holds a "<" but its first byte. */
function closingTag(bytes: Uint8Array, end: number): number {
  return bytes.lastIndexOf(LT, end - 1);
}

/** The value of an attribute written without a prefix; null if it is absent. */
export function attributeOf(node: XmlNode, name: string): string | null {
  return node.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** The children of this name in the main vocabulary. */
export function childrenNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.filter((child) => child.name === name && child.vocabulary === 'main');
}

/** The first child of this name in the main vocabulary. */
export function childNamed(node: XmlNode, name: string): XmlNode | null {
  return childrenNamed(node, name)[0] ?? null;
}

/** XML Schema's two ways to say true. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}
