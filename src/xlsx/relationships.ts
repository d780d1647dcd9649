import { XmlScanner } from './xmlScanner';
import { utf8Part } from './xmlEncoding';

/** A link from one part to another. */
export interface Relationship {
  /** The last step of the type's address, the same in transitional and strict files, such as "worksheet". */
  readonly kind: string;
  /** The name of the part it leads to. */
  readonly target: string;
}

/** Parts by their names, from a file or from one that is being edited. */
export interface PartSource {
  has(name: string): boolean;
  read(name: string): Uint8Array | null;
}

/** The name of the part that holds a part's relationships. */
export function relationshipsPartOf(source: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/**
 * The relationships of a part by id; empty if it has none. Targets outside the file are left out.
 * @param source the part's name; '' for the package itself
 * @throws UnusableWorkbook `broken-part`
 */
export function readRelationships(archive: PartSource, source: string): Map<string, Relationship> {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  const part = relationshipsPartOf(source);
  const relationships = new Map<string, Relationship>();
  const bytes = archive.read(part);
  if (bytes === null) return relationships;
  const scanner = new XmlScanner(utf8Part(bytes, part), part);
  scanner.root();
  while (scanner.nextChild()) {
    const id = scanner.attribute('Id');
    const type = scanner.attribute('Type');
    const target = scanner.attribute('Target');
    const inside = scanner.attribute('TargetMode') !== 'External';
    if (
      scanner.is('Relationship', 'package-relationships') &&
      id !== null &&
      type !== null &&
      target !== null &&
      inside
    ) {
      relationships.set(id, {
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: partName(archive, folder, target),
      });
    }
    scanner.skip();
  }
  scanner.finish();
  return relationships;
}

/** Resolves a target against the folder of its source; some producers write backslashes or percent escapes. */
function partName(archive: PartSource, folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  const name = steps.join('/');
  return archive.has(name) ? name : unescaped(name);
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
