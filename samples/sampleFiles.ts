import { withFixedTimes } from './fixedZip';
import { sampleWorkbooks } from './sampleWorkbooks';
import { withAllocations } from './withAllocations';

/** The sample workbooks as files, by name. The same tables and allocations give the same bytes. */
export async function sampleFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [file, workbook] of sampleWorkbooks()) {
    const drawn = withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
    files.set(file, await withAllocations(file, drawn));
  }
  return files;
}
