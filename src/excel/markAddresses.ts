import type { Area } from '../domain/a1';
import { a1OfArea } from '../domain/a1';

/** Worksheet.getRanges takes addresses below 8,192 characters (documented on Microsoft Learn); some room is kept. */
const LONGEST_ADDRESS = 8000;

/** The areas in chunks that each fit into one address such as "B4:B6,D9". */
export function addressChunks(areas: readonly Area[]): (readonly Area[])[] {
  const chunks: Area[][] = [];
  let length = LONGEST_ADDRESS;
  for (const area of areas) {
    const extra = a1OfArea(area).length + 1;
    const last = chunks.at(-1);
    if (last === undefined || length + extra > LONGEST_ADDRESS) {
      chunks.push([area]);
      length = extra;
    } else {
      last.push(area);
      length += extra;
    }
  }
  return chunks;
}

export function addressOf(areas: readonly Area[]): string {
  return areas.map(a1OfArea).join(',');
}
