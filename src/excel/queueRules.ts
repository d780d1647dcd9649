import { readSentinel } from '../workbook/markSentinel';
import type { FoundMark } from '../workbook/markPort';
import { sheetRules } from './sheetRules';

/** A mark of ours with the id that Excel knows it by. */
export interface FoundRule extends FoundMark {
  readonly ruleId: string;
  /** Of how many areas it consists: what its address costs in an answer. */
  readonly areas: number;
}

/** Formulas that are asked for, to be taken after the round trip. */
export interface QueuedRules {
  readonly sheetId: string;
  readonly rules: readonly QueuedRule[];
}

interface QueuedRule {
  readonly ruleId: string;
  readonly rule: Excel.ConditionalFormatRule;
  readonly cells: Excel.RangeAreas;
}

/** Queues the formulas of custom rules; asking for one of another type fails the whole batch. */
export function queueRules(
  context: Excel.RequestContext,
  sheetId: string,
  ruleIds: readonly string[],
): QueuedRules {
  const formats = sheetRules(context.workbook.worksheets.getItem(sheetId));
  const rules = ruleIds.map((ruleId) => queueRule(ruleId, formats.getItem(ruleId)));
  return { sheetId, rules };
}

function queueRule(ruleId: string, format: Excel.ConditionalFormat): QueuedRule {
  const { rule } = format.custom;
  rule.load('formula');
  const cells = format.getRanges();
  cells.load('areaCount').untrack();
  return { ruleId, rule, cells };
}

/** Those that are marks of ours. */
export function takeRules({ sheetId, rules }: QueuedRules): FoundRule[] {
  return rules.flatMap(({ ruleId, rule, cells }) => {
    const sentinel = readSentinel(rule.formula);
    return sentinel === null ? [] : [{ sheetId, ruleId, areas: cells.areaCount, ...sentinel }];
  });
}
