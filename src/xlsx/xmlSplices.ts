import type { Splice } from './spliceBytes';
import type { XmlNode } from './xmlTree';
import { escaped } from './xmlElement';

/** The element's name with its prefix, as its tags spell it. */
export function tagOf({ prefix, name }: XmlNode): string {
  return prefix === '' ? name : `${prefix}:${name}`;
}

/** Adds text before the end of an element, which may have been written as an empty one. */
export function appendTo(node: XmlNode, text: string): Splice {
  if (node.closeStart < node.end) return { start: node.closeStart, end: node.closeStart, text };
  return { start: node.openEnd - 2, end: node.openEnd, text: `>${text}</${tagOf(node)}>` };
}

/** Adds text right after an element. */
export function insertAfter(node: XmlNode, text: string): Splice {
  return { start: node.end, end: node.end, text };
}

/** Takes an element out with all it contains. */
export function removeNode({ start, end }: XmlNode): Splice {
  return { start, end, text: '' };
}

/** Gives an attribute without a prefix another value; one that is missing is added. */
export function setAttribute(node: XmlNode, name: string, value: string | number): Splice {
  const attribute = node.attributes.find((candidate) => candidate.name === name);
  const text = escaped(String(value));
  if (attribute !== undefined) return { start: attribute.valueStart, end: attribute.valueEnd, text };
  const end = node.openEnd - (node.closeStart < node.end ? 1 : 2);
  return { start: end, end, text: ` ${name}="${text}"` };
}

/**
 * Puts text where the schema wants it among an element's children.
 * @param earlier the names of the children that stand before it
 */
export function insertInOrder(parent: XmlNode, earlier: ReadonlySet<string>, text: string): Splice {
  const before = parent.children.findLast(
    ({ name, vocabulary }) => vocabulary === 'main' && earlier.has(name),
  );
  if (before !== undefined) return insertAfter(before, text);
  if (parent.closeStart === parent.end) return appendTo(parent, text);
  return { start: parent.openEnd, end: parent.openEnd, text };
}
