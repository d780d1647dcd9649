import { COPENHAGEN_COMMITTEES, type CommitteeRegistry } from '../../domain/committee';
import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { isOwnSheet } from '../../reading/ownSheets';
import { workbookReader } from '../../reading/readWorkbook';
import type { WorkbookReading } from '../../reading/workbookReading';
import type { WorkbookPort } from '../workbookPort';
import { readCommitteeSheet } from './committeeSheet';
import { findOwnSheet } from './ownSheetKind';
import type { SheetProblem } from './sheetProblem';

/** A workbook as distributing needs it: its tables, read with its own committees, and all its sheets. */
export interface WorkbookContents {
  readonly sheets: readonly SheetSnapshot[];
  readonly ownSheets: readonly SheetSnapshot[];
  readonly reading: WorkbookReading;
  readonly committees: CommitteeRegistry;
  /** What is wrong in the list of committees. */
  readonly problems: readonly SheetProblem[];
}

/** @throws UnusableWorkbook what the port throws */
export async function readContents(file: string, port: WorkbookPort): Promise<WorkbookContents> {
  const sheets: SheetSnapshot[] = [];
  for await (const sheet of port.sheets()) sheets.push(sheet);
  return contentsOf(file, sheets);
}

/**
 * @param known the same sheets as they were read with the preset committees: read again only where the workbook lists others
 */
export function contentsOf(
  file: string,
  sheets: readonly SheetSnapshot[],
  known: WorkbookReading | null = null,
): WorkbookContents {
  const ownSheets = sheets.filter(isOwnSheet);
  const listed = findOwnSheet(ownSheets, 'udvalgsliste');
  const { content: committees, problems } =
    listed === null ? { content: COPENHAGEN_COMMITTEES, problems: [] } : readCommitteeSheet(listed);
  if (known !== null && isPreset(committees)) {
    return { sheets, ownSheets, reading: known, committees, problems };
  }
  const reader = workbookReader(file, committees);
  for (const sheet of sheets) reader.addSheet(sheet);
  return { sheets, ownSheets, reading: reader.finish(), committees, problems };
}

function isPreset(committees: CommitteeRegistry): boolean {
  return JSON.stringify(committees) === JSON.stringify(COPENHAGEN_COMMITTEES);
}
