import { inflateRawSync } from 'node:zlib';
import type { InflatePart } from './inflatePart';

/** Unpacks with Node's native zlib, three times as fast as in JavaScript. For the command line only. */
export const nodeInflate: InflatePart = (compressed, size) => {
  try {
    const limit = size + 1;
    const unpacked = inflateRawSync(compressed, { maxOutputLength: limit, chunkSize: Math.max(limit, 64) });
    if (unpacked.length !== size) return null;
    // A plain array: code that sees both Buffers and arrays runs slower.
    return new Uint8Array(unpacked.buffer, unpacked.byteOffset, size);
  } catch {
    return null;
  }
};
