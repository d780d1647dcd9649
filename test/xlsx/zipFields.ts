const FIELDS = {
  flags: [8, 2],
  method: [10, 2],
  crc: [16, 4],
  compressedSize: [20, 4],
  size: [24, 4],
  localHeaderAt: [42, 4],
} as const;
const ENTRY_SIGNATURE = 0x02014b50;

/** A field of a zip directory entry. */
export type ZipField = keyof typeof FIELDS;

/** A copy of a zip file in which the directory says something else about one entry. */
export function withField(bytes: Uint8Array, name: string, field: ZipField, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const wanted = new TextEncoder().encode(name);
  for (let at = 0; at < copy.length - 46; at++) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE || view.getUint16(at + 28, true) !== wanted.length)
      continue;
    if (!wanted.every((byte, index) => copy[at + 46 + index] === byte)) continue;
    const [offset, size] = FIELDS[field];
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
    return copy;
  }
  throw new Error(`no entry ${name}`);
}
