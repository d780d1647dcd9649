import { a1OfArea, quotedSheetName } from '../domain/a1';
import type { CheckedWorkbook } from '../workbook/checkedWorkbook';
import { checkWorkbooks } from '../workbook/checkWorkbooks';
import type { FileOutcome } from './fileOutcome';
import type { Input } from './inputFiles';
import { WorkbookFile } from './workbookFile';

/** Checks all usable inputs together; one outcome an input, in their order. */
export async function checkInputs(
  inputs: readonly Input[],
  onSheet: (file: string) => void,
): Promise<readonly FileOutcome[]> {
  const readers = inputs.map((input, index) =>
    input.kind === 'file' ? new WorkbookFile(input.file, `${index}:`, onSheet) : input,
  );
  const checked = await checkUsable(readers.filter((reader) => reader instanceof WorkbookFile));
  return readers.map((reader) =>
    reader instanceof WorkbookFile ? outcomeOf(reader, checked.get(reader)) : reader,
  );
}

/**
 * Files that break off half-way may have lent their first tables to the others' checks: then the rest is checked again
 * without them.
 */
async function checkUsable(
  workbooks: readonly WorkbookFile[],
): Promise<ReadonlyMap<WorkbookFile, CheckedWorkbook>> {
  const results = await checkWorkbooks(workbooks.map((port) => ({ file: port.file, port })));
  if (workbooks.some(({ unusable, gaveSheets }) => unusable !== null && gaveSheets)) {
    return checkUsable(workbooks.filter(({ unusable }) => unusable === null));
  }
  return new Map(
    workbooks.flatMap((workbook, index) => {
      const result = results[index];
      return result === undefined ? [] : [[workbook, result] as const];
    }),
  );
}

function outcomeOf({ file, unusable }: WorkbookFile, checked: CheckedWorkbook | undefined): FileOutcome {
  if (unusable !== null) return { kind: 'unusable', file, reason: unusable.reason, place: unusable.place };
  if (checked === undefined) throw new Error(`${file} was neither checked nor refused`);
  if (checked.reading.tables.length === 0) {
    return { kind: 'unusable', file, reason: 'no-standard-table', place: nearestTable(checked) };
  }
  return { kind: 'checked', file, checked };
}

/** The first place that looks like a table, for a workbook that has none. */
function nearestTable({ reading }: CheckedWorkbook): string | null {
  const [place] = reading.unrecognised;
  const sheet = reading.sheets.find(({ id }) => id === place?.sheetId);
  return place === undefined || sheet === undefined
    ? null
    : `${quotedSheetName(sheet.name)}!${a1OfArea(place.area)}`;
}
