import { editablePart, type EditablePart } from './editablePart';
import type { Splice } from './spliceBytes';
import type { ZipArchive } from './zipArchive';
import { writeZip, type DeflatePart } from './zipWriter';

/** A package in memory with changes to some parts, read as if they had been made already. */
export class PackageEdit {
  private readonly original: Uint8Array;
  private readonly archive: ZipArchive;
  private readonly deflate: DeflatePart;
  /** The part of the file that was unpacked last: what is patched is read several times in a row. */
  private last: { readonly key: string; readonly bytes: Uint8Array | null } | null = null;
  /** By lower-case name, as part names are compared; null: removed. */
  private readonly changes = new Map<string, { readonly name: string; readonly bytes: Uint8Array | null }>();

  constructor(original: Uint8Array, archive: ZipArchive, deflate: DeflatePart) {
    this.original = original;
    this.archive = archive;
    this.deflate = deflate;
  }

  has(name: string): boolean {
    const change = this.changes.get(name.toLowerCase());
    return change === undefined ? this.archive.has(name) : change.bytes !== null;
  }

  /** The part as it is now; null if there is none. */
  read(name: string): Uint8Array | null {
    const change = this.changes.get(name.toLowerCase());
    return change === undefined ? this.stored(name) : change.bytes;
  }

  /** Makes a part of these bytes, new or instead of what there was. */
  write(name: string, bytes: Uint8Array): void {
    this.change(name, bytes);
  }

  remove(name: string): void {
    if (this.has(name)) this.change(name, null);
  }

  /**
   * Patches a part that there is.
   * @throws UnusableWorkbook `broken-part` if it cannot be read
   */
  patch(name: string, splicesOf: (part: EditablePart) => readonly Splice[]): void {
    const stored = this.read(name);
    if (stored === null) throw new Error(`there is no part ${name} to patch`);
    const part = editablePart(stored, name);
    const splices = splicesOf(part);
    if (splices.length > 0) this.write(name, part.patched(splices));
  }

  /** The names of the parts that differ from the file. */
  changedParts(): string[] {
    return [...this.changes.values()].map(({ name }) => name);
  }

  /** The file with the changes; the very bytes that were opened where there are none. */
  bytes(): Uint8Array {
    if (this.changes.size === 0) return this.original;
    const entries = this.archive.list();
    const replaced = new Map<string, Uint8Array | null>();
    const added = new Map<string, Uint8Array>();
    const known = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry.name]));
    for (const [key, { name, bytes }] of this.changes) {
      const entry = known.get(key);
      if (entry !== undefined) replaced.set(entry, bytes);
      else if (bytes !== null) added.set(name, bytes);
    }
    return writeZip(this.original, entries, { replaced, added }, this.deflate);
  }

  private stored(name: string): Uint8Array | null {
    const key = name.toLowerCase();
    if (this.last?.key !== key) this.last = { key, bytes: this.archive.read(name) };
    return this.last.bytes;
  }

  /** What comes to stand as in the file is no change. */
  private change(name: string, bytes: Uint8Array | null): void {
    const key = name.toLowerCase();
    const before = this.stored(name);
    if (before === null ? bytes === null : bytes !== null && sameBytes(before, bytes))
      this.changes.delete(key);
    else this.changes.set(key, { name: this.changes.get(key)?.name ?? name, bytes });
  }
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at === one.length;
}
