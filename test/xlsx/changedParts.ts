import { unzipSync } from 'fflate';

/** How two packages differ, part by part, unpacked. */
export interface PartChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

export function partChanges(before: Uint8Array, after: Uint8Array): PartChanges {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = Object.keys(old);
  return {
    added: Object.keys(now).filter((name) => !(name in old)),
    removed: names.filter((name) => !(name in now)),
    changed: names
      .filter((name) => name in now && !Buffer.from(old[name] ?? []).equals(Buffer.from(now[name] ?? [])))
      .sort(),
  };
}

/** A part of a package as text. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
}
