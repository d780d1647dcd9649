import { listSheets } from './listSheets';
import { measureSheets } from './measureSheets';
import { readingParts } from './readingPlan';
import type { RulesRead } from './readParts';
import { readParts } from './readParts';

/** The marks of ours in the whole workbook, without reading its cells: three round trips. */
export async function readMarkRules(context: Excel.RequestContext): Promise<RulesRead> {
  const { sheets } = await listSheets(context);
  const measured = await measureSheets(context, sheets);
  const parts = readingParts(measured).filter(({ kind }) => kind === 'rules');
  return readParts(context, parts, null);
}
