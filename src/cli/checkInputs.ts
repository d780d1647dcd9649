import { a1OfArea, quotedSheetName } from '../domain/a1';
import type { CheckedWorkbook } from '../workbook/checkedWorkbook';
import { checkWorkbooks } from '../workbook/checkWorkbooks';
import type { Waiver } from '../workbook/waivers';
import type { FileOutcome } from './fileOutcome';
import type { Input } from './inputFiles';
import { WorkbookFile } from './workbookFile';

/** The ids of the sheets of the input at an index begin with this. */
export function sheetIdPrefixOf(index: number): string {
  return `${index}:`;
}

/**
 * Checks all usable inputs together; one outcome an input, in their order.
 * @param waiversOf reasons beside those in the file itself
 */
export async function checkInputs(
  inputs: readonly Input[],
  onSheet: (file: string) => void,
  waiversOf: (file: string) => readonly Waiver[] = () => [],
): Promise<readonly FileOutcome[]> {
  const readers = inputs.map((input, index) =>
    input.kind === 'file' ? new WorkbookFile(input.file, sheetIdPrefixOf(index), onSheet) : input,
  );
  const workbooks = readers.filter((reader) => reader instanceof WorkbookFile);
  const checked = await checkUsable(workbooks, waiversOf);
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
  waiversOf: (file: string) => readonly Waiver[],
): Promise<ReadonlyMap<WorkbookFile, CheckedWorkbook>> {
  const results = await checkWorkbooks(
    workbooks.map((port) => ({ file: port.file, port, waivers: waiversOf(port.file) })),
  );
  if (workbooks.some(({ unusable, gaveSheets }) => unusable !== null && gaveSheets)) {
    return checkUsable(
      workbooks.filter(({ unusable }) => unusable === null),
      waiversOf,
    );
  }
  return new Map(
    workbooks.flatMap((workbook, index) => {
      const result = results[index];
      return result === undefined ? [] : [[workbook, result] as const];
    }),
  );
}

function outcomeOf(workbook: WorkbookFile, checked: CheckedWorkbook | undefined): FileOutcome {
  const { file, unusable } = workbook;
  if (unusable !== null) return { kind: 'unusable', file, reason: unusable.reason, place: unusable.place };
  if (checked === undefined) throw new Error(`${file} was neither checked nor refused`);
  if (checked.reading.tables.length === 0) {
    return { kind: 'unusable', file, reason: 'no-standard-table', place: nearestTable(checked) };
  }
  return { kind: 'checked', file, checked, content: workbook.content };
}

/** The first place that looks like a table, for a workbook that has none. */
function nearestTable({ reading }: CheckedWorkbook): string | null {
  const [place] = reading.unrecognised;
  const sheet = reading.sheets.find(({ id }) => id === place?.sheetId);
  return place === undefined || sheet === undefined
    ? null
    : `${quotedSheetName(sheet.name)}!${a1OfArea(place.area)}`;
}
