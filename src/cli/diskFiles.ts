import { mkdir, open, readFile, rename, stat, unlink } from 'node:fs/promises';

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
  makeFolder: async (path) => {
    await mkdir(path, { recursive: true });
  },
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

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
