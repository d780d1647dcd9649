import { descendants, type XmlElement } from './xml';

interface ResourceKind {
  readonly list: string;
  /** The elements whose resid names a resource of this kind, by their parent where the name alone is ambiguous. */
  readonly usedBy: readonly string[];
  readonly longest: number;
  readonly translated: boolean;
}

const KINDS: readonly ResourceKind[] = [
  { list: 'bt:Images', usedBy: ['bt:Image'], longest: 2048, translated: false },
  {
    list: 'bt:Urls',
    usedBy: ['ov:SourceLocation', 'ov:FunctionFile', 'ov:Runtime', 'ov:LearnMoreUrl'],
    longest: 2048,
    translated: false,
  },
  {
    list: 'bt:ShortStrings',
    usedBy: ['ov:Label', 'ov:Title', 'ov:Namespace'],
    longest: 125,
    translated: true,
  },
  { list: 'bt:LongStrings', usedBy: ['ov:Description'], longest: 250, translated: true },
];

const LONGEST_RESOURCE_ID = 32;

/** Resources that are missing, unused, untranslated or too long, and ids used twice. */
export function referenceProblems(manifest: XmlElement): string[] {
  return [...KINDS.flatMap((kind) => [...kindProblems(manifest, kind)]), ...repeatedIds(manifest)];
}

function* kindProblems(manifest: XmlElement, kind: ResourceKind): Generator<string> {
  const elements = [...descendants(manifest)];
  const resources = elements.find(({ name }) => name === kind.list)?.children ?? [];
  const references = elements.filter(
    ({ name, attributes }) => 'resid' in attributes && kind.usedBy.includes(name),
  );
  const ids = new Set(resources.map(({ attributes }) => attributes['id']));
  const used = new Set(references.map(({ attributes }) => attributes['resid']));
  for (const { name, line, attributes } of references) {
    if (!ids.has(attributes['resid']))
      yield `line ${line}: ${name} names ${attributes['resid']}, which ${kind.list} lacks`;
  }
  for (const resource of resources) {
    const { id = '', DefaultValue = '' } = resource.attributes;
    const english = resource.children.find(({ attributes }) => attributes['Locale'] === 'en-US')?.attributes[
      'Value'
    ];
    const values = kind.translated ? [DefaultValue, english ?? ''] : [DefaultValue];
    if (!used.has(id)) yield `line ${resource.line}: nothing uses ${id}`;
    if (id.length > LONGEST_RESOURCE_ID) yield `line ${resource.line}: the id ${id} is too long`;
    if (values.includes('')) yield `line ${resource.line}: ${id} lacks its Danish or English words`;
    if (values.some(({ length }) => length > kind.longest)) yield `line ${resource.line}: ${id} is too long`;
  }
}

function* repeatedIds(manifest: XmlElement): Generator<string> {
  const seen = new Set<string>();
  for (const { line, attributes } of descendants(manifest)) {
    const id = attributes['id'];
    if (id === undefined) continue;
    if (seen.has(id)) yield `line ${line}: the id ${id} is used twice`;
    seen.add(id);
  }
}
