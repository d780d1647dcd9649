import type { Json, JsonRecord } from '../wire/json';
import { flagValue, numberValue, textValue } from '../wire/argumentsRead';
import { Remote } from '../wire/remote';
import type { RemoteType, Scalar } from '../wire/remote';
import { accessDenied, notSimulated } from '../wire/richApiError';
import { cellCount } from '../workbook/areas';
import type { CellFormat } from '../workbook/cell';
import type { Area } from '../../../src/domain/a1';
import type { SimSheet } from '../workbook/simSheet';

/** The cells whose format is meant: one range, or the areas of several. */
export interface FormatState {
  readonly sheet: SimSheet;
  readonly areas: readonly Area[];
}

type FormatKey = Exclude<keyof CellFormat, 'borders'>;

const rangeFormatType: RemoteType<FormatState> = {
  name: 'RangeFormat',
  scalars: {
    WrapText: format('wrapText', false, flagValue),
    HorizontalAlignment: format('horizontalAlignment', 'General', textValue),
    VerticalAlignment: format('verticalAlignment', 'Bottom', textValue),
    IndentLevel: { ...format('indentLevel', 0, numberValue), since: 9 },
    ColumnWidth: size('columnWidths', 'left', 'right', 48),
    RowHeight: size('rowHeights', 'top', 'bottom', 15),
  },
  links: {
    Fill: { open: (range) => new Remote(fillType, range) },
    Font: { open: (range) => new Remote(fontType, range) },
    Borders: { open: (range) => new Remote(bordersType, range) },
    Protection: { since: 2, open: (range) => new Remote(protectionType, range) },
  },
  methods: {
    AutofitColumns: { since: 2, call: () => null },
    AutofitRows: { since: 2, call: () => null },
  },
};

const fillType: RemoteType<FormatState> = {
  name: 'RangeFill',
  scalars: { Color: format('fill', '#FFFFFF', textValue) },
  links: {},
  methods: {
    Clear: {
      call: (range) => {
        eachFormat(range, ({ fill: _gone, ...rest }) => rest);
      },
    },
  },
};

const fontType: RemoteType<FormatState> = {
  name: 'RangeFont',
  scalars: {
    Color: format('fontColor', '#000000', textValue),
    Name: format('fontName', 'Calibri', textValue),
    Size: format('fontSize', 11, numberValue),
    Bold: format('bold', false, flagValue),
    Italic: format('italic', false, flagValue),
    Underline: format('underline', 'None', textValue),
  },
  links: {},
  methods: {},
};

const protectionType: RemoteType<FormatState> = {
  name: 'FormatProtection',
  scalars: {
    Locked: {
      since: 2,
      get: (range) => common(range, ({ unlocked }) => unlocked !== true),
      set: (range, value) => {
        const unlocked = !flagValue(value, 'FormatProtection.locked');
        eachFormat(range, (before) => ({ ...before, unlocked }));
      },
    },
  },
  links: {},
  methods: {},
};

const bordersType: RemoteType<FormatState> = {
  name: 'RangeBorderCollection',
  scalars: {},
  links: {},
  methods: {},
  item: (range, edge) => {
    if (typeof edge !== 'string') throw notSimulated('a border by number');
    return new Remote(borderType, { range, edge });
  },
};

const borderType: RemoteType<{ readonly range: FormatState; readonly edge: string }> = {
  name: 'RangeBorder',
  scalars: {
    Style: border('Style', 'None'),
    Color: border('Color', '#000000'),
    Weight: border('Weight', 'Thin'),
  },
  links: {},
  methods: {},
};

function format<Value extends string | number | boolean>(
  key: FormatKey,
  fallback: Value,
  read: (value: Json, location: string) => Value,
): Scalar<FormatState> {
  return {
    get: (range) => common(range, (cellFormat) => cellFormat[key] ?? fallback),
    set: (range, value) => {
      const wanted = read(value, `format.${key}`);
      eachFormat(range, (before) => ({ ...before, [key]: wanted }));
    },
  };
}

function size(
  sizes: 'columnWidths' | 'rowHeights',
  from: 'left' | 'top',
  to: 'right' | 'bottom',
  fallback: number,
): Scalar<FormatState> {
  return {
    since: 2,
    get: ({ sheet, areas }) => sheet[sizes].get(areas[0]?.[from] ?? 0) ?? fallback,
    set: ({ sheet, areas }, value) => {
      for (const area of areas) {
        for (let index = area[from]; index <= area[to]; index += 1) {
          sheet[sizes].set(index, numberValue(value, `format.${sizes}`));
        }
      }
    },
  };
}

function border(
  property: string,
  fallback: string,
): Scalar<{ readonly range: FormatState; readonly edge: string }> {
  return {
    get: ({ range, edge }) =>
      common(range, ({ borders }) => textOf(borders?.[`${edge}.${property}`], fallback)),
    set: ({ range, edge }, value) => {
      eachFormat(range, (before) => {
        const borders: JsonRecord = { ...before.borders, [`${edge}.${property}`]: value };
        return { ...before, borders };
      });
    },
  };
}

function textOf(value: Json | undefined, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

/** The value that all cells share, else null. */
function common(range: FormatState, read: (cellFormat: CellFormat) => string | number | boolean): Json {
  let shared: string | number | boolean | null = null;
  for (const [row, column] of places(range)) {
    const value = read(range.sheet.cellAt(row, column)?.format ?? {});
    if (shared !== null && shared !== value) return null;
    shared = value;
  }
  return shared;
}

function eachFormat(range: FormatState, change: (before: CellFormat) => CellFormat): void {
  if (range.sheet.isProtected) throw accessDenied('Range.format');
  for (const [row, column] of places(range)) {
    const cell = range.sheet.editCell(row, column);
    cell.format = change(cell.format);
  }
}

function* places({ areas }: FormatState): Iterable<readonly [number, number]> {
  for (const area of areas) {
    if (cellCount(area) > 1_000_000) throw notSimulated('formatting whole rows or columns');
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) yield [row, column];
    }
  }
}

export function rangeFormatObject(range: FormatState): Remote<FormatState> {
  return new Remote(rangeFormatType, range);
}
