import { OWN_SHEET_MARKER } from '../reading/ownSheets';
import type { SheetModel } from '../workbook/sheetModel';
import type { SheetOutcome, SheetWriter } from '../workbook/sheetWriter';
import { asExcelFailure, ExcelFailure } from './excelFailure';
import { queuePageSetup } from './pageSetup';
import { RequestBatch } from './requestBatch';
import { runExcel } from './runExcel';
import { writeSheetModel, type SheetExtent } from './writeSheetModel';

/** Excel's own limit. */
const LONGEST_NAME = 31;

/**
 * Sheets of ours in the open workbook. Three round trips, whatever the number of rows: a look at what is there, the
 * sheet itself, its page set-up. The last is apart because a computer without a printer refuses it.
 */
export class ExcelSheetWriter implements SheetWriter {
  async putSheet(model: SheetModel, replacing: string | null): Promise<SheetOutcome> {
    return runExcel(async (context) => {
      const there = await look(context, replacing);
      if (there.isLocked) return there.own === null ? 'structure-protected' : 'sheet-protected';
      const { worksheets } = context.workbook;
      const name = freeName(model.name, there.names);
      const worksheet = there.own?.worksheet ?? worksheets.add(name);
      const batch = new RequestBatch(context);
      try {
        await writeSheetModel(batch, worksheet, model, there.own?.extent ?? null);
        await batch.send();
      } catch (error) {
        if (there.own === null) await removeHalfMade(name);
        throw error;
      }
      queuePageSetup(worksheet, model);
      await syncUnlessRefused(context);
      return 'done';
    });
  }

  async removeSheet(sheetId: string): Promise<SheetOutcome> {
    return runExcel(async (context) => {
      const { own, isStructureLocked, otherVisible } = await look(context, sheetId);
      if (own === null) return 'done';
      if (isStructureLocked) return 'structure-protected';
      if (!otherVisible) return 'last-visible';
      own.worksheet.delete();
      await context.sync();
      return 'done';
    });
  }
}

/**
 * Office.js keeps what was done before a failure: a sheet that was added but not written to its end is taken out again,
 * or the next attempt would stand beside it. Its name was free a moment ago; should somebody else have taken it since,
 * what is typed there is theirs.
 */
async function removeHalfMade(name: string): Promise<void> {
  try {
    await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const first = sheet.getCell(0, 0).load('values').untrack();
      const used = sheet.getUsedRangeOrNullObject(true).load('address').untrack();
      await context.sync();
      const text: unknown = sheet.isNullObject || used.isNullObject ? null : first.values[0]?.[0];
      const isOurs = text === null || (typeof text === 'string' && text.startsWith(OWN_SHEET_MARKER));
      if (sheet.isNullObject || !isOurs) return;
      sheet.delete();
      await context.sync();
    });
  } catch (error) {
    // Excel does not answer. The failure that led here is told, and it matters more than what it left.
    if (!(asExcelFailure(error) instanceof ExcelFailure)) throw error;
  }
}

/** What stands in the workbook before a sheet is written or taken out. */
interface Standing {
  /** The sheet that is meant, if it is still there and still ours: known by its marker cell, not by its name. */
  readonly own: { readonly worksheet: Excel.Worksheet; readonly extent: SheetExtent } | null;
  readonly names: readonly string[];
  readonly isStructureLocked: boolean;
  /** What is to be written cannot be. */
  readonly isLocked: boolean;
  /** Is another sheet than the one that is meant in sight? */
  readonly otherVisible: boolean;
}

async function look(context: Excel.RequestContext, sheetId: string | null): Promise<Standing> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load('readOnly,protection/protected');
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const asked = sheetId === null ? null : queueOwn(worksheets, sheetId);
  await context.sync();
  const isStructureLocked = workbook.protection.protected || workbook.readOnly;
  const listed = worksheets.items.find(({ id }) => id === sheetId);
  const own = asked === null || listed === undefined ? null : ownOf(asked, listed);
  const others = worksheets.items.filter((sheet) => sheet !== listed);
  return {
    own,
    names: worksheets.items.map(({ name }) => name),
    isStructureLocked,
    isLocked: own === null ? isStructureLocked : listed?.protection.protected === true,
    otherVisible: others.some(({ visibility }) => visibility === Excel.SheetVisibility.visible),
  };
}

interface QueuedOwn {
  readonly marker: Excel.Range;
  readonly used: Excel.Range;
}

function queueOwn(worksheets: Excel.WorksheetCollection, sheetId: string): QueuedOwn {
  const worksheet = worksheets.getItemOrNullObject(sheetId);
  const marker = worksheet.getCell(0, 0);
  marker.load('values').untrack();
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount').untrack();
  return { marker, used };
}

function ownOf({ marker, used }: QueuedOwn, worksheet: Excel.Worksheet): Standing['own'] {
  const text: unknown = marker.values[0]?.[0];
  if (typeof text !== 'string' || !text.startsWith(OWN_SHEET_MARKER)) return null;
  const { rowIndex, rowCount, columnIndex, columnCount } = used;
  return { worksheet, extent: { rows: rowIndex + rowCount, columns: columnIndex + columnCount } };
}

function freeName(name: string, names: readonly string[]): string {
  const taken = new Set(names.map((each) => each.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
    const end = ` (${number})`;
    free = `${name.slice(0, LONGEST_NAME - end.length)}${end}`;
  }
  return free;
}

/** The sheet is written; how it prints is not worth its loss. What went wrong on the way to Excel is told all the same. */
async function syncUnlessRefused(context: Excel.RequestContext): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const failure = asExcelFailure(error);
    if (!(failure instanceof ExcelFailure)) throw error;
  }
}
