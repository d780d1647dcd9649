/** All conditional formats of a sheet, whatever range they cover. */
export function sheetRules(worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return worksheet.getRange().untrack().conditionalFormats;
}
