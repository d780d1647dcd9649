import { Inflate, inflateSync } from 'fflate';

/** Up to here even deflate's worst case (1032:1) is 66 MB of work, so inflating in one go cannot hang. */
const ONE_GO_BYTES = 64 * 1024;
const STEP_BYTES = 16 * 1024;

/**
 * Unpacks deflated data that claims to hold `size` bytes: the bytes, or null if the data is damaged or holds more or
 * fewer bytes than claimed. Time and memory are bounded by the claim.
 */
export type InflatePart = ((compressed: Uint8Array, size: number) => Uint8Array | null) & {
  /** A faster way to the checksum of what was unpacked, where the host has one. */
  readonly crc32?: (unpacked: Uint8Array) => number;
};

/** Unpacks with fflate, in any host. */
export const inflatePart: InflatePart = (compressed, size) => {
  try {
    return compressed.length <= ONE_GO_BYTES
      ? inflateAtOnce(compressed, size)
      : inflateInSteps(compressed, size);
  } catch {
    return null;
  }
};

function inflateAtOnce(compressed: Uint8Array, size: number): Uint8Array | null {
  // fflate drops what does not fit; the one spare byte shows that there was more than claimed.
  const unpacked = inflateSync(compressed, { out: new Uint8Array(size + 1) });
  return unpacked.length === size ? unpacked : null;
}

function inflateInSteps(compressed: Uint8Array, size: number): Uint8Array | null {
  const unpacked = new Uint8Array(size);
  let filled = 0;
  let complete = false as boolean;
  const inflate = new Inflate((chunk, final) => {
    unpacked.set(chunk, filled);
    filled += chunk.length;
    complete = final;
  });
  for (let at = 0; at < compressed.length && filled <= size; at += STEP_BYTES) {
    const end = at + STEP_BYTES;
    inflate.push(compressed.subarray(at, end), end >= compressed.length);
  }
  return complete && filled === size ? unpacked : null;
}
