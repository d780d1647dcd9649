import { readSentinel } from '../workbook/markSentinel';
import type { FoundMark } from '../workbook/markPort';

/** A mark of ours with the id that Excel knows it by. */
export interface FoundRule extends FoundMark {
  readonly ruleId: string;
}

/**
 * Queues the formulas of custom rules (asking for one of another type fails the whole batch); the returned function
 * collects, after the round trip, those that are marks of ours.
 */
export function queueRules(
  context: Excel.RequestContext,
  sheetId: string,
  ruleIds: readonly string[],
): () => readonly FoundRule[] {
  const whole = context.workbook.worksheets.getItem(sheetId).getRange();
  const formats = whole.conditionalFormats;
  const queued = ruleIds.map((ruleId) => {
    const { rule } = formats.getItem(ruleId).custom;
    rule.load('formula');
    return { ruleId, rule };
  });
  whole.untrack();
  return () =>
    queued.flatMap(({ ruleId, rule }) => {
      const sentinel = readSentinel(rule.formula);
      return sentinel === null ? [] : [{ sheetId, ruleId, ...sentinel }];
    });
}
