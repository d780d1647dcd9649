import type { SheetSetWriter, SheetsOutcome, SheetToPut } from '../workbook/sheetWriter';
import { asExcelFailure, ExcelFailure } from './excelFailure';
import { queuePageSetup } from './pageSetup';
import { RequestBatch } from './requestBatch';
import { runExcel } from './runExcel';
import { lookAtSites, type SheetSite } from './standingSheets';
import { readSheetChecks, type SheetCheck } from './writtenSheets';
import { writeSheetModel } from './writeSheetModel';

/**
 * Sheets that refer to each other, in three round trips whatever their number and length: a look at what is there, all of them, their
 * page set-up (apart, because a computer without a printer refuses it); one more per further 4 MB.
 *
 * Office.js keeps what was done before a failure. So nothing is sent before all may be written; new sheets are added first, for
 * formulas to find; and after a failure it is read what stands, and what does not is written once more.
 */
export class ExcelSheetSetWriter implements SheetSetWriter {
  async putSheets(sheets: readonly SheetToPut[]): Promise<SheetsOutcome> {
    let sites: readonly SheetSite[];
    try {
      const standing = await runExcel((context) => lookAtSites(context, sheets));
      if (standing.kind === 'barred') return { kind: 'refused', sheets: standing.sheets };
      sites = standing.sites;
    } catch (error) {
      return { kind: 'untouched', cause: ofTheHost(error) };
    }
    const progress = { requests: 0 };
    try {
      return await writeSites(
        sites.map((site) => ({ site, isWritten: false })),
        progress,
      );
    } catch (error) {
      const failure = ofTheHost(error);
      // While a cell is being edited Excel refuses requests as a whole.
      const isUntouched = failure.kind === 'cell-being-edited' && progress.requests === 0;
      return isUntouched ? { kind: 'untouched', cause: failure } : recover(sites, failure);
    }
  }
}

/** @throws what is no failure of the host: a fault of ours is not to be taken for one */
function ofTheHost(error: unknown): ExcelFailure {
  const failure = asExcelFailure(error);
  if (failure instanceof ExcelFailure) return failure;
  throw error;
}

interface DueSite {
  readonly site: SheetSite;
  /** It stands already: only its page is set up again. */
  readonly isWritten: boolean;
}

async function writeSites(sites: readonly DueSite[], progress: { requests: number }): Promise<SheetsOutcome> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const batch = new RequestBatch(context, () => (progress.requests += 1));
    const all = sites.map(({ site, isWritten }) => {
      const { name } = site.planned.model;
      const worksheet = site.sheetId === null ? worksheets.add(name) : worksheets.getItem(site.sheetId);
      worksheet.load('id,name');
      return { site, isWritten, worksheet };
    });
    const due = all.filter(({ isWritten }) => !isWritten);
    // The gridlines come back until a sheet is written to its end: after a failure that tells how far it came.
    for (const { worksheet } of due) worksheet.showGridlines = true;
    for (const { site, worksheet } of due) {
      await writeSheetModel(batch, worksheet, site.planned.model, site.extent);
    }
    await batch.send();
    const isPageSetUp = await setUpPages(context, all, 2);
    const written = all.map(({ worksheet }) => ({ id: worksheet.id, name: worksheet.name }));
    return { kind: 'written', sheets: written, isPageSetUp };
  });
}

/** The sheets are written; how they print is not worth their loss. False: it could not be set up. */
async function setUpPages(
  context: Excel.RequestContext,
  written: readonly { readonly site: SheetSite; readonly worksheet: Excel.Worksheet }[],
  attempts: number,
): Promise<boolean> {
  try {
    for (const { site, worksheet } of written) queuePageSetup(worksheet, site.planned.model);
    await context.sync();
    return true;
  } catch (error) {
    ofTheHost(error);
    return attempts > 1 && setUpPages(context, written, attempts - 1);
  }
}

/** After a writing that failed on its way. */
async function recover(sites: readonly SheetSite[], cause: ExcelFailure): Promise<SheetsOutcome> {
  const checks = await checkOrNull(sites);
  if (checks === null) return { kind: 'unknown', cause };
  if (!checks.some(({ isTouched }) => isTouched)) return { kind: 'untouched', cause };
  const again = checks.map(({ site, sheetId, isWritten }) => ({
    site: { ...site, sheetId, extent: sheetId === null ? null : extentNow(site) },
    isWritten,
  }));
  try {
    return await writeSites(again, { requests: 0 });
  } catch (error) {
    ofTheHost(error);
    const left = await checkOrNull(sites);
    return left === null ? { kind: 'unknown', cause } : listed(left, cause);
  }
}

/** What a sheet may hold that was begun: what was there, and what was to come. */
function extentNow({ planned, extent }: SheetSite): NonNullable<SheetSite['extent']> {
  const { rows, columns } = planned.model;
  return {
    rows: Math.max(rows.length, extent?.rows ?? 0),
    columns: Math.max(columns.length, extent?.columns ?? 0),
  };
}

function listed(checks: readonly SheetCheck[], cause: ExcelFailure): SheetsOutcome {
  const named = (those: readonly SheetCheck[]): string[] => those.map(({ site }) => site.planned.model.name);
  const unwritten = checks.filter(({ isWritten }) => !isWritten);
  return {
    kind: 'partial',
    cause,
    written: named(checks.filter(({ isWritten }) => isWritten)),
    unwritten: named(unwritten),
  };
}

async function checkOrNull(sites: readonly SheetSite[]): Promise<SheetCheck[] | null> {
  try {
    return await runExcel((context) => readSheetChecks(context, sites));
  } catch (error) {
    ofTheHost(error);
    return null;
  }
}
