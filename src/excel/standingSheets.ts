import { OWN_SHEET_MARKER } from '../reading/ownSheets';
import { isTableLine } from '../workbook/distribution/tableChecksum';
import type { SheetOutcome, SheetToPut } from '../workbook/sheetWriter';
import type { SheetExtent } from './writeSheetModel';

/** Where a sheet is to be written. */
export interface SheetSite {
  readonly planned: SheetToPut;
  /** The id of the sheet whose place it takes; null: it is to be added. */
  readonly sheetId: string | null;
  /** What that sheet holds; null: it is to be added. */
  readonly extent: SheetExtent | null;
}

/** Why a sheet may not be written. */
export interface BarredSheet {
  readonly name: string;
  readonly reason: Exclude<SheetOutcome, 'done'> | 'changed';
}

export type Standing =
  | { readonly kind: 'free'; readonly sites: readonly SheetSite[] }
  | { readonly kind: 'barred'; readonly sheets: readonly BarredSheet[] };

/** A look at where sheets are to be written: one round trip. */
export async function lookAtSites(
  context: Excel.RequestContext,
  sheets: readonly SheetToPut[],
): Promise<Standing> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load('readOnly,protection/protected');
  worksheets.load('items/id,items/name,items/protection/protected');
  const asked = sheets.map((planned) => queueSite(worksheets, planned));
  await context.sync();
  const isStructureLocked = workbook.protection.protected || workbook.readOnly;
  const items = worksheets.items;
  const looked = asked.map((site): SheetSite | BarredSheet => {
    const { planned, cells, used } = site;
    const { name } = planned.model;
    const listed = items.find((sheet) =>
      planned.replacing === null
        ? sheet.name.toLowerCase() === name.toLowerCase()
        : sheet.id === planned.replacing,
    );
    if (planned.replacing === null && listed === undefined) {
      return isStructureLocked
        ? { name, reason: 'structure-protected' }
        : { planned, sheetId: null, extent: null };
    }
    // A new sheet that is there already was begun by a writing that failed.
    if (listed === undefined || !isReplaceable(cells, used)) return { name, reason: 'changed' };
    if (listed.protection.protected) return { name: listed.name, reason: 'sheet-protected' };
    return { planned, sheetId: listed.id, extent: extentOf(used) };
  });
  const barred = looked.flatMap((site) => ('reason' in site ? [site] : []));
  return barred.length > 0
    ? { kind: 'barred', sheets: barred }
    : { kind: 'free', sites: looked.flatMap((site) => ('reason' in site ? [] : [site])) };
}

interface QueuedSite {
  readonly planned: SheetToPut;
  /** The first column down to where the sheet's own line may stand. */
  readonly cells: Excel.Range;
  readonly used: Excel.Range;
}

/** A sheet of generated tables is known by a line in its first column; it is not longer than this. */
const LONGEST_TABLE_SHEET = 2000;

function queueSite(worksheets: Excel.WorksheetCollection, planned: SheetToPut): QueuedSite {
  const worksheet = worksheets.getItemOrNullObject(planned.replacing ?? planned.model.name);
  const isMarked = markerOf(planned) !== null;
  const cells = worksheet.getRangeByIndexes(0, 0, isMarked ? 1 : LONGEST_TABLE_SHEET, 1);
  cells.load('values').untrack();
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount').untrack();
  return { planned, cells, used };
}

function markerOf({ model }: SheetToPut): string | null {
  const value = model.rows[0]?.cells[0]?.value;
  return typeof value === 'string' && value.startsWith(OWN_SHEET_MARKER) ? value : null;
}

/** Ours, or empty: a sheet of the user's that has taken its place is never written over. */
function isReplaceable(cells: Excel.Range, used: Excel.Range): boolean {
  if (used.isNullObject) return true;
  const values: readonly (readonly unknown[])[] = cells.values;
  return values.some(
    ([text], row) =>
      typeof text === 'string' && ((row === 0 && text.startsWith(OWN_SHEET_MARKER)) || isTableLine(text)),
  );
}

function extentOf(used: Excel.Range): SheetExtent {
  if (used.isNullObject) return { rows: 0, columns: 0 };
  const { rowIndex, rowCount, columnIndex, columnCount } = used;
  return { rows: rowIndex + rowCount, columns: columnIndex + columnCount };
}
