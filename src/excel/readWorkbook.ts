import type { SheetSnapshot } from '../domain/sheetSnapshot';
import { UnusableWorkbook } from '../workbook/workbookPort';
import type { SheetList } from './listSheets';
import { listSheets } from './listSheets';
import type { MeasuredSheet } from './measureSheets';
import { measureSheets } from './measureSheets';
import type { CellBlock } from './queueCells';
import type { FoundRule } from './queueRules';
import { cellsIn, readingParts } from './readingPlan';
import { readParts } from './readParts';
import { snapshotOfBlocks } from './snapshotOfBlocks';

export interface ReadingOptions {
  /** Read these sheets only; null: all. */
  readonly sheetIds: ReadonlySet<string> | null;
  readonly signal: AbortSignal | null;
}

/** What one reading of the open workbook gave, the marks of ours included. */
export interface ExcelReading {
  readonly list: SheetList;
  readonly sheets: readonly SheetSnapshot[];
  readonly marks: readonly FoundRule[];
}

/** A workbook with more cells in its used ranges is not read: it would take minutes and a gigabyte. */
const MOST_CELLS = 10_000_000;

/**
 * Reads the workbook in three round trips, whatever the number of its sheets: the sheets; what there is on them
 * (so that the answers can be kept small); cells and the formulas of custom rules. Further ones only per 4 MB.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  options: ReadingOptions,
): Promise<ExcelReading> {
  const { sheetIds, signal } = options;
  const list = await listSheets(context);
  signal?.throwIfAborted();
  const wanted = list.sheets.filter(({ id }) => sheetIds === null || sheetIds.has(id));
  const measured = await measureSheets(context, wanted);
  refuseTooLarge(measured);
  const { blocks, rules } = await readParts(context, readingParts(measured), signal);
  const bySheet = new Map<MeasuredSheet, CellBlock[]>();
  for (const [sheet, block] of blocks) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), block]);
  return {
    list,
    sheets: measured.map((sheet) => snapshotOfBlocks(sheet.sheet, bySheet.get(sheet) ?? [])),
    marks: rules,
  };
}

function refuseTooLarge(sheets: readonly MeasuredSheet[]): void {
  let cells = 0;
  for (const sheet of sheets) {
    if (sheet.used !== null) cells += cellsIn({ kind: 'cells', sheet, area: sheet.used });
    if (cells > MOST_CELLS) throw new UnusableWorkbook('too-large', sheet.sheet.name);
  }
}
