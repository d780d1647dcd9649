import type { XmlNode } from './xmlTree';

/** An element of the main vocabulary that is to be written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content: readonly XmlElement[] | string;
}

export function element(
  name: string,
  attributes: XmlElement['attributes'] = {},
  content: XmlElement['content'] = [],
): XmlElement {
  return { name, attributes, content };
}

/** The element as text, every tag with the prefix that its part uses for the vocabulary ('' for none). */
export function xmlOf({ name, attributes, content }: XmlElement, prefix: string): string {
  const tag = prefix === '' ? name : `${prefix}:${name}`;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const open = `<${tag}${written.join('')}`;
  if (content.length === 0) return `${open}/>`;
  const inside =
    typeof content === 'string' ? escaped(content) : content.map((child) => xmlOf(child, prefix)).join('');
  const preserved = typeof content === 'string' && content.trim() !== content ? ' xml:space="preserve"' : '';
  return `${open}${preserved}>${inside}</${tag}>`;
}

/** An element of the main vocabulary that was read, to be written again; what other vocabularies add is left out. */
export function elementOfNode({ name, attributes, children, text }: XmlNode): XmlElement {
  const own = attributes.filter(({ name: key }) => key !== 'xmlns' && !key.includes(':'));
  const inside = children.filter((child) => child.vocabulary === 'main' && child.name !== 'extLst');
  return element(
    name,
    Object.fromEntries(own.map(({ name: key, value }) => [key, value])),
    children.length === 0 ? text.trim() : inside.map(elementOfNode),
  );
}

/** What an element says, whatever its prefixes, the order of its attributes and white space. */
export function meaningOfElement({ name, attributes, content }: XmlElement): string {
  const pairs = Object.entries(attributes).map(([key, value]) => `${key}=${value}`);
  const inside = typeof content === 'string' ? content : content.map(meaningOfElement).join('');
  return `<${name} ${pairs.sort().join(' ')}>${inside}</>`;
}

/** The same of an element that was read. */
export function meaningOfNode({ name, attributes, children, text }: XmlNode): string {
  const pairs = attributes
    .filter(({ name: key }) => !key.startsWith('xmlns'))
    .map(({ name: key, value }) => `${key}=${value}`);
  const inside = children.length === 0 ? text.trim() : children.map(meaningOfNode).join('');
  return `<${name} ${pairs.sort().join(' ')}>${inside}</>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as it stands in XML. What XML cannot hold, and what would be read as an escape, is escaped in Office's own
 * way (`_xHHHH_`, ST_Xstring); a line break stays one.
 */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, officeEscape);
}

/** Tab, line feed and everything from DEL on is allowed; halves of a pair and the other control characters are not. */
function officeEscape(character: string): string {
  if (character === '\t' || character === '\n' || /[\u007f-\u009f]/.test(character)) return character;
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
