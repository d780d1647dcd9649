import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The same package with one fixed time on every entry, so that equal content gives equal bytes. */
export function withFixedTimes(workbook: Uint8Array): Uint8Array {
  const mtime = new Date(2024, 2, 1, 12, 0, 0);
  const entries: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(workbook))) {
    if (!name.endsWith('/')) entries[name] = [bytes, { mtime }];
  }
  return zipSync(entries, { level: 9 });
}
