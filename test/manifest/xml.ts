import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** Local name; "bt:" or "ov:" in front for Office's basic types and the version overrides, whatever the file's prefix. */
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': '',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt:',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': 'ov:',
};

export function readXml(xml: string): XmlElement {
  const document: XmlElement = { name: '', line: 0, attributes: {}, children: [], text: '' };
  const open = [document];
  const top = () => open[open.length - 1] ?? document;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map((attribute) => [attribute.name, attribute.value]),
    );
    const name = (PREFIXES[tag.uri] ?? `{${tag.uri}}`) + tag.local;
    const element: XmlElement = { name, line: parser.line, attributes, children: [], text: '' };
    top().children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    top().text += text.trim();
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const [root] = document.children;
  if (root === undefined) throw new Error('no root element');
  return root;
}

export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}
