import type { SheetSnapshot } from '../domain/sheetSnapshot';
import { ContentDigest } from '../workbook/contentDigest';
import { aboutOwnSheet, findOwnSheet } from '../workbook/distribution/ownSheetKind';
import type { DistributionPlan } from '../workbook/distribution/planDistribution';
import type { PlannedSheet } from '../workbook/distribution/sheetPlaces';
import type { SheetOutcome } from '../workbook/sheetWriter';
import { isOwnSheet } from '../reading/ownSheets';
import type { XlsxEdit } from '../xlsx/editXlsx';
import { nodeInflate } from '../xlsx/nodeInflate';
import { openXlsx } from '../xlsx/openXlsx';
import { openToEdit } from './markedCopy';

/** The copy with the sheets of a distribution, or the sheet that could not be written and why. */
export type DistributedCopy =
  | { readonly kind: 'copy'; readonly bytes: Uint8Array }
  | { readonly kind: 'protected'; readonly sheet: string; readonly outcome: Exclude<SheetOutcome, 'done'> };

/** Writes the planned sheets into a copy in memory. The list of corrections carries a stamp of all the rest. */
export async function distributedCopy(
  file: string,
  bytes: Uint8Array,
  sheetIdPrefix: string,
  { sheets, tables }: DistributionPlan,
): Promise<DistributedCopy> {
  const unstamped = tables === null ? sheets : [...sheets, tables.kvantum('')];
  const first = await written(openToEdit(file, bytes, sheetIdPrefix), unstamped);
  if (first.kind === 'protected' || tables === null) return first;
  const stamp = await stampOf(first.bytes);
  return written(openToEdit(file, bytes, sheetIdPrefix), [...sheets, tables.kvantum(stamp)]);
}

async function written(edit: XlsxEdit, sheets: readonly PlannedSheet[]): Promise<DistributedCopy> {
  for (const { model, replacing } of sheets) {
    const outcome = await edit.putSheet(model, replacing);
    if (outcome !== 'done') return { kind: 'protected', sheet: model.name, outcome };
  }
  return { kind: 'copy', bytes: edit.bytes() };
}

/** Is the file a copy as this program made it, with nothing typed into it since? */
export async function isUntouchedCopy(bytes: Uint8Array): Promise<boolean> {
  const sheets = await sheetsOf(bytes);
  const kvantum = findOwnSheet(sheets.filter(isOwnSheet), 'kvantum-korrektioner');
  return kvantum !== null && aboutOwnSheet(kvantum) === digestOf(sheets);
}

async function stampOf(bytes: Uint8Array): Promise<string> {
  return digestOf(await sheetsOf(bytes));
}

/** What is typed on any sheet, markers left aside. */
function digestOf(sheets: readonly SheetSnapshot[]): string {
  const digest = new ContentDigest();
  for (const sheet of sheets) digest.addRows(isOwnSheet(sheet) ? sheet.rows.slice(1) : sheet.rows);
  return digest.text();
}

async function sheetsOf(bytes: Uint8Array): Promise<SheetSnapshot[]> {
  const sheets: SheetSnapshot[] = [];
  const options = { file: '', sheetIdPrefix: 'copy', inflate: nodeInflate };
  for await (const sheet of openXlsx(bytes, options).sheets()) sheets.push(sheet);
  return sheets;
}
