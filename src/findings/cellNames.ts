import { a1Of, quotedSheetName } from '../domain/a1';
import type { CellRef } from '../domain/cell';

/** Turns places into the words people use for them. */
export interface CellNames {
  /** "F6" on the sheet of `from`, "Sheet!F6" on another sheet, "[file]Sheet!F6" in another file. */
  readonly nameOf: (cell: CellRef, from: CellRef) => string;
  /** The name of the sheet that a cell stands on. */
  readonly sheetOf: (cell: CellRef) => string;
}

/** "Sheet!F6", wherever it is read: as lists name places. */
export function nameWithSheet(cell: CellRef, names: CellNames): string {
  return `${names.sheetOf(cell)}!${a1Of(cell)}`;
}

/** A workbook as far as naming its cells goes. */
export interface NamedWorkbook {
  readonly file: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

/** Names for the cells of all workbooks that were checked together. */
export function cellNamesOf(workbooks: readonly NamedWorkbook[]): CellNames {
  const shortNames = shortFileNames(workbooks.map((workbook) => workbook.file));
  const sheets = new Map(
    workbooks.flatMap((workbook) =>
      workbook.sheets.map(({ id, name }) => [id, { file: workbook.file, name }] as const),
    ),
  );
  const find = (sheetId: string): { file: string; name: string } => {
    const sheet = sheets.get(sheetId);
    if (sheet === undefined) throw new Error(`A finding names sheet ${sheetId}, which was not checked`);
    return sheet;
  };
  return {
    sheetOf: (cell) => find(cell.sheetId).name,
    nameOf: (cell, from) => {
      if (cell.sheetId === from.sheetId) return a1Of(cell);
      const { file, name } = find(cell.sheetId);
      const address = `${quotedSheetName(name)}!${a1Of(cell)}`;
      return file === find(from.sheetId).file ? address : `[${shortNames.get(file) ?? file}]${address}`;
    },
  };
}

/** Each file's name without folders, or its whole path where two files share the name. */
function shortFileNames(files: readonly string[]): ReadonlyMap<string, string> {
  const baseNames = files.map((file) => file.split(/[\\/]/).at(-1) ?? file);
  return new Map(
    files.map((file, index) => {
      const base = baseNames[index] ?? file;
      return [file, baseNames.filter((other) => other === base).length === 1 ? base : file];
    }),
  );
}
