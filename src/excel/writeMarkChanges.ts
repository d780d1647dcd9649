import { sentinelFormula } from '../workbook/markSentinel';
import { MARK_STYLES } from '../workbook/markStyle';
import { inBatches } from './inBatches';
import type { MarkChanges, RuleToAdd } from './markChanges';
import type { RulesStanding } from './markState';
import type { FoundRule } from './queueRules';
import { sheetsWithRules } from './sheetRules';

type Change =
  { readonly kind: 'remove'; readonly rule: FoundRule } | { readonly kind: 'add'; readonly rule: RuleToAdd };

/** What a change costs in the request beside its address: object paths and actions are spelled out. */
const BYTES_PER_ADDITION = 3200;
const BYTES_PER_REMOVAL = 900;

/**
 * Removes and adds rules: one round trip, and one more per further 4 MB. Answers the rules added.
 *
 * @param standing how many rules each sheet has: ours come after all of the user's
 */
export async function writeMarkChanges(
  context: Excel.RequestContext,
  { remove, add }: MarkChanges,
  standing: ReadonlyMap<string, RulesStanding>,
): Promise<FoundRule[]> {
  const changes = [
    ...remove.map((rule): Change => ({ kind: 'remove', rule })),
    ...add.map((rule): Change => ({ kind: 'add', rule })),
  ];
  const last = (sheetId: string): number => (standing.get(sheetId)?.count ?? 0) + add.length;
  const added = await inBatches(context, changes, costOf, () => {
    const opened = sheetsWithRules(context, 'error');
    return (change) => {
      const { worksheet, rules } = opened(change.rule.sheetId);
      switch (change.kind) {
        case 'remove': {
          rules.getItem(change.rule.ruleId).delete();
          return () => [];
        }
        case 'add':
          return queueAddition(worksheet, change.rule, last(change.rule.sheetId));
      }
    };
  });
  return added.flat();
}

function costOf(change: Change): number {
  switch (change.kind) {
    case 'remove':
      return BYTES_PER_REMOVAL;
    case 'add':
      return BYTES_PER_ADDITION + change.rule.address.length;
  }
}

/** Excel puts a new rule first; it is to stand last, beneath the user's own. A priority beyond the last is the last. */
function queueAddition(worksheet: Excel.Worksheet, rule: RuleToAdd, priority: number): () => FoundRule[] {
  const { sheetId, severity, code, address, areas } = rule;
  const cells = worksheet.getRanges(address);
  const format = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const { fill, font } = MARK_STYLES[severity];
  format.custom.rule.formula = `=${sentinelFormula(severity, code)}`;
  format.custom.format.fill.color = fill;
  format.custom.format.font.color = font;
  format.priority = priority;
  format.load('id');
  cells.untrack();
  return () => [{ sheetId, severity, code, areas: areas.length, ruleId: format.id }];
}
