import { readSentinel } from '../workbook/markSentinel';
import { inBatches } from './inBatches';
import type { RulesStanding } from './markState';
import { standingOf } from './markState';
import { sheetsWithRules } from './sheetRules';

const BYTES_PER_SHEET = 3000;
const BYTES_PER_RULE = 1400;

/**
 * After a marking that failed midway. Office.js keeps what was done before the failure, a rule without its formula
 * among it, which nobody would know as ours: the rules that have come since and hold no formula, or one of ours, go
 * again. Three round trips, two where there are none.
 *
 * @param before the rules of the concerned sheets before the marking
 */
export async function removeUnfinished(
  context: Excel.RequestContext,
  before: ReadonlyMap<string, RulesStanding>,
): Promise<void> {
  const open = () => sheetsWithRules(context, 'null');
  const listed = await inBatches(
    context,
    [...before],
    ([, { count }]) => BYTES_PER_SHEET + count * BYTES_PER_RULE,
    () => {
      const opened = open();
      return ([sheetId, { customIds }]) => {
        const { worksheet, rules } = opened(sheetId);
        worksheet.load('id');
        rules.load('items/id,items/type');
        return () => {
          if (worksheet.isNullObject) return [];
          const come = [...standingOf(rules).customIds].filter((ruleId) => !customIds.has(ruleId));
          return come.map((ruleId) => ({ sheetId, ruleId }));
        };
      };
    },
  );
  const read = await inBatches(
    context,
    listed.flat(),
    () => BYTES_PER_RULE,
    () => {
      const opened = open();
      return (place) => {
        const { rule } = opened(place.sheetId).rules.getItem(place.ruleId).custom;
        rule.load('formula');
        return () => ({ ...place, formula: rule.formula });
      };
    },
  );
  await inBatches(
    context,
    read.filter(({ formula }) => isOurs(formula)),
    () => BYTES_PER_RULE,
    () => {
      const opened = open();
      return ({ sheetId, ruleId }) => {
        opened(sheetId).rules.getItem(ruleId).delete();
        return () => undefined;
      };
    },
  );
}

function isOurs(formula: string): boolean {
  return formula.replace(/^=/, '').trim() === '' || readSentinel(formula) !== null;
}
