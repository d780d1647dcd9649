import type { SheetModel, SheetModelCell } from '../workbook/sheetModel';
import { RequestBatch } from './requestBatch';
import type { SheetSite } from './standingSheets';
import { blocksOf } from './writeSheetModel';

/** How a planned sheet stands after a failure. */
export interface SheetCheck {
  readonly site: SheetSite;
  /** Its id; null: it is not there. */
  readonly sheetId: string | null;
  /** Begun or finished; false: it is as it was before. */
  readonly isTouched: boolean;
  /** Written to its end. */
  readonly isWritten: boolean;
}

/** Reads how planned sheets stand: what they hold, and whether their gridlines, which go last, are gone. */
export async function readSheetChecks(
  context: Excel.RequestContext,
  sites: readonly SheetSite[],
): Promise<SheetCheck[]> {
  const batch = new RequestBatch(context);
  const queued: { site: SheetSite; worksheet: Excel.Worksheet; blocks: Excel.Range[] }[] = [];
  for (const site of sites) {
    const { model } = site.planned;
    const worksheet = context.workbook.worksheets.getItemOrNullObject(site.sheetId ?? model.name);
    worksheet.load('id,showGridlines');
    const blocks: Excel.Range[] = [];
    for (const { from, to, bytes } of blocksOf(model, model.rows.length, model.columns.length)) {
      // Values and formulas come back: twice what was sent.
      await batch.room(2 * bytes);
      const range = worksheet.getRangeByIndexes(from, 0, to - from, model.columns.length);
      range.load('values,formulas').untrack();
      blocks.push(range);
    }
    queued.push({ site, worksheet, blocks });
  }
  await batch.send();
  return queued.map(({ site, worksheet, blocks }) => {
    if (worksheet.isNullObject) return { site, sheetId: null, isTouched: false, isWritten: false };
    const { id, showGridlines } = worksheet;
    const isWritten = !showGridlines && holds(blocks, site.planned.model);
    // A sheet that is written over has its gridlines first, so a touched one shows them or holds what it should.
    const isTouched = site.sheetId === null || showGridlines || isWritten;
    return { site, sheetId: id, isTouched, isWritten };
  });
}

function holds(blocks: readonly Excel.Range[], { rows }: SheetModel): boolean {
  const values: readonly (readonly unknown[])[] = blocks.flatMap((block) => block.values);
  const formulas: readonly (readonly unknown[])[] = blocks.flatMap((block) => block.formulas);
  return rows.every(({ cells }, row) =>
    cells.every((cell) => holdsCell(cell, values[row]?.[cell.column], formulas[row]?.[cell.column])),
  );
}

/** Excel writes formulas in its own way, so of these only their being there counts. */
function holdsCell({ value, formula, link }: SheetModelCell, found: unknown, typed: unknown): boolean {
  if (formula !== null || link !== null) return typeof typed === 'string' && typed.startsWith('=');
  return found === (value ?? '');
}
