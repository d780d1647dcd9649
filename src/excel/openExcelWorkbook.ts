import type { CellKey, CellRef } from '../domain/cell';
import type { FoundMark, Mark, MarkOutcome } from '../workbook/markPort';
import type { HostFailure, OpenReading, OpenWorkbook, SheetChoice } from '../workbook/session/openWorkbook';
import type { SheetModel } from '../workbook/sheetModel';
import type { SheetOutcome } from '../workbook/sheetWriter';
import type { CellState, CellWrite, WriteOutcome } from '../workbook/valueWriter';
import { ExcelFailure } from './excelFailure';
import { ExcelSheetWriter } from './excelSheetWriter';
import { ExcelValueWriter } from './excelValueWriter';
import { ExcelWorkbook } from './excelWorkbook';
import { goToCell } from './goToCell';
import { activeAndOwnSheets } from './ownSheetIds';
import { readCellStates, type StandingCell } from './readCellStates';
import { runExcel } from './runExcel';

/** The workbook that is open in Excel, as a session works with it. */
export class OpenExcelWorkbook implements OpenWorkbook {
  readonly #workbook = new ExcelWorkbook();
  readonly #writer = new ExcelValueWriter();
  readonly #sheetWriter = new ExcelSheetWriter();

  async read(choice: SheetChoice, signal: AbortSignal): Promise<OpenReading> {
    const sheetIds = await chosenSheets(choice);
    const { list, sheets } = await this.#workbook.read({ sheetIds, signal });
    return {
      workbookName: list.workbookName,
      activeSheetId: list.activeSheetId,
      list: list.sheets,
      sheets,
    };
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

  putSheet(model: SheetModel, replacing: string | null): Promise<SheetOutcome> {
    return this.#sheetWriter.putSheet(model, replacing);
  }

  removeSheet(sheetId: string): Promise<SheetOutcome> {
    return this.#sheetWriter.removeSheet(sheetId);
  }

  goTo(cell: CellRef): Promise<boolean> {
    return goToCell(cell);
  }

  failureOf(error: unknown): HostFailure {
    if (!(error instanceof ExcelFailure)) return 'unknown';
    return error.kind === 'unknown' && !navigator.onLine ? 'offline' : error.kind;
  }
}

async function chosenSheets(choice: SheetChoice): Promise<ReadonlySet<string> | null> {
  switch (choice.kind) {
    case 'all':
      return null;
    case 'active':
      return runExcel(activeAndOwnSheets);
    case 'some':
      return choice.sheetIds;
  }
}
