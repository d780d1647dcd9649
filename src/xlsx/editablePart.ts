import { spliceBytes, type Splice } from './spliceBytes';
import { utf8Part } from './xmlEncoding';

const ascii = new TextDecoder('latin1');
const DECLARATION_BYTES = 128;

/** A part to be patched: its text in UTF-8, and the way back to what the file holds. */
export interface EditablePart {
  /** UTF-8 without a byte order mark: what offsets count in. */
  readonly bytes: Uint8Array;
  /** The part with splices; the very same bytes where there are none. */
  readonly patched: (splices: readonly Splice[]) => Uint8Array;
}

/**
 * Opens a part for patching. A byte order mark stays; a part in UTF-16 becomes UTF-8 when it is changed, and says so.
 * @throws UnusableWorkbook `broken-part`
 */
export function editablePart(stored: Uint8Array, part: string): EditablePart {
  const bytes = utf8Part(stored, part);
  const isView = bytes.buffer === stored.buffer;
  const markBytes = isView ? bytes.byteOffset - stored.byteOffset : 0;
  return {
    bytes,
    patched: (splices) => {
      if (splices.length === 0) return stored;
      if (!isView) return spliceBytes(bytes, [...encodingSplices(bytes), ...splices]);
      const shifted = splices.map(({ start, end, text }) => ({
        start: start + markBytes,
        end: end + markBytes,
        text,
      }));
      return spliceBytes(stored, shifted);
    },
  };
}

/** The XML declaration of a converted part names the new encoding. */
function encodingSplices(bytes: Uint8Array): Splice[] {
  const start = ascii.decode(bytes.subarray(0, DECLARATION_BYTES));
  const match = /^(<\?xml\s[^>]*?encoding\s*=\s*["'])([^"']*)["']/.exec(start);
  const [, before, encoding] = match ?? [];
  if (before === undefined || encoding === undefined) return [];
  return [{ start: before.length, end: before.length + encoding.length, text: 'UTF-8' }];
}
