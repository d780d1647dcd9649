import type { CellNames } from '../findings/cellNames';
import type { Texts } from '../findings/texts';
import { sameBytes } from '../xlsx/packageEdit';
import { sheetIdPrefixOf } from './checkInputs';
import type { FileOutcome } from './fileOutcome';
import { markedCopy } from './markedCopy';
import { OutputFailure, type OutputProblem } from './outputProblem';
import type { PlannedCopy } from './outputPlan';
import { orFail, replaceFile } from './replaceFile';
import { writeMarkdownReport } from './markdownReport';
import type { Surroundings } from './surroundings';

/** What became of the copy of one input. */
export type WrittenCopy =
  | {
      readonly kind: 'written';
      /** The input. */
      readonly file: string;
      readonly target: string;
      /** Cells that are fixed in it. */
      readonly fixed: number;
      /** Cells that are marked in it. */
      readonly marked: number;
      /** Cells that should be marked and are not, because their sheet is protected. */
      readonly unmarked: number;
      /** The report beside it, where the workbook's protection leaves no place for a sheet. */
      readonly report: string | null;
    }
  | {
      readonly kind: 'refused';
      readonly file: string;
      readonly target: string;
      readonly problem: OutputProblem;
    };

export interface CopiesContext {
  readonly plan: ReadonlyMap<string, PlannedCopy>;
  readonly overwrite: boolean;
  readonly texts: Texts;
  readonly names: CellNames;
  readonly surroundings: Surroundings;
}

/** Writes the marked copy of every checked input; one that fails leaves the others to be written. */
export async function writeCopies(
  outcomes: readonly FileOutcome[],
  context: CopiesContext,
): Promise<WrittenCopy[]> {
  const written: WrittenCopy[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    const planned = context.plan.get(outcome.file);
    if (outcome.kind === 'unusable' || planned === undefined) continue;
    written.push(await writeCopy(outcome, planned, sheetIdPrefixOf(index), context));
  }
  return written;
}

async function writeCopy(
  outcome: Extract<FileOutcome, { readonly kind: 'checked' }>,
  planned: PlannedCopy,
  sheetIdPrefix: string,
  context: CopiesContext,
): Promise<WrittenCopy> {
  const { file } = outcome;
  if (planned.kind === 'refused') return { ...planned, file };
  const { target, earlier } = planned;
  const { texts, names, surroundings } = context;
  const { files, today } = surroundings;
  try {
    const bytes = await orFail(files.read(outcome.file));
    const standing = earlier === null ? null : await orFail(files.read(target));
    const before = { bytes: standing ?? bytes, earlier };
    const copy = await markedCopy(bytes, outcome, before, { texts, names, today: today(), sheetIdPrefix });
    if (standing === null || !sameBytes(standing, copy.bytes)) await replaceFile(files, target, copy.bytes);
    const report = copy.report === 'done' ? null : await writeMarkdownReport(outcome, target, context);
    const unmarked = copy.marks.skipped.reduce((sum, { missing }) => sum + missing, 0);
    const fixed = outcome.fixes?.lines.filter((line) => line.outcome === 'made').length ?? 0;
    return { kind: 'written', file, target, fixed, marked: copy.marks.marked, unmarked, report };
  } catch (error) {
    if (!(error instanceof OutputFailure)) throw error;
    return { kind: 'refused', file, target, problem: error.problem };
  }
}
