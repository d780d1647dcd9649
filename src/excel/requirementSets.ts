/** Nothing newer is needed; the manifest names it, and start-up asks for it. */
export const NEEDED_EXCEL_API = '1.12';

/** Does this Excel support a version of ExcelApi? */
export function supportsExcelApi(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
