import type { Area } from '../../../src/domain/a1';
import type { ServerState } from '../serverState';
import {
  flagArgument,
  flagValue,
  numberArgument,
  numberValue,
  optionalText,
  textArgument,
  textValue,
} from '../wire/argumentsRead';
import { Remote } from '../wire/remote';
import type { Argument, RemoteType } from '../wire/remote';
import type { Json } from '../wire/json';
import { accessDenied, invalidArgument, RichApiError } from '../wire/richApiError';
import { parseArea, parseAreas, WHOLE_SHEET } from '../workbook/areas';
import type { SimSheet, Visibility } from '../workbook/simSheet';
import { select } from '../workbookChanges';
import { autoFilterObject } from './autoFilterObject';
import { freezePanesObject } from './freezePanesObject';
import { pageLayoutObject } from './pageLayoutObject';
import { protectionObject } from './protectionObject';
import { rangeAreasObject } from './rangeAreasObject';
import { rangeObject } from './rangeObject';

const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

const worksheetType: RemoteType<SimSheet> = {
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, value) => {
        sheet.name = textValue(value, 'Worksheet.name');
      },
    },
    Position: { get: (sheet, { workbook }) => workbook.sheets.indexOf(sheet), set: move },
    Visibility: { get: ({ visibility }) => visibility, set: setVisibility },
    TabColor: {
      since: 7,
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => {
        sheet.tabColor = textValue(value, 'Worksheet.tabColor');
      },
    },
    ShowGridlines: { since: 8, get: ({ showGridlines }) => showGridlines },
    Gridlines: {
      since: 8,
      get: ({ showGridlines }) => showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = flagValue(value, 'Worksheet.showGridlines');
      },
    },
  },
  links: {
    Protection: { since: 2, open: (sheet) => protectionObject(sheet) },
    AutoFilter: { since: 9, open: (sheet) => autoFilterObject(sheet) },
    PageLayout: { since: 9, open: (sheet) => pageLayoutObject(sheet) },
    FreezePanes: { since: 7, open: (sheet) => freezePanesObject(sheet) },
  },
  methods: {
    GetRange: {
      call: (sheet, args) => {
        const address = optionalText(args, 0, 'Worksheet.getRange');
        return rangeObject(sheet, address === null ? WHOLE_SHEET : parseArea(address, 'Worksheet.getRange'));
      },
    },
    GetRangeByIndexes: { since: 7, call: (sheet, args) => rangeObject(sheet, areaOfIndexes(args)) },
    GetRanges: {
      since: 9,
      call: (sheet, args) =>
        rangeAreasObject(
          sheet,
          parseAreas(textArgument(args, 0, 'Worksheet.getRanges'), 'Worksheet.getRanges'),
        ),
    },
    GetCell: {
      call: (sheet, args) => {
        const top = numberArgument(args, 0, 'Worksheet.getCell');
        const left = numberArgument(args, 1, 'Worksheet.getCell');
        return rangeObject(sheet, { top, left, bottom: top, right: left });
      },
    },
    GetUsedRange: {
      call: (sheet, args) =>
        rangeObject(sheet, sheet.usedArea(flagArgument(args, 0)) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
    },
    GetUsedRangeOrNullObject: {
      since: 4,
      call: (sheet, args) => {
        const used = sheet.usedArea(flagArgument(args, 0));
        return used === null ? null : rangeObject(sheet, used);
      },
    },
    Activate: {
      call: (sheet, _, server) => {
        if (sheet.visibility !== 'Visible') throw invalidArgument('Worksheet.activate');
        if (server.workbook.activeSheet() !== sheet)
          select(server, sheet, [{ top: 0, left: 0, bottom: 0, right: 0 }]);
      },
    },
    Delete: {
      call: (sheet, _, { workbook, events }) => {
        if (workbook.isStructureProtected) throw accessDenied('Worksheet.delete');
        if (workbook.sheets.length === 1) {
          throw new RichApiError(
            'InvalidOperation',
            'A workbook must contain a worksheet.',
            'Worksheet.delete',
          );
        }
        workbook.removeSheet(sheet);
        events.raise('deleted', { type: 'WorksheetDeleted', source: 'Local', worksheetId: sheet.id });
      },
    },
  },
};

function areaOfIndexes(args: readonly Argument[]): Area {
  const location = 'Worksheet.getRangeByIndexes';
  const top = numberArgument(args, 0, location);
  const left = numberArgument(args, 1, location);
  const bottom = top + numberArgument(args, 2, location) - 1;
  const right = left + numberArgument(args, 3, location) - 1;
  if (top < 0 || left < 0 || bottom < top || right < left) throw invalidArgument(location);
  return { top, left, bottom, right };
}

function setVisibility(sheet: SimSheet, value: Json): void {
  const visibility = VISIBILITIES.find((known) => known === value);
  if (visibility === undefined) throw invalidArgument('Worksheet.visibility');
  sheet.visibility = visibility;
}

function move(sheet: SimSheet, value: Json, { workbook }: ServerState): void {
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(numberValue(value, 'Worksheet.position'), 0, sheet);
}

export function worksheetObject(sheet: SimSheet): Remote<SimSheet> {
  return new Remote(worksheetType, sheet);
}
