import type { FindingDraft } from './findingDraft';

const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/**
 * What a finding is about, as 16 hex digits (FNV-1a, 64 bit): code, proposal, kind, row label, year and figures, and
 * an ordinal among equals; not its address, so that it survives inserted rows and renamed sheets.
 */
export function fingerprintOf(draft: FindingDraft, ordinal: number): string {
  return digestOf(`${identityOf(draft)}|${ordinal}`);
}

/** The content that two findings share when only their ordinal tells them apart. */
export function identityOf(draft: FindingDraft): string {
  return [draft.code, draft.proposal ?? '', draft.kind ?? '', draft.year ?? '', draft.content].join('|');
}

/** A text as 16 hex digits, the same for the same text at any time. */
export function digestOf(text: string): string {
  let value = OFFSET;
  for (const byte of new TextEncoder().encode(text)) value = ((value ^ BigInt(byte)) * PRIME) & MASK;
  return value.toString(16).padStart(16, '0');
}
