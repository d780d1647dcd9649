import { a1Of } from '../../src/domain/a1';
import type { SheetCell, SheetSnapshot } from '../../src/domain/sheetSnapshot';
import { UnusableWorkbook } from '../../src/workbook/workbookPort';
import { openXlsx } from '../../src/xlsx/openXlsx';
import type { InflatePart } from '../../src/xlsx/inflatePart';

/** All sheets of a file. */
export async function readSheets(bytes: Uint8Array, inflate?: InflatePart): Promise<SheetSnapshot[]> {
  const options = { file: 'test.xlsx', sheetIdPrefix: 'test' };
  const workbook = openXlsx(bytes, inflate === undefined ? options : { ...options, inflate });
  const sheets: SheetSnapshot[] = [];
  for await (const sheet of workbook.sheets()) sheets.push(sheet);
  return sheets;
}

export type CellsByAddress = Record<string, Omit<SheetCell, 'column'>>;

/** The cells of a sheet by A1 address. */
export function cellsOf(sheet: SheetSnapshot | undefined): CellsByAddress {
  const cells: CellsByAddress = {};
  for (const { row, cells: inRow } of sheet?.rows ?? []) {
    for (const { column, ...cell } of inRow) cells[a1Of({ row, column })] = cell;
  }
  return cells;
}

/** The cells of a file's first sheet. */
export async function firstCells(bytes: Uint8Array): Promise<CellsByAddress> {
  return cellsOf((await readSheets(bytes))[0]);
}

/** The values of a file's first sheet by A1 address. */
export async function firstValues(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const cells = Object.entries(await firstCells(bytes));
  return Object.fromEntries(cells.map(([address, cell]) => [address, cell.value]));
}

/** Why a file is refused, as "reason" or "reason: place"; "read" if it is not. */
export async function refusal(bytes: Uint8Array, inflate?: InflatePart): Promise<string> {
  try {
    await readSheets(bytes, inflate);
    return 'read';
  } catch (error) {
    if (error instanceof UnusableWorkbook) return error.message;
    throw error;
  }
}
