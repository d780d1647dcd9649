import type { SkipReason } from '../workbook/markPort';
import { localAddresses } from './localAddresses';
import type { FoundRule } from './queueRules';
import { sheetRules } from './sheetRules';

/** A mark of ours with the cells it covers now: users copy, fill and move them. */
export interface PlacedRule extends FoundRule {
  /** Without the sheet's name, as in "B4:B6,D9". */
  readonly address: string;
}

/** How the sheets to be marked stand right before marking. */
export interface MarkState {
  readonly placed: readonly PlacedRule[];
  /** Sheets that cannot be marked. */
  readonly skipped: ReadonlyMap<string, SkipReason>;
}

/** Where the known marks are, and which sheets are protected or gone: one round trip. */
export async function readMarkState(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
  known: readonly FoundRule[],
): Promise<MarkState> {
  const { workbook } = context;
  workbook.load('readOnly');
  const sheets = sheetIds.map((sheetId) => {
    const worksheet = workbook.worksheets.getItemOrNullObject(sheetId);
    worksheet.load('id,protection/protected');
    return { sheetId, worksheet };
  });
  const worksheets = new Map(sheets.map(({ sheetId, worksheet }) => [sheetId, worksheet]));
  const rules = known.flatMap((rule) => {
    const worksheet = worksheets.get(rule.sheetId);
    if (worksheet === undefined) return [];
    const areas = sheetRules(worksheet).getItem(rule.ruleId).getRanges();
    areas.load('address');
    areas.untrack();
    return [{ rule, areas }];
  });
  await context.sync();
  const skipped = new Map<string, SkipReason>();
  for (const { sheetId, worksheet } of sheets) {
    if (worksheet.isNullObject) skipped.set(sheetId, 'sheet-gone');
    else if (workbook.readOnly) skipped.set(sheetId, 'read-only');
    else if (worksheet.protection.protected) skipped.set(sheetId, 'protected');
  }
  const placed = rules.flatMap(({ rule, areas }) =>
    areas.isNullObject ? [] : [{ ...rule, address: localAddresses(areas.address) }],
  );
  return { placed, skipped };
}
