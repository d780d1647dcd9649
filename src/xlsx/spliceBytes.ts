/** Replaces the bytes from start to end by a text; where start equals end, inserts it. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A part with some places replaced, everything between them as it was. Splices at one place keep their order. */
export function spliceBytes(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const { start, end, text } of [...splices].sort((one, other) => one.start - other.start)) {
    if (start < from) throw new Error('splices overlap');
    pieces.push(bytes.subarray(from, start), encoder.encode(text));
    from = end;
  }
  pieces.push(bytes.subarray(from));
  return joined(pieces);
}

/** All pieces one after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
