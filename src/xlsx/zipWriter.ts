import { deflateSync } from 'fflate';
import { crc32 } from './crc32';
import { joined } from './spliceBytes';
import type { ZipEntry } from './zipDirectory';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const ZIP64_EXTRA = 0x0001;
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** Sizes follow the data instead of standing in the header: written out here. */
const SIZES_FOLLOW = 0x0008;
/** 1 January 1980, midnight: the same bytes whenever they are written. */
const NO_DATE = 0x0021;

/** Packs bytes with raw deflate. */
export type DeflatePart = (bytes: Uint8Array) => Uint8Array;

/** Packs with fflate, in any host. */
export const deflatePart: DeflatePart = (bytes) => deflateSync(bytes, { level: 6 });

/** What a zip file written anew differs in. */
export interface ZipChanges {
  /** By the entry's name in the directory: its new bytes, or null for an entry that goes. */
  readonly replaced: ReadonlyMap<string, Uint8Array | null>;
  /** New entries in their order. */
  readonly added: ReadonlyMap<string, Uint8Array>;
}

/**
 * A zip file with some entries changed. The packed bytes of all others, their names, dates and other fields are copied
 * as they are, in their order; equal input gives equal output.
 */
export function writeZip(
  zip: Uint8Array,
  entries: readonly ZipEntry[],
  changes: ZipChanges,
  deflate: DeflatePart,
): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const writer = new ZipWriter();
  for (const entry of entries) {
    const content = changes.replaced.get(entry.name);
    if (content === null) continue;
    const kept = keptEntry(view, entry);
    writer.add(content === undefined ? kept : { ...kept, ...packed(content, deflate) });
  }
  for (const [name, content] of changes.added) writer.add(newEntry(name, packed(content, deflate)));
  return writer.finish();
}

interface Packed {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

interface WrittenEntry extends Packed {
  readonly madeBy: number;
  readonly needed: number;
  readonly flags: number;
  readonly time: number;
  readonly date: number;
  readonly internal: number;
  readonly external: number;
  readonly name: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly extra: Uint8Array;
  readonly comment: Uint8Array;
}

function packed(content: Uint8Array, deflate: DeflatePart): Packed {
  return { method: DEFLATED, crc: crc32(content), size: content.length, data: deflate(content) };
}

function keptEntry(view: DataView, entry: ZipEntry): WrittenEntry {
  const { recordAt, localHeaderAt } = entry;
  const slice = (start: number, length: number): Uint8Array =>
    new Uint8Array(view.buffer, view.byteOffset + start, length);
  const nameBytes = view.getUint16(recordAt + 28, true);
  const extraBytes = view.getUint16(recordAt + 30, true);
  const localExtraAt = localHeaderAt + LOCAL_BYTES + view.getUint16(localHeaderAt + 26, true);
  const localExtraBytes = view.getUint16(localHeaderAt + 28, true);
  return {
    madeBy: view.getUint16(recordAt + 4, true),
    needed: view.getUint16(recordAt + 6, true),
    flags: view.getUint16(recordAt + 8, true) & ~SIZES_FOLLOW,
    method: entry.method,
    time: view.getUint16(recordAt + 12, true),
    date: view.getUint16(recordAt + 14, true),
    crc: entry.crc,
    size: entry.size,
    internal: view.getUint16(recordAt + 36, true),
    external: view.getUint32(recordAt + 38, true),
    name: slice(recordAt + ENTRY_BYTES, nameBytes),
    localExtra: withoutZip64(slice(localExtraAt, localExtraBytes)),
    extra: withoutZip64(slice(recordAt + ENTRY_BYTES + nameBytes, extraBytes)),
    comment: slice(recordAt + ENTRY_BYTES + nameBytes + extraBytes, view.getUint16(recordAt + 32, true)),
    data: slice(localExtraAt + localExtraBytes, entry.compressedSize),
  };
}

function newEntry(name: string, content: Packed): WrittenEntry {
  const none = new Uint8Array();
  return {
    ...content,
    madeBy: VERSION,
    needed: VERSION,
    flags: UTF8_NAMES,
    time: 0,
    date: NO_DATE,
    internal: 0,
    external: 0,
    name: new TextEncoder().encode(name),
    localExtra: none,
    extra: none,
    comment: none,
  };
}

/** Sizes stand in the header's own fields here, so the field for larger ones would say something else. */
function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  const pieces: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== ZIP64_EXTRA) pieces.push(extra.subarray(at, end));
    at = end;
  }
  return joined([...pieces, extra.subarray(Math.min(at, extra.length))]);
}

class ZipWriter {
  private readonly pieces: Uint8Array[] = [];
  private readonly directory: Uint8Array[] = [];
  private offset = 0;

  add(entry: WrittenEntry): void {
    const header = new DataView(new ArrayBuffer(LOCAL_BYTES));
    header.setUint32(0, LOCAL_SIGNATURE, true);
    putCommonFields(header, 4, entry);
    header.setUint16(28, entry.localExtra.length, true);
    this.directory.push(recordOf(entry, this.offset), entry.name, entry.extra, entry.comment);
    for (const piece of [new Uint8Array(header.buffer), entry.name, entry.localExtra, entry.data]) {
      this.pieces.push(piece);
      this.offset += piece.length;
    }
  }

  finish(): Uint8Array {
    const directory = joined(this.directory);
    const end = new DataView(new ArrayBuffer(END_BYTES));
    const count = this.directory.length / 4;
    end.setUint32(0, END_SIGNATURE, true);
    end.setUint16(8, count, true);
    end.setUint16(10, count, true);
    end.setUint32(12, directory.length, true);
    end.setUint32(16, this.offset, true);
    return joined([...this.pieces, directory, new Uint8Array(end.buffer)]);
  }
}

function recordOf(entry: WrittenEntry, offset: number): Uint8Array {
  const record = new DataView(new ArrayBuffer(ENTRY_BYTES));
  record.setUint32(0, ENTRY_SIGNATURE, true);
  record.setUint16(4, entry.madeBy, true);
  putCommonFields(record, 6, entry);
  record.setUint16(30, entry.extra.length, true);
  record.setUint16(32, entry.comment.length, true);
  record.setUint16(36, entry.internal, true);
  record.setUint32(38, entry.external, true);
  record.setUint32(42, offset, true);
  return new Uint8Array(record.buffer);
}

/** The fields that stand in the same order before an entry's data and in the directory. */
function putCommonFields(view: DataView, at: number, entry: WrittenEntry): void {
  view.setUint16(at, entry.needed, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 6, entry.time, true);
  view.setUint16(at + 8, entry.date, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}
