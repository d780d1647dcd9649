import { DISK_FILES, type DiskFiles } from './diskFiles';

/** What a run depends on beside its arguments. */
export interface Surroundings {
  /** The day, ISO, where the user is. */
  readonly today: () => string;
  readonly files: DiskFiles;
}

export const REAL_SURROUNDINGS: Surroundings = {
  today: () => {
    const now = new Date();
    const two = (number: number): string => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
  files: DISK_FILES,
};
