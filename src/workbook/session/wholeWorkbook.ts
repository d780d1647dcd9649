import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { isOwnSheet } from '../../reading/ownSheets';
import type { CheckedWorkbook } from '../checkedWorkbook';
import { checkSnapshots } from './checkSnapshots';
import { someSheets, type OpenWorkbook } from './openWorkbook';
import { SheetCache } from './sheetCache';

export interface WholeWorkbook {
  readonly checked: CheckedWorkbook;
  readonly sheets: readonly SheetSnapshot[];
}

/**
 * The whole workbook as it stands now, whatever part of it is shown. The sheets of ours are read again in any case:
 * reasons may have been typed since the check.
 * @param known the sheets read so far, if those are all; they are renewed
 * @param changed sheets that were edited since
 */
export async function wholeWorkbook(
  workbook: OpenWorkbook,
  known: SheetCache | null,
  changed: Iterable<string>,
): Promise<WholeWorkbook> {
  const { signal } = new AbortController();
  const cache = known ?? new SheetCache();
  const own = cache.sheets.filter(isOwnSheet).map(({ id }) => id);
  cache.merge(
    await workbook.read(known === null ? { kind: 'all' } : someSheets([...own, ...changed]), signal),
  );
  const missing = cache.missing();
  if (missing.length > 0) cache.merge(await workbook.read(someSheets(missing), signal));
  const checked = await checkSnapshots(cache.name, cache.sheets, signal, () => undefined);
  return { checked, sheets: cache.sheets };
}

/** The sheets that have come beside the given ones. */
export async function sheetsBeside(
  workbook: OpenWorkbook,
  known: readonly SheetSnapshot[],
): Promise<readonly string[]> {
  const { list } = await workbook.read(someSheets([]), new AbortController().signal);
  return list.map(({ id }) => id).filter((id) => !known.some((sheet) => sheet.id === id));
}
