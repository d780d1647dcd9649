const SLICES = 8;
const POLYNOMIAL = 0xedb88320;

/** tables[slice * 256 + byte]: the checksum of a byte followed by `slice` zero bytes. */
const tables = new Int32Array(SLICES * 256);
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  tables[byte] = value;
}
for (let index = 256; index < tables.length; index++) {
  const shorter = tables[index - 256]!;
  tables[index] = (shorter >>> 8) ^ tables[shorter & 0xff]!;
}

/** The CRC-32 of zip files (PKWARE APPNOTE 4.4.7), eight bytes a step because every part of a file is checked. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let at = 0;
  for (const last = bytes.length - SLICES; at <= last; at += SLICES) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc =
      tables[1792 + (crc & 0xff)]! ^
      tables[1536 + ((crc >>> 8) & 0xff)]! ^
      tables[1280 + ((crc >>> 16) & 0xff)]! ^
      tables[1024 + (crc >>> 24)]! ^
      tables[768 + bytes[at + 4]!]! ^
      tables[512 + bytes[at + 5]!]! ^
      tables[256 + bytes[at + 6]!]! ^
      tables[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ tables[(crc ^ bytes[at]!) & 0xff]!;
  return ~crc >>> 0;
}
