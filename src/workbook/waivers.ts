import { digestOf } from '../checking/fingerprint';
import type { Finding } from '../findings/finding';

/** What somebody typed into a cell beside a reason. */
export interface TypedCell {
  readonly value: string | number;
  readonly numberFormat: string | null;
}

/** What the report said about a finding when its reason was typed. */
export type WaivedColumn =
  'proposal' | 'table' | 'cell' | 'year' | 'printed' | 'expected' | 'difference' | 'explanation';

/** A reason for accepting one finding, as it stands in a report sheet. */
export interface Waiver {
  /** The finding it was typed beside. */
  readonly fingerprint: string;
  /** What that finding is about, figures left aside. */
  readonly subject: string;
  readonly reason: string;
  readonly author: TypedCell | null;
  readonly date: TypedCell | null;
  readonly about: Readonly<Record<WaivedColumn, TypedCell | null>>;
}

/** A reason whose finding is not there any more; it never moves to another one. */
export interface LapsedWaiver {
  readonly waiver: Waiver;
  /** The finding of other figures in the same place; null where nothing is found there any more. */
  readonly now: Finding | null;
}

/** Which findings of a workbook are accepted, and which reasons no longer hold. */
export interface Waivers {
  /** By fingerprint. */
  readonly waived: ReadonlyMap<string, Waiver>;
  readonly lapsed: readonly LapsedWaiver[];
}

export const NO_WAIVERS: Waivers = { waived: new Map(), lapsed: [] };

/**
 * Holds reasons against what is found now. A fingerprint covers content, not place, so a reason follows its finding
 * through inserted rows and renamed sheets, and lapses when a figure changes. Of two reasons for one finding the first
 * counts.
 */
export function settleWaivers(typed: readonly Waiver[], findings: readonly Finding[]): Waivers {
  if (typed.length === 0) return NO_WAIVERS;
  const current = new Set(findings.map(({ fingerprint }) => fingerprint));
  const waived = new Map<string, Waiver>();
  const gone = new Map<string, Waiver>();
  for (const waiver of typed) {
    const target = current.has(waiver.fingerprint) ? waived : gone;
    if (!target.has(waiver.fingerprint)) target.set(waiver.fingerprint, waiver);
  }
  const open = findings.filter(({ fingerprint }) => !waived.has(fingerprint));
  return { waived, lapsed: pairBySubject([...gone.values()], open) };
}

function pairBySubject(gone: readonly Waiver[], findings: readonly Finding[]): LapsedWaiver[] {
  if (gone.length === 0) return [];
  const bySubject = new Map<string, Finding[]>();
  for (const finding of findings) {
    const subject = subjectOf(finding);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), finding]);
  }
  return gone.map((waiver) => ({ waiver, now: bySubject.get(waiver.subject)?.shift() ?? null }));
}

/** What a finding is about, figures left aside, as 8 hex digits: code, proposal, kind, year and row. */
export function subjectOf(finding: Finding): string {
  const { code, proposal, kind, year, data } = finding;
  const row = 'rowLabel' in data ? data.rowLabel : 'basis' in data ? data.basis : '';
  return digestOf([code, proposal ?? '', kind ?? '', year ?? '', row].join('|')).slice(0, 8);
}

/** Accepted by a reason of its own, or as the consequence of what is. */
export function isAccepted({ waived }: Waivers, finding: Finding): boolean {
  return (
    waived.has(finding.fingerprint) || (finding.consequenceOf !== null && waived.has(finding.consequenceOf))
  );
}

/** The reason that a finding had before its figures changed. */
export function lapsedReasonOf({ lapsed }: Waivers, finding: Finding): string | null {
  return lapsed.find(({ now }) => now?.fingerprint === finding.fingerprint)?.waiver.reason ?? null;
}
