import type { Area } from '../domain/a1';
import type { CellChoice, SheetModel } from '../workbook/sheetModel';

/** Queues the rectangles of a sheet of ours that are shown as one cell. */
export function queueMerges(worksheet: Excel.Worksheet, { merges = [] }: SheetModel): void {
  for (const area of merges) rangeOf(worksheet, area).merge();
}

/** Queues what the cells of a sheet of ours offer. Other values stay allowed: what is read decides. */
export function queueChoices(worksheet: Excel.Worksheet, { choices = [] }: SheetModel): void {
  for (const { area, from } of choices) {
    const { dataValidation } = rangeOf(worksheet, area);
    dataValidation.rule = { list: { inCellDropDown: true, source: sourceOf(from) } };
    dataValidation.errorAlert = {
      showAlert: false,
      style: Excel.DataValidationAlertStyle.information,
      title: '',
      message: '',
    };
  }
}

function sourceOf(from: CellChoice['from']): string {
  return 'range' in from ? `=${from.range}` : from.join(',');
}

function rangeOf(worksheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}
