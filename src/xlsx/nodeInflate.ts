import * as zlib from 'node:zlib';
import type { InflatePart } from './inflatePart';

/** Unpacks with Node's native zlib, three times as fast as in JavaScript. For the command line only. */
export const nodeInflate: InflatePart = Object.assign(inflate, nativeChecksum());

function inflate(compressed: Uint8Array, size: number): Uint8Array | null {
  try {
    const limit = size + 1;
    const unpacked = zlib.inflateRawSync(compressed, {
      maxOutputLength: limit,
      chunkSize: Math.max(limit, 64),
    });
    if (unpacked.length !== size) return null;
    // A plain array: code that sees both Buffers and arrays runs slower.
    return new Uint8Array(unpacked.buffer, unpacked.byteOffset, size);
  } catch {
    return null;
  }
}

/** Node has it from 20.15 on. */
function nativeChecksum(): Pick<InflatePart, 'crc32'> {
  const { crc32 } = zlib as Partial<typeof zlib>;
  return crc32 === undefined ? {} : { crc32: (unpacked) => crc32(unpacked) };
}
