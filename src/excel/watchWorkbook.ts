import { runExcel } from './runExcel';

/**
 * Who edited: this add-in, this user or a co-author. Excel tells own edits from ExcelApi 1.14 on; an older one gives
 * them as the user's, and the check that follows finds nothing new.
 */
export type EditOrigin = 'own' | 'user' | 'co-author';

export type WorkbookChange =
  | { readonly kind: 'edited'; readonly sheetId: string; readonly origin: EditOrigin }
  | { readonly kind: 'calculated'; readonly sheetId: string }
  | { readonly kind: 'sheet-added'; readonly sheetId: string }
  | { readonly kind: 'sheet-deleted'; readonly sheetId: string }
  | { readonly kind: 'sheet-activated'; readonly sheetId: string };

/** Tells every change of the workbook until the returned function is called. One round trip each. */
export async function watchWorkbook(
  onChange: (change: WorkbookChange) => void,
): Promise<() => Promise<void>> {
  const handlers = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(
        told(({ worksheetId, source, triggerSource }) => {
          onChange({ kind: 'edited', sheetId: worksheetId, origin: originOf(source, triggerSource) });
        }),
      ),
      worksheets.onCalculated.add(
        told(({ worksheetId }) => onChange({ kind: 'calculated', sheetId: worksheetId })),
      ),
      worksheets.onAdded.add(
        told(({ worksheetId }) => onChange({ kind: 'sheet-added', sheetId: worksheetId })),
      ),
      worksheets.onDeleted.add(
        told(({ worksheetId }) => onChange({ kind: 'sheet-deleted', sheetId: worksheetId })),
      ),
      worksheets.onActivated.add(
        told(({ worksheetId }) => onChange({ kind: 'sheet-activated', sheetId: worksheetId })),
      ),
    ];
    await context.sync();
    return added;
  });
  return () => stop(handlers);
}

/** Handlers live in the context that made them, and are removed there. */
async function stop(handlers: readonly { readonly context: unknown; remove(): void }[]): Promise<void> {
  const context = handlers[0]?.context;
  if (!(context instanceof Excel.RequestContext)) return;
  for (const handler of handlers) handler.remove();
  await context.sync();
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
