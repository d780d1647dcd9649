import type { PutSheet, SheetSetWriter, SheetsOutcome, SheetToPut } from '../workbook/sheetWriter';
import { ExcelSheetWriter } from './excelSheetWriter';

export class ExcelSheetSetWriter implements SheetSetWriter {
  readonly #writer = new ExcelSheetWriter();

  async putSheets(sheets: readonly SheetToPut[]): Promise<SheetsOutcome> {
    const written: PutSheet[] = [];
    for (const { model, replacing } of sheets) {
      const reason = await this.#writer.putSheet(model, replacing);
      if (reason !== 'done') return { kind: 'refused', sheets: [{ name: model.name, reason }] };
      written.push({ id: replacing ?? model.name, name: model.name });
    }
    return { kind: 'written', sheets: written, isPageSetUp: true };
  }
}
