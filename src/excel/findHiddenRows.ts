import type { Area } from '../domain/a1';

/** Into so many parts a stretch of rows is divided where some of them are hidden. */
const PARTS = 16;

/** A stretch of rows of a sheet, where some are hidden and some are not. */
export interface RowStretch {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * Finds hidden rows by asking ever shorter stretches whether all or none of them is hidden: one round trip per
 * division by 16, five for the tallest sheet.
 *
 * @param onHidden called for every hidden row
 */
export async function findHiddenRows<Stretch extends RowStretch>(
  context: Excel.RequestContext,
  stretches: readonly Stretch[],
  onHidden: (stretch: Stretch, row: number) => unknown,
): Promise<void> {
  if (stretches.length === 0) return;
  const queued = stretches
    .flatMap((stretch) => dividedRows(stretch))
    .map((stretch) => {
      const { top, bottom, left } = stretch.area;
      const worksheet = context.workbook.worksheets.getItem(stretch.sheetId);
      const rows = worksheet.getRangeByIndexes(top, left, bottom - top + 1, 1);
      rows.load('rowHidden').untrack();
      return { stretch, rows };
    });
  await context.sync();
  const mixed: Stretch[] = [];
  for (const { stretch, rows } of queued) {
    // Typed as boolean by Microsoft, but null where some rows are hidden and some are not.
    const isHidden: unknown = rows.rowHidden;
    if (isHidden === true) {
      for (let row = stretch.area.top; row <= stretch.area.bottom; row += 1) onHidden(stretch, row);
    } else if (isHidden !== false) mixed.push(stretch);
  }
  await findHiddenRows(context, mixed, onHidden);
}

function dividedRows<Stretch extends RowStretch>(stretch: Stretch): Stretch[] {
  const { top, bottom } = stretch.area;
  const height = Math.ceil((bottom - top + 1) / PARTS);
  const parts: Stretch[] = [];
  for (let from = top; from <= bottom; from += height) {
    const area = { ...stretch.area, top: from, bottom: Math.min(bottom, from + height - 1) };
    parts.push({ ...stretch, area });
  }
  return parts;
}
