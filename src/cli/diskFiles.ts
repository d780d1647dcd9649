import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** What identifies a file, whatever paths lead to it. */
export interface FileIdentity {
  readonly isFile: boolean;
  readonly identity: string;
}

/** The few things that writing a copy asks of the file system. */
export interface DiskFiles {
  /** Null: there is nothing of that name. */
  readonly identify: (path: string) => Promise<FileIdentity | null>;
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Makes the folder and those above it; one that is there is fine. */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Writes a new file to the disk itself; one that is there is an error. */
  readonly writeNew: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

export const DISK_FILES: DiskFiles = {
  identify: async (path) => {
    try {
      const found = await stat(path, { bigint: true });
      return { isFile: found.isFile(), identity: `${found.dev}:${found.ino}` };
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },
  read: (path) => readFile(path),
  makeFolder: (path) => makeFolders(resolve(path)),
  writeNew: async (path, bytes) => {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  rename,
  remove: unlink,
};

/**
 * Makes the missing folders one by one. Node's own recursive mkdir tries again for ever where a parent exists and yet
 * answers that it does not (/proc, a network drive that has gone).
 */
async function makeFolders(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const parent = dirname(path);
    if (isThere(error) && (await stat(path)).isDirectory()) return;
    if (!isMissing(error) || parent === path || (await isFolder(parent))) throw error;
    await makeFolders(parent);
    await mkdir(path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isThere(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
