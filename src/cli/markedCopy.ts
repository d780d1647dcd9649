import type { CellNames } from '../findings/cellNames';
import type { Texts } from '../findings/texts';
import { markAndReport, type MarkedAndReported } from '../workbook/markAndReport';
import { reportStamp } from '../workbook/report/reportSheet';
import { editXlsx, type XlsxEdit } from '../xlsx/editXlsx';
import { nodeDeflate } from '../xlsx/nodeDeflate';
import { nodeInflate } from '../xlsx/nodeInflate';
import { sameBytes } from '../xlsx/packageEdit';
import type { EarlierCopy } from './earlierCopy';
import type { FileOutcome } from './fileOutcome';
import { VERSION } from '../workbook/version';

export interface MarkedCopy extends MarkedAndReported {
  readonly bytes: Uint8Array;
}

export interface CopyContext {
  readonly texts: Texts;
  readonly names: CellNames;
  readonly today: string;
  readonly sheetIdPrefix: string;
}

/**
 * The marked copy of a file, with what is safe fixed in it where that was asked for. Its report keeps the day of the one before
 * it as long as the copy is otherwise the same, so that the same file gives the same bytes on any day.
 * @param before the copy that stands where this one goes, or else the file itself
 */
export async function markedCopy(
  bytes: Uint8Array,
  outcome: Extract<FileOutcome, { readonly kind: 'checked' }>,
  before: { readonly bytes: Uint8Array; readonly earlier: EarlierCopy | null },
  context: CopyContext,
): Promise<MarkedCopy> {
  const { checked } = outcome;
  const known = (before.earlier?.stamp ?? reportStamp(checked.reading.ownSheets))?.date ?? context.today;
  const copy = await copyOfDay(bytes, outcome, known, context);
  if (known === context.today || sameBytes(copy.bytes, before.bytes)) return copy;
  return copyOfDay(bytes, outcome, context.today, context);
}

async function copyOfDay(
  bytes: Uint8Array,
  { file, checked, content, fixes }: Extract<FileOutcome, { readonly kind: 'checked' }>,
  date: string,
  { texts, names, sheetIdPrefix }: CopyContext,
): Promise<MarkedCopy> {
  const edit = openToEdit(file, bytes, sheetIdPrefix);
  edit.writeCells(fixes?.fixed.changes ?? []);
  const done = await markAndReport(fixes?.fixed.checked ?? checked, edit, {
    texts,
    names,
    version: VERSION,
    stamp: { date, content: fixes?.content ?? content },
    fixes: fixes?.lines ?? [],
  });
  return { ...done, bytes: edit.bytes() };
}

export function openToEdit(file: string, bytes: Uint8Array, sheetIdPrefix: string): XlsxEdit {
  return editXlsx(bytes, { file, sheetIdPrefix, inflate: nodeInflate, deflate: nodeDeflate });
}
