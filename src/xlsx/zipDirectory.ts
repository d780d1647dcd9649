import { UnusableWorkbook } from '../workbook/workbookPort';
import { MAX_ENTRIES } from './limits';

/** One file of a zip archive, as the central directory describes it. Offsets and sizes in bytes. */
export interface ZipEntry {
  /** As written in the archive, with forward slashes and no leading slash. */
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly localHeaderAt: number;
  /** Where its record in the directory begins. */
  readonly recordAt: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const END64_SIGNATURE = 0x06064b50;
const END64_LOCATOR_SIGNATURE = 0x07064b50;
const END64_LOCATOR_BYTES = 20;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_BYTES = 46;
const MAX_COMMENT_BYTES = 0xffff;
const UNKNOWN_16 = 0xffff;
const UNKNOWN_32 = 0xffffffff;
const ZIP64_EXTRA = 0x0001;

/**
 * The files of an archive (PKWARE APPNOTE 4.3.12–4.3.16, zip64 included).
 * @throws UnusableWorkbook `truncated-zip` when the directory is missing or cut, `too-large` for too many entries
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = findDirectory(view);
    if (count > MAX_ENTRIES) throw new UnusableWorkbook('too-large', `${count} > ${MAX_ENTRIES} zip entries`);
    const entries: ZipEntry[] = [];
    let at = start;
    for (let index = 0; index < count; index++) {
      const entry = readEntry(view, at);
      entries.push(entry.entry);
      at = entry.end;
    }
    return entries;
  } catch (error) {
    // A DataView refuses every read outside the file: the directory points to what is not there.
    if (error instanceof RangeError) throw new UnusableWorkbook('truncated-zip', null, { cause: error });
    throw error;
  }
}

function findDirectory(view: DataView): { count: number; start: number } {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return count === UNKNOWN_16 || start === UNKNOWN_32 ? findDirectory64(view, at) : { count, start };
  }
  throw new UnusableWorkbook('truncated-zip');
}

function findDirectory64(view: DataView, endAt: number): { count: number; start: number } {
  const locator = endAt - END64_LOCATOR_BYTES;
  if (view.getUint32(locator, true) !== END64_LOCATOR_SIGNATURE) throw new UnusableWorkbook('truncated-zip');
  const at = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(at, true) !== END64_SIGNATURE) throw new UnusableWorkbook('truncated-zip');
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

const decoder = new TextDecoder();

function readEntry(view: DataView, at: number): { entry: ZipEntry; end: number } {
  if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new UnusableWorkbook('truncated-zip');
  const nameBytes = view.getUint16(at + 28, true);
  const extraAt = at + ENTRY_BYTES + nameBytes;
  const extraEnd = extraAt + view.getUint16(at + 30, true);
  if (extraEnd > view.byteLength) throw new UnusableWorkbook('truncated-zip');
  const wide = wideFields(view, extraAt, extraEnd);
  const field = (offset: number): number => {
    const value = view.getUint32(at + offset, true);
    return value === UNKNOWN_32 ? (wide.shift() ?? value) : value;
  };
  const size = field(24);
  const compressedSize = field(20);
  const localHeaderAt = field(42);
  const name = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, nameBytes));
  return {
    entry: {
      name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize,
      size,
      localHeaderAt,
      recordAt: at,
    },
    end: extraEnd + view.getUint16(at + 32, true),
  };
}

/** The zip64 extra field: 64-bit values for just those fields that are marked unknown, in a fixed order. */
function wideFields(view: DataView, start: number, end: number): number[] {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: Math.min(count, 3) }, (_, index) =>
      Number(view.getBigUint64(at + 4 + index * 8, true)),
    );
  }
  return [];
}
