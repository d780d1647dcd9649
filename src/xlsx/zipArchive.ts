import { UnusableWorkbook } from '../workbook/workbookPort';
import { brokenPart } from './brokenPart';
import { crc32 } from './crc32';
import type { InflatePart } from './inflatePart';
import {
  MAX_COMPRESSION_RATIO,
  MAX_PART_BYTES,
  MAX_UNPACKED_BYTES,
  RATIO_MATTERS_FROM_BYTES,
} from './limits';
import { readZipDirectory, type ZipEntry } from './zipDirectory';

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;

/** A zip file in memory whose parts are unpacked one by one, on demand, and are not kept. */
export class ZipArchive {
  private readonly bytes: Uint8Array;
  private readonly inflate: InflatePart;
  /** By lower-case name: part names are compared without case (ECMA-376 part 2, 6.2.2.3). */
  private readonly entries = new Map<string, ZipEntry>();

  /** @throws UnusableWorkbook for a damaged directory, a name that occurs twice, or sizes beyond the limits */
  constructor(bytes: Uint8Array, inflate: InflatePart) {
    // Never a Buffer: code that sees both kinds of arrays runs slower.
    this.bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.inflate = inflate;
    let unpacked = 0;
    for (const entry of readZipDirectory(bytes)) {
      // Two parts of one name: programs differ on which of them counts, so neither can be trusted.
      const key = entry.name.toLowerCase();
      if (this.entries.has(key)) throw brokenPart(entry.name, 'two zip entries of this name');
      this.entries.set(key, entry);
      unpacked += entry.size;
      requireReasonableRatio(entry);
    }
    if (unpacked > MAX_UNPACKED_BYTES) {
      throw new UnusableWorkbook('too-large', `${unpacked} > ${MAX_UNPACKED_BYTES} bytes unpacked`);
    }
  }

  /** The files in the order of the directory. */
  list(): readonly ZipEntry[] {
    return [...this.entries.values()];
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /**
   * The unpacked bytes of a part, checked against the size and checksum that the archive states; null if there is
   * no such part.
   * @throws UnusableWorkbook `broken-part`, `truncated-zip`, `too-large` or `encrypted`
   */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) return null;
    if (entry.encrypted) throw new UnusableWorkbook('encrypted', entry.name);
    if (entry.size > MAX_PART_BYTES) {
      throw new UnusableWorkbook('too-large', `${entry.name}: ${entry.size} > ${MAX_PART_BYTES} bytes`);
    }
    const unpacked = this.unpack(entry);
    if (unpacked === null || unpacked.length !== entry.size)
      throw brokenPart(entry.name, 'damaged data or wrong size');
    const checksum = this.inflate.crc32 ?? crc32;
    if (checksum(unpacked) !== entry.crc) throw brokenPart(entry.name, 'checksum differs');
    return unpacked;
  }

  private unpack(entry: ZipEntry): Uint8Array | null {
    const start = this.dataStart(entry);
    if (start + entry.compressedSize > this.bytes.length)
      throw new UnusableWorkbook('truncated-zip', entry.name);
    const data = this.bytes.subarray(start, start + entry.compressedSize);
    if (entry.method === STORED) return data;
    if (entry.method === DEFLATED) return this.inflate(data, entry.size);
    throw brokenPart(entry.name, `compression method ${entry.method}`);
  }

  /** Where the data begins: only the local header knows, its extra field may differ from the directory's. */
  private dataStart(entry: ZipEntry): number {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    const at = entry.localHeaderAt;
    if (at + LOCAL_BYTES > view.byteLength) throw new UnusableWorkbook('truncated-zip', entry.name);
    if (view.getUint32(at, true) !== LOCAL_SIGNATURE) throw brokenPart(entry.name, 'no local header');
    return at + LOCAL_BYTES + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  }
}

function requireReasonableRatio(entry: ZipEntry): void {
  if (entry.size <= RATIO_MATTERS_FROM_BYTES) return;
  const ratio = entry.size / Math.max(1, entry.compressedSize);
  if (ratio <= MAX_COMPRESSION_RATIO) return;
  throw new UnusableWorkbook(
    'too-large',
    `${entry.name}: compressed ${Math.round(ratio)}:1 > ${MAX_COMPRESSION_RATIO}:1`,
  );
}
