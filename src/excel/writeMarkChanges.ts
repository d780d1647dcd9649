import { sentinelFormula } from '../workbook/markSentinel';
import { MARK_STYLES } from '../workbook/markStyle';
import type { MarkChanges, RuleToAdd } from './markChanges';
import type { FoundRule } from './queueRules';
import { MOST_BYTES } from './readingPlan';
import { sheetRules } from './sheetRules';

type Change =
  { readonly kind: 'remove'; readonly rule: FoundRule } | { readonly kind: 'add'; readonly rule: RuleToAdd };

/** What a change costs in the request beside its address: object paths and actions are spelled out. */
const BYTES_PER_ADDITION = 2200;
const BYTES_PER_REMOVAL = 700;

/** Removes and adds rules: one round trip, and one more per further 4 MB. Answers the rules added. */
export async function writeMarkChanges(
  context: Excel.RequestContext,
  changes: MarkChanges,
): Promise<FoundRule[]> {
  return writeChanges(context, [
    ...changes.remove.map((rule): Change => ({ kind: 'remove', rule })),
    ...changes.add.map((rule): Change => ({ kind: 'add', rule })),
  ]);
}

async function writeChanges(context: Excel.RequestContext, changes: readonly Change[]): Promise<FoundRule[]> {
  if (changes.length === 0) return [];
  let left = MOST_BYTES;
  const fitting = changes.findIndex((change) => (left -= costOf(change)) < 0);
  const now = fitting < 0 ? changes : changes.slice(0, Math.max(1, fitting));
  const added = now.map((change) => queueChange(context, change));
  await context.sync();
  const rules = added.flatMap((take) => take());
  return [...rules, ...(await writeChanges(context, changes.slice(now.length)))];
}

function costOf(change: Change): number {
  switch (change.kind) {
    case 'remove':
      return BYTES_PER_REMOVAL;
    case 'add':
      return BYTES_PER_ADDITION + change.rule.address.length;
  }
}

function queueChange(context: Excel.RequestContext, change: Change): () => FoundRule[] {
  const worksheet = context.workbook.worksheets.getItem(change.rule.sheetId);
  switch (change.kind) {
    case 'remove': {
      sheetRules(worksheet).getItem(change.rule.ruleId).delete();
      return () => [];
    }
    case 'add': {
      const { sheetId, severity, code, address } = change.rule;
      const cells = worksheet.getRanges(address);
      const format = cells.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      const { fill, font } = MARK_STYLES[severity];
      format.custom.rule.formula = `=${sentinelFormula(severity, code)}`;
      format.custom.format.fill.color = fill;
      format.custom.format.font.color = font;
      format.load('id');
      cells.untrack();
      return () => [{ sheetId, severity, code, ruleId: format.id }];
    }
  }
}
