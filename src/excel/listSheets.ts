export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
}

export interface SheetList {
  readonly workbookName: string;
  readonly readOnly: boolean;
  /** In tab order. */
  readonly sheets: readonly ListedSheet[];
}

/**
 * The workbook and its sheets: one round trip. Which sheet is in front is not asked for: with a chart sheet in front
 * Excel refuses the question, and the whole batch with it.
 */
export async function listSheets(context: Excel.RequestContext): Promise<SheetList> {
  const queued = queueSheets(context);
  await context.sync();
  return takeSheets(queued);
}

/** The list that is asked for, to be taken after the round trip. */
export function queueSheets(context: Excel.RequestContext): Excel.Workbook {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load('name,readOnly');
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  return workbook;
}

export function takeSheets(workbook: Excel.Workbook): SheetList {
  const { worksheets } = workbook;
  return {
    workbookName: workbook.name,
    readOnly: workbook.readOnly,
    sheets: worksheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === Excel.SheetVisibility.visible,
      isProtected: protection.protected,
    })),
  };
}
