import type { MarkRule } from '../workbook/markRules';
import { addressChunks, addressOf } from './markAddresses';
import type { PlacedRule } from './markState';

/** A rule to add: one multi-area range of cells that share finding code and severity. */
export interface RuleToAdd extends MarkRule {
  readonly address: string;
}

export interface MarkChanges {
  readonly remove: readonly PlacedRule[];
  readonly add: readonly RuleToAdd[];
  /** Marks that stand already, and stay as they are. */
  readonly keep: readonly PlacedRule[];
}

/** The least that makes exactly the wanted rules stand. */
export function markChanges(wanted: readonly MarkRule[], placed: readonly PlacedRule[]): MarkChanges {
  const missing = new Map<string, RuleToAdd>();
  for (const rule of wanted) {
    for (const areas of addressChunks(rule.areas)) {
      const toAdd: RuleToAdd = { ...rule, areas, address: addressOf(areas) };
      missing.set(keyOf(toAdd), toAdd);
    }
  }
  const remove: PlacedRule[] = [];
  const keep: PlacedRule[] = [];
  for (const rule of placed) {
    const isWanted = missing.delete(keyOf(rule));
    (isWanted ? keep : remove).push(rule);
  }
  return { remove, keep, add: [...missing.values()] };
}

type Keyed = Pick<PlacedRule, 'sheetId' | 'severity' | 'code' | 'address'>;

/** Excel may give the areas of a rule in another order than they were set in. */
function keyOf({ sheetId, severity, code, address }: Keyed): string {
  return [sheetId, severity, code, address.split(',').sort().join(',')].join('\n');
}
