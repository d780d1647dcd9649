/** All conditional formats of a sheet, whatever range they cover. */
export function sheetRules(worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  return worksheet.getRange().untrack().conditionalFormats;
}

/** A sheet with its rules: asked for once, or every rule would spell out the way to them in the request. */
export interface RulesOfSheet {
  readonly worksheet: Excel.Worksheet;
  readonly rules: Excel.ConditionalFormatCollection;
}

/**
 * The sheets of a context by id, each opened once.
 *
 * @param gone what a sheet that is gone is: a null object, or the end of the batch
 */
export function sheetsWithRules(
  context: Excel.RequestContext,
  gone: 'null' | 'error',
): (sheetId: string) => RulesOfSheet {
  const opened = new Map<string, RulesOfSheet>();
  return (sheetId) => {
    const known = opened.get(sheetId);
    if (known !== undefined) return known;
    const { worksheets } = context.workbook;
    const worksheet = gone === 'null' ? worksheets.getItemOrNullObject(sheetId) : worksheets.getItem(sheetId);
    const made = { worksheet, rules: sheetRules(worksheet) };
    opened.set(sheetId, made);
    return made;
  };
}
