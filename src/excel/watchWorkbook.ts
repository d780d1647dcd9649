import { runExcel } from './runExcel';

/**
 * Who edited: this add-in, this user or a co-author. Excel tells own edits from ExcelApi 1.14 on; an older one gives
 * them as the user's, and the check that follows finds nothing new.
 */
export type EditOrigin = 'own' | 'user' | 'co-author';

export type WorkbookChange =
  | { readonly kind: 'edited'; readonly sheetId: string; readonly origin: EditOrigin }
  /** By hand or by a filter. */
  | { readonly kind: 'rows-hidden'; readonly sheetId: string; readonly origin: EditOrigin }
  | { readonly kind: 'calculated'; readonly sheetId: string }
  | { readonly kind: 'sheet-added'; readonly sheetId: string; readonly origin: EditOrigin }
  | { readonly kind: 'sheet-deleted'; readonly sheetId: string; readonly origin: EditOrigin };

/** Tells every change of the workbook until the returned function is called. One round trip each. */
export async function watchWorkbook(
  onChange: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const removals = [
      listen(worksheets.onChanged, ({ worksheetId, source, triggerSource }) => {
        onChange({ kind: 'edited', sheetId: worksheetId, origin: originOf(source, triggerSource) });
      }),
      listen(worksheets.onCalculated, ({ worksheetId }) =>
        onChange({ kind: 'calculated', sheetId: worksheetId }),
      ),
      listen(worksheets.onRowHiddenChanged, ({ worksheetId, source }) => {
        onChange({ kind: 'rows-hidden', sheetId: worksheetId, origin: originOf(source, undefined) });
      }),
      listen(worksheets.onAdded, ({ worksheetId, source }) => {
        onChange({ kind: 'sheet-added', sheetId: worksheetId, origin: originOf(source, undefined) });
      }),
      listen(worksheets.onDeleted, ({ worksheetId, source }) => {
        onChange({ kind: 'sheet-deleted', sheetId: worksheetId, origin: originOf(source, undefined) });
      }),
    ];
    await context.sync();
    // Handlers live in the context that made them, and are removed there.
    return async () => {
      for (const remove of removals) remove();
      await context.sync();
    };
  });
}

/**
 * Listens; answers what queues the end of it. That can be queued again where Excel refused it, which Office.js's own
 * handle of a handler does only once.
 */
function listen<Args>(events: OfficeExtension.EventHandlers<Args>, tell: (args: Args) => void): () => void {
  const handler = told(tell);
  events.add(handler);
  return () => events.remove(handler);
}

/** Office.js wants handlers that answer a promise. */
function told<Args>(tell: (args: Args) => void): (args: Args) => Promise<void> {
  return (args) => {
    tell(args);
    return Promise.resolve();
  };
}

function originOf(source: string, triggerSource: string | undefined): EditOrigin {
  if (source === 'Remote') return 'co-author';
  return triggerSource === 'ThisLocalAddin' ? 'own' : 'user';
}
