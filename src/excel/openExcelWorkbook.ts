import type { CellKey, CellRef } from '../domain/cell';
import type { FoundMark, Mark, MarkOutcome } from '../workbook/markPort';
import type { HostFailure, OpenReading, OpenWorkbook, SheetChoice } from '../workbook/session/openWorkbook';
import type { SheetModel } from '../workbook/sheetModel';
import type { SheetOutcome, SheetsOutcome, SheetToPut } from '../workbook/sheetWriter';
import type { CellState, CellWrite, WriteOutcome } from '../workbook/valueWriter';
import { ExcelFailure } from './excelFailure';
import { ExcelValueWriter } from './excelValueWriter';
import { ExcelWorkbook } from './excelWorkbook';
import { goToCell } from './goToCell';
import { readCellStates, type StandingCell } from './readCellStates';
import type { SheetsToRead } from './readWorkbook';
import { supportsExcelApi } from './requirementSets';
import { runExcel } from './runExcel';
import { listWithSheetInFront } from './sheetInFront';

/** The workbook that is open in Excel, as a session works with it. */
export class OpenExcelWorkbook implements OpenWorkbook {
  readonly #workbook = new ExcelWorkbook();
  readonly #writer = new ExcelValueWriter();

  async read(choice: SheetChoice, signal: AbortSignal): Promise<OpenReading> {
    const { list, sheets } = await this.#workbook.read({ sheets: sheetsToRead(choice), signal });
    return { workbookName: list.workbookName, list: list.sheets, sheets };
  }

  async sheetInFront(): Promise<string | null> {
    try {
      return (await runExcel(listWithSheetInFront)).activeSheetId;
    } catch (error) {
      if (error instanceof ExcelFailure && error.kind === 'no-sheet-in-front') return null;
      throw error;
    }
  }

  async readCells(cells: readonly CellRef[]): Promise<ReadonlyMap<CellKey, CellState>> {
    const standing = await this.readStanding(cells);
    return new Map([...standing].map(([key, { state }]) => [key, state]));
  }

  readStanding(cells: readonly CellRef[]): Promise<ReadonlyMap<CellKey, StandingCell>> {
    return runExcel((context) => readCellStates(context, cells));
  }

  write(writes: readonly CellWrite[]): Promise<WriteOutcome> {
    return this.#writer.write(writes);
  }

  readMarks(): Promise<readonly FoundMark[]> {
    return this.#workbook.readMarks();
  }

  replaceMarks(marks: readonly Mark[], sheetIds?: ReadonlySet<string>): Promise<MarkOutcome> {
    return this.#workbook.replaceMarks(marks, sheetIds);
  }

  async putSheet(model: SheetModel, replacing: string | null): Promise<SheetOutcome> {
    const { ExcelSheetWriter } = await import('./excelSheetWriter');
    return new ExcelSheetWriter().putSheet(model, replacing);
  }

  async putSheets(sheets: readonly SheetToPut[]): Promise<SheetsOutcome> {
    const { ExcelSheetSetWriter } = await import('./excelSheetSetWriter');
    return new ExcelSheetSetWriter().putSheets(sheets);
  }

  async removeSheet(sheetId: string): Promise<SheetOutcome> {
    const { ExcelSheetWriter } = await import('./excelSheetWriter');
    return new ExcelSheetWriter().removeSheet(sheetId);
  }

  goTo(cell: CellRef): Promise<boolean> {
    return goToCell(cell);
  }

  /** Undo for add-ins came with ExcelApi 1.20; before, every write takes the user's undo history away. */
  keepsUndo(): boolean {
    return supportsExcelApi('1.20');
  }

  failureOf(error: unknown): HostFailure {
    if (!(error instanceof ExcelFailure)) return 'unknown';
    return error.kind === 'unknown' && !navigator.onLine ? 'offline' : error.kind;
  }
}

function sheetsToRead(choice: SheetChoice): SheetsToRead {
  switch (choice.kind) {
    case 'all':
      return 'all';
    case 'active':
      return 'in-front';
    case 'some':
      return choice.sheetIds;
  }
}
