import { localDay } from '../workbook/localDay';
import { DISK_FILES, type DiskFiles } from './diskFiles';

/** What a run depends on beside its arguments. */
export interface Surroundings {
  /** The day, ISO, where the user is. */
  readonly today: () => string;
  readonly files: DiskFiles;
}

export const REAL_SURROUNDINGS: Surroundings = { today: localDay, files: DISK_FILES };
