import type { RowAllocation } from '../../domain/allocation';
import type { DistributionKey, KeyTarget } from '../../domain/distributionKey';

/** What was edited of a proposal's allocation and is not written yet. */
export interface DraftEdits {
  /** By row; null: the row is let go. */
  readonly rows: ReadonlyMap<string, RowAllocation | null>;
  /** By name. */
  readonly keys: ReadonlyMap<string, DistributionKey>;
  readonly showZero: boolean | null;
}

export const NO_EDITS: DraftEdits = { rows: new Map(), keys: new Map(), showZero: null };

export function isUntouched({ rows, keys, showZero }: DraftEdits): boolean {
  return rows.size === 0 && keys.size === 0 && showZero === null;
}

export function withRow(edits: DraftEdits, key: string, row: RowAllocation | null): DraftEdits {
  return { ...edits, rows: new Map([...edits.rows, [key, row]]) };
}

export function withoutRow(edits: DraftEdits, key: string): DraftEdits {
  return { ...edits, rows: new Map([...edits.rows].filter(([each]) => each !== key)) };
}

/** A key with what becomes of one of its entries changed. */
export function withTarget(
  edits: DraftEdits,
  key: DistributionKey,
  entry: string,
  target: KeyTarget,
): DraftEdits {
  const entries = key.entries.map((each) => (each.label === entry ? { ...each, target } : each));
  return { ...edits, keys: new Map([...edits.keys, [key.name, { ...key, entries }]]) };
}
