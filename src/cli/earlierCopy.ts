import { isOwnSheet } from '../reading/ownSheets';
import type { SheetSnapshot } from '../domain/sheetSnapshot';
import { ContentDigest } from '../workbook/contentDigest';
import { readWaivers } from '../workbook/report/readWaivers';
import { reportStamp, type ReportStamp } from '../workbook/report/reportSheet';
import type { Waiver } from '../workbook/waivers';
import { UnusableWorkbook } from '../workbook/workbookPort';
import { editXlsx } from '../xlsx/editXlsx';
import { nodeInflate } from '../xlsx/nodeInflate';
import { openXlsx } from '../xlsx/openXlsx';

/** A file that stands where a copy is to go. */
export interface EarlierCopy {
  /**
   * `own`: a copy as this program made it, apart from what was written in its report; `changed`: one that was worked on
   * since; `foreign`: anything else.
   */
  readonly kind: 'own' | 'changed' | 'foreign';
  readonly stamp: ReportStamp | null;
  readonly waivers: readonly Waiver[];
}

const OPTIONS = { file: '', sheetIdPrefix: 'copy', inflate: nodeInflate };

/** What a file is that a copy would replace, told by its report's marker or, where there is no report, by its marks. */
export async function inspectCopy(bytes: Uint8Array): Promise<EarlierCopy> {
  const foreign: EarlierCopy = { kind: 'foreign', stamp: null, waivers: [] };
  try {
    const ownSheets: SheetSnapshot[] = [];
    const digest = new ContentDigest();
    for await (const sheet of openXlsx(bytes, OPTIONS).sheets()) {
      digest.addSheet(sheet);
      if (isOwnSheet(sheet)) ownSheets.push(sheet);
    }
    const stamp = reportStamp(ownSheets);
    if (stamp === null) return { ...foreign, kind: await markedOrForeign(bytes) };
    const kind = stamp.content === digest.text() ? 'own' : 'changed';
    return { kind, stamp, waivers: readWaivers(ownSheets) };
  } catch (error) {
    if (error instanceof UnusableWorkbook) return foreign;
    throw error;
  }
}

/** Where the workbook's structure is protected, a copy has marks but no report. */
async function markedOrForeign(bytes: Uint8Array): Promise<EarlierCopy['kind']> {
  const marks = await editXlsx(bytes, OPTIONS).readMarks();
  return marks.length > 0 ? 'own' : 'foreign';
}
