import { DEFAULT_CHECK_OPTIONS, checkTables } from '../checking/checkTables';
import type { Finding } from '../findings/finding';
import { workbookReader } from '../reading/readWorkbook';
import { isPrinted, type Coverage, type WorkbookReading } from '../reading/workbookReading';
import type { CheckedWorkbook } from './checkedWorkbook';
import { readWaivers } from './report/readWaivers';
import { settleWaivers, type Waiver } from './waivers';
import type { WorkbookPort } from './workbookPort';

export interface WorkbookInput {
  readonly file: string;
  readonly port: WorkbookPort;
  /** Reasons from elsewhere that count like its own: those in its earlier marked copy. */
  readonly waivers?: readonly Waiver[];
}

export interface CheckWorkbooksOptions {
  /** The payback norm in years. */
  readonly norm?: number;
  /** Called after each sheet with the number of sheets read so far. */
  readonly onProgress?: (sheets: number, file: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads and checks workbooks together, so that an overview in one ties to the proposals in another. One result per
 * input, in their order.
 *
 * @throws UnusableWorkbook what a port throws; the signal's reason when it aborts
 */
export async function checkWorkbooks(
  inputs: readonly WorkbookInput[],
  options: CheckWorkbooksOptions = {},
): Promise<readonly CheckedWorkbook[]> {
  const readings: WorkbookReading[] = [];
  let sheets = 0;
  for (const { file, port } of inputs) {
    const reader = workbookReader(file);
    for await (const sheet of port.sheets()) {
      options.signal?.throwIfAborted();
      reader.addSheet(sheet);
      sheets += 1;
      options.onProgress?.(sheets, file);
    }
    readings.push(reader.finish());
  }
  const elsewhere = inputs.map(({ waivers }) => waivers ?? []);
  const { norm } = options;
  return checkReadings(readings, { elsewhere, ...(norm === undefined ? {} : { norm }) });
}

/** What a check of readings may be told beside them. */
export interface CheckReadingsOptions {
  /** The payback norm in years. */
  readonly norm?: number;
  /** Look for the cell behind each failed equality. */
  readonly diagnose?: boolean;
  /** Reasons beside those in each workbook itself, in the readings' order. */
  readonly elsewhere?: readonly (readonly Waiver[])[];
}

/** Checks workbooks that are already read. */
export function checkReadings(
  readings: readonly WorkbookReading[],
  { norm, diagnose, elsewhere = [] }: CheckReadingsOptions = {},
): CheckedWorkbook[] {
  const { findings, constraintsBySheet } = checkTables(readings, {
    ...DEFAULT_CHECK_OPTIONS,
    norm: norm ?? DEFAULT_CHECK_OPTIONS.norm,
    diagnose: diagnose ?? DEFAULT_CHECK_OPTIONS.diagnose,
  });
  const bySheet = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = bySheet.get(finding.at.sheetId);
    if (own === undefined) bySheet.set(finding.at.sheetId, [finding]);
    else own.push(finding);
  }
  return readings.map((reading, index) => {
    const typed = [...readWaivers(reading.ownSheets), ...(elsewhere[index] ?? [])];
    const coverage = coverageOf(reading, constraintsBySheet);
    const own = reading.sheets.flatMap((sheet) => bySheet.get(sheet.id) ?? []);
    const allRead = !own.some(({ code }) => code === 'unrecognised-table');
    return {
      file: reading.file,
      reading,
      findings: own,
      waivers: settleWaivers(typed, own),
      coverage,
      complete: coverage.unreadable === 0 && allRead,
    };
  });
}

function coverageOf(reading: WorkbookReading, constraintsBySheet: ReadonlyMap<string, number>): Coverage {
  let rows = 0;
  let amounts = 0;
  let unreadable = 0;
  for (const table of reading.tables) {
    rows += table.rows.length;
    for (const row of table.rows) {
      const cells = row.payback === null ? row.amounts : [row.payback.value];
      for (const cell of cells) {
        if (isPrinted(cell)) amounts += 1;
        if (cell.kind === 'unreadable') unreadable += 1;
      }
    }
  }
  const constraints = reading.sheets.reduce(
    (count, sheet) => count + (constraintsBySheet.get(sheet.id) ?? 0),
    0,
  );
  return {
    sheets: reading.sheets.length - reading.ownSheets.length,
    tables: reading.tables.length,
    rows,
    amounts,
    unreadable,
    constraints,
  };
}
