export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
}

export interface SheetList {
  readonly workbookName: string;
  readonly readOnly: boolean;
  readonly activeSheetId: string;
  /** In tab order. */
  readonly sheets: readonly ListedSheet[];
}

/** The workbook and its sheets: one round trip. */
export async function listSheets(context: Excel.RequestContext): Promise<SheetList> {
  const { workbook } = context;
  const { worksheets } = workbook;
  workbook.load('name,readOnly');
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  await context.sync();
  return {
    workbookName: workbook.name,
    readOnly: workbook.readOnly,
    activeSheetId: active.id,
    sheets: worksheets.items.map(({ id, name, visibility, protection }) => ({
      id,
      name,
      visible: visibility === Excel.SheetVisibility.visible,
      isProtected: protection.protected,
    })),
  };
}
