import { OWN_SHEET_MARKER } from '../reading/ownSheets';
import type { SheetSnapshot } from '../domain/sheetSnapshot';
import { UnusableWorkbook } from '../workbook/workbookPort';
import type { ListedSheet, SheetList } from './listSheets';
import { listSheets } from './listSheets';
import type { MeasuredSheet } from './measureSheets';
import { measureSheets } from './measureSheets';
import type { CellBlock } from './queueCells';
import type { FoundRule } from './queueRules';
import { cellsIn, readingParts } from './readingPlan';
import { readParts } from './readParts';
import { listWithSheetInFront } from './sheetInFront';
import { snapshotOfBlocks } from './snapshotOfBlocks';

/** Which sheets to read: all, the one in front with those of ours, or those named. */
export type SheetsToRead = 'all' | 'in-front' | ReadonlySet<string>;

export interface ReadingOptions {
  readonly sheets: SheetsToRead;
  readonly signal: AbortSignal | null;
}

/** What one reading of the open workbook gave, the marks of ours included. */
export interface ExcelReading {
  readonly list: SheetList;
  readonly sheets: readonly SheetSnapshot[];
  /** The marks of ours, and the ids of the custom rules that are not. */
  readonly rules: readonly FoundRule[];
  readonly foreign: ReadonlySet<string>;
}

/** A workbook with more cells in its used ranges is not read: it would take minutes and a gigabyte. */
const MOST_CELLS = 10_000_000;

/**
 * Reads the workbook in three round trips, whatever the number of its sheets: the sheets; what there is on them
 * (so that the answers can be kept small); cells and the formulas of custom rules. Further ones only per 4 MB.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  { sheets, signal }: ReadingOptions,
): Promise<ExcelReading> {
  const { list, measured } = await measureChosen(context, sheets, signal);
  refuseTooLarge(measured);
  const { blocks, rules, foreign } = await readParts(context, readingParts(measured), signal);
  const bySheet = new Map<MeasuredSheet, CellBlock[]>();
  for (const [sheet, block] of blocks) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), block]);
  return {
    list,
    sheets: measured.map((sheet) => snapshotOfBlocks(sheet.sheet, bySheet.get(sheet) ?? [])),
    rules,
    foreign,
  };
}

interface Chosen {
  readonly list: SheetList;
  readonly measured: readonly MeasuredSheet[];
}

async function measureChosen(
  context: Excel.RequestContext,
  sheets: SheetsToRead,
  signal: AbortSignal | null,
): Promise<Chosen> {
  if (sheets === 'in-front') {
    const { list, activeSheetId } = await listWithSheetInFront(context);
    signal?.throwIfAborted();
    // Which sheets are ours stands in their first cell: it comes along, rather than with a round trip of its own.
    const isOwn = queueMarkers(context, list.sheets);
    const measured = await measureSheets(context, list.sheets);
    return { list, measured: measured.filter(({ sheet: { id } }) => id === activeSheetId || isOwn(id)) };
  }
  const list = await listSheets(context);
  signal?.throwIfAborted();
  const wanted = list.sheets.filter(({ id }) => sheets === 'all' || sheets.has(id));
  return { list, measured: await measureSheets(context, wanted) };
}

function queueMarkers(
  context: Excel.RequestContext,
  sheets: readonly ListedSheet[],
): (sheetId: string) => boolean {
  const markers = new Map(
    sheets.map(({ id }) => {
      const cell = context.workbook.worksheets.getItem(id).getCell(0, 0);
      return [id, cell.load('values').untrack()] as const;
    }),
  );
  return (sheetId) => {
    const text: unknown = markers.get(sheetId)?.values[0]?.[0];
    return typeof text === 'string' && text.startsWith(OWN_SHEET_MARKER);
  };
}

function refuseTooLarge(sheets: readonly MeasuredSheet[]): void {
  let cells = 0;
  for (const sheet of sheets) {
    if (sheet.used !== null) cells += cellsIn({ kind: 'cells', sheet, area: sheet.used });
    if (cells > MOST_CELLS) throw new UnusableWorkbook('too-large', sheet.sheet.name);
  }
}
