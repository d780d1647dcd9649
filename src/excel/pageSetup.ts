import type { SheetModel } from '../workbook/sheetModel';

/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Queues how a sheet of ours is printed: A4, one page wide, its header on every page. */
export function queuePageSetup(worksheet: Excel.Worksheet, { print, rows }: SheetModel): void {
  const layout = worksheet.pageLayout;
  layout.orientation =
    print.orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.paperSize = Excel.PaperType.a4;
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintMargins(Excel.PrintMarginUnit.inches, MARGINS);
  if (rows.length > 0) {
    const printed = worksheet.getRangeByIndexes(0, 0, rows.length, print.lastColumn + 1).untrack();
    layout.setPrintArea(printed);
  }
  if (print.titleRows !== null) {
    layout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  }
  const foot = layout.headersFooters.defaultForAllPages;
  foot.leftFooter = print.foot.left;
  foot.rightFooter = print.foot.right;
}
