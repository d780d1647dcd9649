import { unzipSync } from 'fflate';
import { openXlsx } from '../../src/xlsx/openXlsx';
import type { SimSheet } from '../../test/excelHost/workbook/simSheet';
import type { SimWorkbook } from '../../test/excelHost/workbook/simWorkbook';
import { workbookOfSnapshots } from '../../test/excelHost/workbook/workbookOfSnapshots';
import { dressSheet } from './dressSheet';
import { readStyles } from './readStyles';
import { parseXml } from './xml';

/** Opens an .xlsx file as Excel shows it: content by the product's own reader, looks by this one. */
export async function openBook(name: string, bytes: Uint8Array): Promise<SimWorkbook> {
  const sheets = [];
  for await (const sheet of openXlsx(bytes, { file: name, sheetIdPrefix: '' }).sheets()) sheets.push(sheet);
  const workbook = workbookOfSnapshots(name, sheets);
  for (const sheet of workbook.sheets) showUncalculated(sheet);
  const parts = unzipSync(bytes);
  const xml = (part: string): Document | null => {
    const found = parts[part];
    return found === undefined ? null : parseXml(new TextDecoder().decode(found));
  };
  const styles = readStyles(xml('xl/styles.xml'), xml('xl/theme/theme1.xml'));
  const partOf = sheetParts(xml('xl/workbook.xml'), xml('xl/_rels/workbook.xml.rels'));
  for (const sheet of workbook.sheets) {
    const part = xml(partOf.get(sheet.name) ?? '');
    if (part !== null) dressSheet(workbook, sheet, part, styles);
  }
  return workbook;
}

/** Where the file has no result and the evaluator cannot find one: what Excel shows for a function it does not know. */
function showUncalculated(sheet: SimSheet): void {
  for (const { cell } of sheet.cells()) {
    if (cell.formula !== null && cell.value === '') cell.value = '#NAME?';
  }
}

/** Sheet name -> its part. */
function sheetParts(workbook: Document | null, relationships: Document | null): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const link of relationships?.getElementsByTagNameNS('*', 'Relationship') ?? []) {
    const target = link.getAttribute('Target') ?? '';
    targets.set(link.getAttribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const parts = new Map<string, string>();
  for (const sheet of workbook?.getElementsByTagNameNS('*', 'sheet') ?? []) {
    const id = [...sheet.attributes].find(({ localName, prefix }) => localName === 'id' && prefix !== null);
    parts.set(sheet.getAttribute('name') ?? '', targets.get(id?.value ?? '') ?? '');
  }
  return parts;
}
