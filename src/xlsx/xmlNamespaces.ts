import { MAX_DECLARATIONS } from './limits';

/** The vocabularies that matter here, each with its transitional and its strict name. */
export type Vocabulary =
  'main' | 'office-relationships' | 'package-relationships' | 'compatibility' | 'other';

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'main',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'office-relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'office-relationships',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'package-relationships',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'compatibility',
};

interface Binding {
  readonly prefix: string;
  readonly vocabulary: Vocabulary;
  readonly depth: number;
}

/** The namespace declarations in force while a document is scanned. */
export class XmlNamespaces {
  private readonly bindings: Binding[] = [];
  /** The default namespace, kept at hand because nearly every element asks for it. */
  unprefixed: Vocabulary = 'other';
  /** Changes whenever the meaning of a prefix may have changed. */
  version = 0;
  /** The depth of the innermost element that declares anything; 0 if none does. */
  innermost = 0;

  /** @returns false if there are too many declarations in force */
  declare(prefix: string, name: string, depth: number): boolean {
    const vocabulary = Object.hasOwn(VOCABULARIES, name) ? (VOCABULARIES[name] ?? 'other') : 'other';
    this.bindings.push({ prefix, vocabulary, depth });
    if (prefix === '') this.unprefixed = vocabulary;
    this.innermost = depth;
    this.version++;
    return this.bindings.length <= MAX_DECLARATIONS;
  }

  /** Ends the declarations of the element at this depth. */
  leave(depth: number): void {
    while (this.bindings.at(-1)?.depth === depth) this.bindings.pop();
    this.unprefixed = this.of('') ?? 'other';
    this.innermost = this.bindings.at(-1)?.depth ?? 0;
    this.version++;
  }

  /** The vocabulary behind a prefix ('' for the default namespace); null if it was never declared. */
  of(prefix: string): Vocabulary | null {
    return this.bindings.findLast((binding) => binding.prefix === prefix)?.vocabulary ?? null;
  }
}
