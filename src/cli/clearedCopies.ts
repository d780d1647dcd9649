import { isOwnSheet } from '../reading/ownSheets';
import { clearWorkbook } from '../workbook/clearWorkbook';
import { isReportSheet } from '../workbook/report/reportSheet';
import { UnusableWorkbook } from '../workbook/workbookPort';
import { nodeInflate } from '../xlsx/nodeInflate';
import { openXlsx } from '../xlsx/openXlsx';
import type { FileOutcome } from './fileOutcome';
import type { Input } from './inputFiles';
import { openToEdit } from './markedCopy';
import { OutputFailure, type OutputProblem } from './outputProblem';
import type { PlannedCopy } from './outputPlan';
import { replaceFile } from './replaceFile';
import type { Surroundings } from './surroundings';
import { readBytes } from './workbookFile';

/** What became of one input that was to be cleared. */
export type ClearedCopy =
  | {
      readonly kind: 'cleared';
      readonly target: string;
      /** Marks that protection keeps in place, and reports likewise. */
      readonly marksLeft: number;
      readonly reportsLeft: number;
    }
  | { readonly kind: 'refused'; readonly target: string; readonly problem: OutputProblem }
  | Extract<FileOutcome, { readonly kind: 'unusable' }>;

const PREFIX = 'clear';

/** Writes a copy of every input without the marks and the report; one that fails leaves the others to be written. */
export async function clearCopies(
  inputs: readonly Input[],
  plan: ReadonlyMap<string, PlannedCopy>,
  { files }: Surroundings,
): Promise<ClearedCopy[]> {
  const cleared: ClearedCopy[] = [];
  for (const input of inputs) {
    const planned = plan.get(input.file);
    if (input.kind === 'unusable' || planned === undefined) cleared.push(unusableOf(input));
    else if (planned.kind === 'refused') cleared.push(planned);
    else cleared.push(await clearCopy(input.file, planned.target));
  }
  return cleared;

  async function clearCopy(file: string, target: string): Promise<ClearedCopy> {
    try {
      const bytes = await readBytes(file);
      const edit = openToEdit(file, bytes, PREFIX);
      const { marks, reports } = await clearWorkbook(await reportsIn(file, bytes), edit);
      await replaceFile(files, target, edit.bytes());
      return {
        kind: 'cleared',
        target,
        marksLeft: marks.skipped.reduce((sum, { stale }) => sum + stale, 0),
        reportsLeft: reports.filter((report) => report !== 'done').length,
      };
    } catch (error) {
      if (error instanceof OutputFailure) return { kind: 'refused', target, problem: error.problem };
      if (!(error instanceof UnusableWorkbook)) throw error;
      return { kind: 'unusable', file, reason: error.reason, place: error.place };
    }
  }
}

function unusableOf(input: Input): ClearedCopy {
  if (input.kind === 'unusable') return input;
  throw new Error(`${input.file} was not planned`);
}

async function reportsIn(file: string, bytes: Uint8Array): Promise<string[]> {
  const ids: string[] = [];
  const port = openXlsx(bytes, { file, sheetIdPrefix: PREFIX, inflate: nodeInflate });
  for await (const sheet of port.sheets()) if (isOwnSheet(sheet) && isReportSheet(sheet)) ids.push(sheet.id);
  return ids;
}
