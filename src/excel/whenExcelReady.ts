/** Resolves once Excel can be spoken to; false: the page does not run inside Excel, or Office.js did not come. */
export async function whenExcelReady(): Promise<boolean> {
  if (!('Office' in globalThis)) return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}
