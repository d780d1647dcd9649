import { listSheets } from './listSheets';
import { measureSheets } from './measureSheets';
import type { FoundRule } from './queueRules';
import { readingParts } from './readingPlan';
import { readParts } from './readParts';

/** The marks of ours in the whole workbook, without reading its cells: three round trips. */
export async function readMarkRules(context: Excel.RequestContext): Promise<readonly FoundRule[]> {
  const { sheets } = await listSheets(context);
  const measured = await measureSheets(context, sheets);
  const parts = readingParts(measured).filter(({ kind }) => kind === 'rules');
  const { rules } = await readParts(context, parts, null);
  return rules;
}
