import { UnusableWorkbook } from '../workbook/workbookPort';

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OLE_ENTRY_BYTES = 128;
const OLE_NAME_LENGTH_AT = 64;
const TEXT_SAMPLE_BYTES = 4096;

/**
 * Lets only zip files pass.
 * @throws UnusableWorkbook saying what the file is instead: empty, encrypted, an old .xls, text, or none of these
 */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnusableWorkbook('empty-file');
  if (OLE_MAGIC.every((byte, index) => bytes[index] === byte)) {
    if (hasOleStream(bytes, 'EncryptedPackage')) throw new UnusableWorkbook('encrypted');
    if (hasOleStream(bytes, 'Workbook') || hasOleStream(bytes, 'Book')) throw new UnusableWorkbook('old-xls');
    throw new UnusableWorkbook('not-a-workbook');
  }
  if (startsLikeZip(bytes)) return;
  throw new UnusableWorkbook(isPlainText(bytes) ? 'csv' : 'not-a-zip');
}

/** A local file header, or the end record of an archive without files. */
function startsLikeZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes;
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

/**
 * Whether a compound file's directory names a stream. Directory entries are 128 bytes, aligned, begin with the name in
 * UTF-16 and hold the name's length ([MS-CFB] 2.6.1), so no sector chain has to be followed.
 */
function hasOleStream(bytes: Uint8Array, name: string): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const nameBytes = (name.length + 1) * 2;
  const last = bytes.length - OLE_ENTRY_BYTES;
  for (let entry = OLE_ENTRY_BYTES; entry <= last; entry += OLE_ENTRY_BYTES) {
    if (view.getUint16(entry + OLE_NAME_LENGTH_AT, true) !== nameBytes) continue;
    let same = 0;
    while (same < name.length && view.getUint16(entry + same * 2, true) === name.charCodeAt(same)) same++;
    if (same === name.length) return true;
  }
  return false;
}

/** Text in any encoding a CSV file comes in, judged by its beginning; markup such as HTML is not meant. */
function isPlainText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const sample = bytes.subarray(0, TEXT_SAMPLE_BYTES);
  const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
  return !sample.some(isControl) && sample[0] !== 0x3c;
}
