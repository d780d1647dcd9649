import type { Area } from '../domain/a1';
import type { ListedSheet } from './listSheets';
import { sheetRules } from './sheetRules';

/** What there is to read on a sheet, counted before any of it is read. */
export interface MeasuredSheet {
  readonly sheet: ListedSheet;
  /** Null: an empty sheet. */
  readonly used: Area | null;
  /** All rows hidden, none, or (null) some. */
  readonly rowsHidden: boolean | null;
  /** The sheet's conditional formats of custom type: marks of ours are among them. */
  readonly customRuleIds: readonly string[];
}

/** The used ranges and the rules' types of the given sheets: one round trip, whatever their number. */
export async function measureSheets(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): Promise<MeasuredSheet[]> {
  const queued = sheets.map((sheet) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
    used.untrack();
    const rules = sheetRules(worksheet);
    rules.load('items/id,items/type');
    return { sheet, used, rules };
  });
  await context.sync();
  return queued.map(({ sheet, used, rules }) => {
    const custom = rules.items.filter(({ type }) => type === Excel.ConditionalFormatType.custom);
    const customRuleIds = custom.map(({ id }) => id);
    if (used.isNullObject) return { sheet, used: null, rowsHidden: false, customRuleIds };
    const { rowIndex: top, columnIndex: left, rowCount, columnCount, rowHidden } = used;
    const area = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
    return { sheet, used: area, rowsHidden: rowHiddenOf(rowHidden), customRuleIds };
  });
}

/** Typed as boolean by Microsoft, but null for a range where some rows are hidden and some are not. */
function rowHiddenOf(rowHidden: unknown): boolean | null {
  return typeof rowHidden === 'boolean' ? rowHidden : null;
}
