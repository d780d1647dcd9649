import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A package with one part changed as text, packed anew; it has to change. */
export function editParts(bytes: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = edit(before);
  if (after === before) throw new Error(`${name} stayed the same`);
  return zipSync({ ...parts, [name]: strToU8(after) });
}
