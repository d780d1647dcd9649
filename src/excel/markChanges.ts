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

/** The rules with their addresses; those of very many areas in several. */
export function rulesToAdd(wanted: readonly MarkRule[]): RuleToAdd[] {
  return wanted.flatMap((rule) =>
    addressChunks(rule.areas).map((areas) => ({ ...rule, areas, address: addressOf(areas) })),
  );
}

/** The least that makes exactly the wanted rules stand. */
export function markChanges(wanted: readonly RuleToAdd[], placed: readonly PlacedRule[]): MarkChanges {
  const missing = new Map(wanted.map((rule) => [keyAt(rule, rule.address), rule]));
  const remove: PlacedRule[] = [];
  const keep: PlacedRule[] = [];
  for (const rule of placed) {
    const isWanted = rule.address !== null && missing.delete(keyAt(rule, rule.address));
    (isWanted ? keep : remove).push(rule);
  }
  return { remove, keep, add: [...missing.values()] };
}

/** What rules that say the same on the same sheet have in common. */
export function keyOfRule({
  sheetId,
  severity,
  code,
}: Pick<PlacedRule, 'sheetId' | 'severity' | 'code'>): string {
  return [sheetId, severity, code].join('\n');
}

/** Excel may give the areas of a rule in another order than they were set in. */
function keyAt(rule: Pick<PlacedRule, 'sheetId' | 'severity' | 'code'>, address: string): string {
  return `${keyOfRule(rule)}\n${address.split(',').sort().join(',')}`;
}
