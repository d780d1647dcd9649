import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { DiskFiles } from './diskFiles';
import { OutputFailure, problemOfSystemError } from './outputProblem';

/**
 * Writes a file so that there is always either what was there before or all of what is new: to a temporary file beside
 * it, which then takes its name.
 * @throws OutputFailure, the temporary file taken away
 */
export async function replaceFile(files: DiskFiles, target: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(target);
  await orFail(files.makeFolder(folder));
  const temporary = path.join(folder, `.forslagskontrol-${randomUUID()}.tmp`);
  try {
    await files.writeNew(temporary, bytes);
    await files.rename(temporary, target);
  } catch (error) {
    // What is left of it may be nothing at all.
    await files.remove(temporary).catch(() => undefined);
    throw new OutputFailure(problemOfSystemError(error), { cause: error });
  }
}

/** @throws OutputFailure for an error of the file system */
export async function orFail<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new OutputFailure(problemOfSystemError(error), { cause: error });
  }
}
