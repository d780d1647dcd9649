import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { UnusableReason } from '../findings/unusableReason';

/** A workbook file to check, or an argument that leads to none. `file` is what the user calls it. */
export type Input =
  | { readonly kind: 'file'; readonly file: string }
  | {
      readonly kind: 'unusable';
      readonly file: string;
      readonly reason: UnusableReason;
      readonly place: string | null;
    };

const order = new Intl.Collator('da', { numeric: true });

/**
 * The files that the arguments name, folders searched, each file once, in argument order.
 * @param output a folder for copies, which is not searched when it lies in one that is
 */
export async function findInputs(
  paths: readonly string[],
  output: string | null = null,
): Promise<readonly Input[]> {
  const notSearched = output === null ? null : await realpath(output).catch(() => null);
  const seen = new Set<string>();
  const inputs: Input[] = [];
  for (const argument of paths) {
    for (const input of await inputsOf(argument, notSearched)) {
      const identity = await realpath(input.file).catch(() => input.file);
      if (!seen.has(identity)) inputs.push(input);
      seen.add(identity);
    }
  }
  return inputs;
}

async function inputsOf(argument: string, notSearched: string | null): Promise<readonly Input[]> {
  try {
    const found = await stat(argument);
    if (found.isFile()) return [{ kind: 'file', file: argument }];
    if (!found.isDirectory()) return [unusable(argument, 'not-a-file')];
    const files = await workbooksIn(argument, notSearched);
    if (files.length === 0) return [unusable(argument, 'no-workbooks')];
    return files.map((file) => ({ kind: 'file', file }));
  } catch (error) {
    const { reason, place } = reasonOfSystemError(error);
    return [unusable(argument, reason, place)];
  }
}

interface SystemReason {
  readonly reason: 'missing-file' | 'too-large' | 'unreadable-file';
  readonly place: string | null;
}

/** What an error of the file system means to the user. */
export function reasonOfSystemError(error: unknown): SystemReason {
  const code = codeOf(error);
  if (code === null) throw error;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { reason: 'missing-file', place: null };
    case 'ERR_FS_FILE_TOO_LARGE':
      return { reason: 'too-large', place: null };
    default:
      return { reason: 'unreadable-file', place: code };
  }
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

async function workbooksIn(folder: string, notSearched: string | null): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((left, right) => order.compare(left.name, right.name))) {
    const place = path.join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      if (notSearched === null || (await realpath(place)) !== notSearched)
        files.push(...(await workbooksIn(place, notSearched)));
    } else if (isWorkbookName(entry.name) && (await isFile(entry, place))) files.push(place);
  }
  return files;
}

/** Excel keeps a "~$" file beside every workbook it has open. */
function isWorkbookName(name: string): boolean {
  return /\.xls[xm]$/i.test(name) && !name.startsWith('~$');
}

async function isFile(entry: Dirent, place: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return stat(place).then(
    (target) => target.isFile(),
    () => false,
  );
}

function unusable(file: string, reason: UnusableReason, place: string | null = null): Input {
  return { kind: 'unusable', file, reason, place };
}
