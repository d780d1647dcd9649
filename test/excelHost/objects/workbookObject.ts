import { Remote } from '../wire/remote';
import type { RemoteType } from '../wire/remote';
import { textArgument } from '../wire/argumentsRead';
import { applicationObject } from './applicationObject';
import { namesObject } from './namesObject';
import { rangeAreasObject } from './rangeAreasObject';
import { rangeObject } from './rangeObject';
import { runtimeObject } from './runtimeObject';
import { refuseChartSheet, worksheetsObject } from './worksheetsObject';

const workbookType: RemoteType<null> = {
  name: 'Workbook',
  scalars: {
    Name: { since: 7, get: (_, { workbook }) => workbook.name },
    ReadOnly: { since: 8, get: (_, { workbook }) => workbook.readOnly },
  },
  links: {
    Worksheets: { open: () => worksheetsObject() },
    Application: { open: () => applicationObject() },
    Protection: { since: 7, open: () => new Remote(protectionType, null) },
    Names: { open: () => namesObject() },
    _Runtime: { open: () => runtimeObject() },
  },
  methods: {
    _RemoveReference: {
      call: (_, args, server) => {
        server.references.delete(textArgument(args, 0, 'Workbook._RemoveReference'));
      },
    },
    GetSelectedRange: {
      call: (_, _args, { workbook }) => {
        refuseChartSheet(workbook, 'Workbook.getSelectedRange');
        const sheet = workbook.activeSheet();
        return rangeObject(sheet, workbook.selection?.areas[0] ?? { top: 0, left: 0, bottom: 0, right: 0 });
      },
    },
    GetSelectedRanges: {
      since: 9,
      call: (_, _args, { workbook }) => {
        refuseChartSheet(workbook, 'Workbook.getSelectedRanges');
        return rangeAreasObject(workbook.activeSheet(), workbook.selection?.areas ?? []);
      },
    },
    GetActiveCell: {
      since: 7,
      call: (_, _args, { workbook }) => {
        refuseChartSheet(workbook, 'Workbook.getActiveCell');
        const { top = 0, left = 0 } = workbook.selection?.areas[0] ?? {};
        return rangeObject(workbook.activeSheet(), { top, left, bottom: top, right: left });
      },
    },
  },
};

/** Protected with a password, as the product may not lift it. */
const protectionType: RemoteType<null> = {
  name: 'WorkbookProtection',
  scalars: { Protected: { since: 7, get: (_, { workbook }) => workbook.isStructureProtected } },
  links: {},
  methods: {},
};

export function workbookObject(): Remote<null> {
  return new Remote(workbookType, null);
}
