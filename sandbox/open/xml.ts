export function parseXml(text: string): Document {
  return new DOMParser().parseFromString(text, 'application/xml');
}

/** The children of an element with a local name, whatever their prefix. */
export function childrenOf(parent: Element | null | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter(({ localName }) => localName === name);
}

export function childOf(parent: Element | null | undefined, name: string): Element | undefined {
  return childrenOf(parent, name)[0];
}

export function isOn(value: string | null | undefined): boolean {
  return value === '1' || value === 'true';
}
