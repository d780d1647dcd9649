import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export const ROOT = path.resolve(__dirname, '../..');

const TEXT_FILES = /\.(tsx?|[cm]?js|json|md|xml|html|tsv|ya?ml)$/;
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git', '.cache', 'package-lock.json']);

/** Every text file below a folder of the project. */
export function* textFiles(folder: string): Generator<SourceFile> {
  const entries = readdirSync(path.join(ROOT, folder), { withFileTypes: true });
  for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
    if (NOT_OURS.has(entry.name)) continue;
    const relative = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) yield* textFiles(relative);
    else if (TEXT_FILES.test(entry.name) || folder === '.ci') {
      yield { path: relative, text: readFileSync(path.join(ROOT, relative), 'utf8') };
    }
  }
}
