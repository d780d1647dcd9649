import { NEEDED_EXCEL_API, supportsExcelApi } from './requirementSets';

/** Not there: the page does not run inside Excel, or Office.js did not come. */
export type ExcelReadiness = 'ready' | 'too-old' | 'not-there';

/** Resolves once it is known whether Excel can be spoken to, and whether it knows all that the add-in needs. */
export async function whenExcelReady(): Promise<ExcelReadiness> {
  if (!('Office' in globalThis)) return 'not-there';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'not-there';
  return supportsExcelApi(NEEDED_EXCEL_API) ? 'ready' : 'too-old';
}
