import { OWN_SHEET_MARKER } from '../reading/ownSheets';
import { listSheets } from './listSheets';

/** The sheet in front and those that the product wrote, known by their marker cells: two round trips. */
export async function activeAndOwnSheets(context: Excel.RequestContext): Promise<ReadonlySet<string>> {
  const { activeSheetId, sheets } = await listSheets(context);
  const markers = sheets.map(({ id }) => {
    const cell = context.workbook.worksheets.getItemOrNullObject(id).getCell(0, 0);
    return { id, cell: cell.load('values').untrack() };
  });
  await context.sync();
  const own = markers.filter(({ cell }) => !cell.isNullObject && isMarker(cell.values));
  return new Set([activeSheetId, ...own.map(({ id }) => id)]);
}

function isMarker(values: readonly (readonly unknown[])[]): boolean {
  const text = values[0]?.[0];
  return typeof text === 'string' && text.startsWith(OWN_SHEET_MARKER);
}
