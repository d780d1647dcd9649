import type { Area } from '../../../src/domain/a1';
import type { ServerState } from '../serverState';
import { flagArgument, numberArgument, textArgument } from '../wire/argumentsRead';
import type { Json } from '../wire/json';
import { isRemote, Remote } from '../wire/remote';
import type { Argument, RemoteType } from '../wire/remote';
import { invalidArgument, itemNotFound, notSimulated } from '../wire/richApiError';
import {
  addressOf,
  boundingArea,
  cellCount,
  COLUMNS,
  columnCount,
  intersects,
  parseArea,
  rowCount,
  ROWS,
} from '../workbook/areas';
import type { SimSheet } from '../workbook/simSheet';
import { visibleAreas } from '../workbook/visibleAreas';
import { select } from '../workbookChanges';
import { conditionalFormatsObject } from './conditionalFormatsObject';
import { dataValidationObject } from './dataValidationObject';
import { rangeAreasObject } from './rangeAreasObject';
import { clearFormats, gridOf, keepFirst, writeGrid } from './rangeCells';
import { rangeFormatObject } from './rangeFormatObject';
import { setRowsHidden, setColumnsHidden } from './rangeHiding';
import { worksheetObject } from './worksheetObject';

export interface RangeState {
  readonly sheet: SimSheet;
  readonly area: Area;
}

const rangeType: RemoteType<RangeState> = {
  name: 'Range',
  tracked: true,
  scalars: {
    Address: { get: ({ sheet, area }) => addressOf(sheet.name, [area]) },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowCount(area) },
    ColumnCount: { get: ({ area }) => columnCount(area) },
    CellCount: { get: ({ area }) => cellCount(area) },
    Values: { get: (range) => gridOf(range, 'values'), set: write('values') },
    Formulas: { get: (range) => gridOf(range, 'formulas'), set: write('formulas') },
    NumberFormat: { get: (range) => gridOf(range, 'numberFormat'), set: write('numberFormat') },
    Text: { get: (range) => gridOf(range, 'text') },
    ValueTypes: { get: (range) => gridOf(range, 'valueTypes') },
    RowHidden: { since: 2, get: ({ sheet, area }) => sheet.rowsHidden(area), set: setRowsHidden },
    ColumnHidden: { since: 2, get: ({ sheet, area }) => sheet.columnsHidden(area), set: setColumnsHidden },
  },
  links: {
    Worksheet: { open: ({ sheet }) => worksheetObject(sheet) },
    Format: { open: ({ sheet, area }) => rangeFormatObject({ sheet, areas: [area] }) },
    DataValidation: { since: 8, open: ({ sheet, area }) => dataValidationObject(sheet, area) },
    ConditionalFormats: { since: 6, open: ({ sheet, area }) => conditionalFormatsObject(sheet, [area]) },
  },
  methods: {
    GetCell: {
      call: ({ sheet, area }, args) => {
        const top = area.top + numberArgument(args, 0, 'Range.getCell');
        const left = area.left + numberArgument(args, 1, 'Range.getCell');
        return rangeObject(sheet, { top, left, bottom: top, right: left });
      },
    },
    GetRow: {
      call: ({ sheet, area }, args) => {
        const row = area.top + numberArgument(args, 0, 'Range.getRow');
        return rangeObject(sheet, { ...area, top: row, bottom: row });
      },
    },
    GetEntireRow: {
      call: ({ sheet, area }) => rangeObject(sheet, { ...area, left: 0, right: COLUMNS - 1 }),
    },
    GetEntireColumn: {
      call: ({ sheet, area }) => rangeObject(sheet, { ...area, top: 0, bottom: ROWS - 1 }),
    },
    GetResizedRange: {
      since: 3,
      call: ({ sheet, area }, args) =>
        rangeObject(sheet, {
          ...area,
          bottom: area.bottom + numberArgument(args, 0, 'Range.getResizedRange'),
          right: area.right + numberArgument(args, 1, 'Range.getResizedRange'),
        }),
    },
    GetBoundingRect: {
      call: ({ sheet, area }, args) =>
        rangeObject(sheet, boundingArea(area, areaArgument(args, 'Range.getBoundingRect'))),
    },
    GetIntersectionOrNullObject: {
      since: 4,
      call: ({ sheet, area }, args) => {
        const other = areaArgument(args, 'Range.getIntersectionOrNullObject');
        if (!intersects(area, other)) return null;
        return rangeObject(sheet, {
          top: Math.max(area.top, other.top),
          left: Math.max(area.left, other.left),
          bottom: Math.min(area.bottom, other.bottom),
          right: Math.min(area.right, other.right),
        });
      },
    },
    GetSpecialCellsOrNullObject: {
      since: 9,
      call: ({ sheet, area }, args) => {
        if (textArgument(args, 0, 'Range.getSpecialCells') !== 'Visible')
          throw itemNotFound('Range.getSpecialCells');
        const areas = visibleAreas(sheet, area);
        return areas.length === 0 ? null : rangeAreasObject(sheet, areas);
      },
    },
    Select: { call: ({ sheet, area }, _, server) => select(server, sheet, [area]) },
    Merge: {
      since: 2,
      call: ({ sheet, area }, args) => {
        if (flagArgument(args, 0)) throw invalidArgument('Range.merge', 'Merging across is not simulated.');
        if (sheet.merges.some((merged) => intersects(merged, area)))
          throw invalidArgument('Range.merge', 'Merging what is merged already is not simulated.');
        sheet.merges = [...sheet.merges, area];
        keepFirst(sheet, area);
      },
    },
    Unmerge: {
      since: 2,
      call: ({ sheet, area }) => {
        sheet.merges = sheet.merges.filter((merged) => !intersects(merged, area));
      },
    },
    Clear: {
      call: (range, args, server) => {
        switch (args[0] ?? 'All') {
          case 'Contents':
            writeGrid(range, 'values', '', server);
            return;
          case 'Formats':
            clearFormats(range);
            return;
          default:
            throw notSimulated('clearing anything but contents and formats');
        }
      },
    },
    /** Sent by the client before a large array that it splits into rows. */
    _ValidateArraySize: {
      call: ({ area }, args) => {
        if (args[0] !== rowCount(area) || args[1] !== columnCount(area))
          throw invalidArgument('Range.values');
      },
    },
  },
};

function write(what: 'values' | 'formulas' | 'numberFormat') {
  return (range: RangeState, value: Json, server: ServerState): void => writeGrid(range, what, value, server);
}

function areaArgument(args: readonly Argument[], location: string): Area {
  const target = args[0];
  if (typeof target === 'string') return parseArea(target, location);
  if (isRemote(target) && isRangeState(target.state)) return target.state.area;
  throw invalidArgument(location);
}

export function isRangeState(state: unknown): state is RangeState {
  return typeof state === 'object' && state !== null && 'sheet' in state && 'area' in state;
}

export function rangeObject(sheet: SimSheet, area: Area): Remote<RangeState> {
  return new Remote(rangeType, { sheet, area });
}
