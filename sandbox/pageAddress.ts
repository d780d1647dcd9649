import type { ExcelSettings } from './openExcel';

/** What the page's address asks for: ?workbook=…&api=12&language=en-US&pane=320 */
export interface PageAddress extends ExcelSettings {
  /** A sample's name, or "100-forslag" for so many generated sheets. */
  readonly workbook: string;
  readonly paneWidth: number;
}

export function pageAddress(search: string): PageAddress {
  const asked = new URLSearchParams(search);
  return {
    workbook: asked.get('workbook') ?? 'tvaergaaende-forslag-2025',
    // The newest that the Office.js of the npm package knows.
    excelApi: Number(asked.get('api') ?? 20),
    language: asked.get('language') ?? 'da-DK',
    paneWidth: Number(asked.get('pane') ?? 350),
  };
}
