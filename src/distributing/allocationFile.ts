import type { Allocation, CountsAs, Share } from '../domain/allocation';
import type { DistributionKey } from '../domain/distributionKey';

/** Where in a file something is wrong. */
export type FilePlace =
  /** A JSON pointer: "/rows/0/share". */
  | { readonly kind: 'json'; readonly pointer: string }
  /** A line of a CSV file, counted from 1, and the heading of the column; null for the line as a whole. */
  | { readonly kind: 'csv'; readonly line: number; readonly column: string | null };

/** What is wrong there. */
export type FileFault =
  | { readonly kind: 'not-json' }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'unexpected'; readonly name: string; readonly allowed: readonly string[] }
  | { readonly kind: 'wrong-type'; readonly expected: FileType }
  | { readonly kind: 'not-one-of'; readonly found: string; readonly allowed: readonly string[] }
  | { readonly kind: 'not-a-year'; readonly found: string }
  | { readonly kind: 'not-a-number'; readonly found: string }
  | { readonly kind: 'unknown-committee'; readonly found: string }
  | { readonly kind: 'repeated'; readonly name: string }
  /** Two lines of one row and period say different things. */
  | { readonly kind: 'contradicts'; readonly line: number }
  | { readonly kind: 'unclosed-quote' };

export type FileType = 'object' | 'array' | 'text' | 'number' | 'whole-number';

export interface FileProblem {
  readonly at: FilePlace;
  readonly fault: FileFault;
}

export type AllocationFile =
  | { readonly kind: 'read'; readonly allocation: Allocation; readonly keys: readonly DistributionKey[] }
  | { readonly kind: 'unusable'; readonly problems: readonly FileProblem[] };

/** The part of a row's allocation that holds from one year on, as both file forms give it. */
export interface AllocationEntry {
  readonly label: string;
  readonly occurrence: number;
  readonly counts: CountsAs;
  readonly fromYear: number | null;
  readonly share: Share;
}

/** Entries of the same row become its periods. What a person wrote in a file is confirmed by that. */
export function allocationOfEntries(proposal: string, entries: readonly AllocationEntry[]): Allocation {
  const rows = new Map<string, AllocationEntry[]>();
  for (const entry of entries) {
    const id = JSON.stringify([entry.label, entry.occurrence, entry.counts]);
    rows.set(id, [...(rows.get(id) ?? []), entry]);
  }
  return {
    proposal,
    rows: [...rows.values()].flatMap((periods) => {
      const [first] = periods;
      if (first === undefined) return [];
      const { label, occurrence, counts } = first;
      return [
        {
          row: { label, occurrence },
          counts,
          periods: periods.map(({ fromYear, share }) => ({ fromYear, share })),
          status: { kind: 'confirmed' },
        },
      ];
    }),
  };
}
