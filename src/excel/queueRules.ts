import { readSentinel } from '../workbook/markSentinel';
import type { FoundMark } from '../workbook/markPort';
import { sheetRules } from './sheetRules';

/** A mark of ours with the id that Excel knows it by. */
export interface FoundRule extends FoundMark {
  readonly ruleId: string;
}

/** Formulas that are asked for, to be taken after the round trip. */
export interface QueuedRules {
  readonly sheetId: string;
  readonly rules: readonly { readonly ruleId: string; readonly rule: Excel.ConditionalFormatRule }[];
}

/** Queues the formulas of custom rules; asking for one of another type fails the whole batch. */
export function queueRules(
  context: Excel.RequestContext,
  sheetId: string,
  ruleIds: readonly string[],
): QueuedRules {
  const formats = sheetRules(context.workbook.worksheets.getItem(sheetId));
  const rules = ruleIds.map((ruleId) => {
    const { rule } = formats.getItem(ruleId).custom;
    rule.load('formula');
    return { ruleId, rule };
  });
  return { sheetId, rules };
}

/** Those that are marks of ours. */
export function takeRules({ sheetId, rules }: QueuedRules): FoundRule[] {
  return rules.flatMap(({ ruleId, rule }) => {
    const sentinel = readSentinel(rule.formula);
    return sentinel === null ? [] : [{ sheetId, ruleId, ...sentinel }];
  });
}
