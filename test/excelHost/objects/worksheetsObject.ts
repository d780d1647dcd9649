import { optionalText, textArgument } from '../wire/argumentsRead';
import type { EventName } from '../hostEvents';
import type { Method, RemoteType } from '../wire/remote';
import { Remote } from '../wire/remote';
import { accessDenied, invalidArgument, itemNotFound, unsupportedSheet } from '../wire/richApiError';
import type { SimWorkbook } from '../workbook/simWorkbook';
import { worksheetObject } from './worksheetObject';

const worksheetsType: RemoteType<null> = {
  name: 'WorksheetCollection',
  scalars: {},
  links: {},
  methods: {
    GetActiveWorksheet: {
      call: (_, _args, { workbook }) => {
        refuseChartSheet(workbook, 'WorksheetCollection.getActiveWorksheet');
        return worksheetObject(workbook.activeSheet());
      },
    },
    GetCount: { since: 4, call: (_, _args, { workbook }) => workbook.sheets.length },
    GetItemOrNullObject: {
      since: 4,
      call: (_, args, { workbook }) => {
        const sheet = workbook.sheetBy(textArgument(args, 0, 'WorksheetCollection.getItemOrNullObject'));
        return sheet === undefined ? null : worksheetObject(sheet);
      },
    },
    Add: {
      call: (_, args, { workbook, events }) => {
        if (workbook.isStructureProtected) throw accessDenied('WorksheetCollection.add');
        const name = optionalText(args, 0, 'WorksheetCollection.add') ?? `Sheet${workbook.sheets.length + 1}`;
        if (!/^[^[\]*?:/\\]{1,31}$/.test(name) || workbook.sheetBy(name) !== undefined) {
          throw invalidArgument('WorksheetCollection.add');
        }
        const sheet = workbook.addSheet(name);
        events.raise('added', { type: 'WorksheetAdded', source: 'Local', worksheetId: sheet.id });
        return worksheetObject(sheet);
      },
    },
    ...eventMethods('DataChanged', 'changed', 9),
    ...eventMethods('Calculated', 'calculated', 8),
    ...eventMethods('Added', 'added', 7),
    ...eventMethods('Deleted', 'deleted', 7),
    ...eventMethods('Activated', 'activated', 7),
    ...eventMethods('Deactivated', 'deactivated', 7),
    ...eventMethods('RowHiddenChanged', 'rowHiddenChanged', 11),
    ...eventMethods('SelectionChanged', 'selectionChanged', 9),
  },
  items: (_, { workbook }) => workbook.sheets.map(worksheetObject),
  item: (_, key, { workbook }) => {
    const sheet = typeof key === 'string' ? workbook.sheetBy(key) : undefined;
    if (sheet === undefined) throw itemNotFound('WorksheetCollection.getItem');
    return worksheetObject(sheet);
  },
};

/** As in Excel for Windows and Mac (OfficeDev/office-js#2444). */
export function refuseChartSheet({ isChartSheetInFront }: SimWorkbook, location: string): void {
  if (isChartSheetInFront) throw unsupportedSheet(location);
}

function eventMethods(wireName: string, event: EventName, since: number): Record<string, Method<null>> {
  return {
    [`_Register${wireName}Event`]: { since, call: (_, _args, { events }) => events.register(event) },
    [`_Unregister${wireName}Event`]: { since, call: (_, _args, { events }) => events.unregister(event) },
  };
}

export function worksheetsObject(): Remote<null> {
  return new Remote(worksheetsType, null);
}
