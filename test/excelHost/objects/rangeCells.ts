import type { Area } from '../../../src/domain/a1';
import type { ServerState } from '../serverState';
import { textValue } from '../wire/argumentsRead';
import type { Json } from '../wire/json';
import { isJsonArray } from '../wire/json';
import { accessDenied, invalidArgument, RichApiError } from '../wire/richApiError';
import { cellCount, columnCount, contains, rowCount } from '../workbook/areas';
import type { SimCell, SimValue } from '../workbook/cell';
import { hasContent, isErrorValue } from '../workbook/cell';
import { numberText } from '../workbook/numberText';
import type { SimSheet } from '../workbook/simSheet';
import { cellsChanged } from '../workbookChanges';
import { typedContent } from './typedContent';

interface Cells {
  readonly sheet: SimSheet;
  readonly area: Area;
}

export type GridProperty = 'values' | 'formulas' | 'numberFormat' | 'text' | 'valueTypes';

/** Excel answers null for the cells of unbounded ranges and refuses large ones; here both are refused. */
const MOST_CELLS = 5_000_000;

export function gridOf({ sheet, area }: Cells, property: GridProperty): Json {
  if (cellCount(area) > MOST_CELLS) {
    throw new RichApiError('InvalidOperation', 'The range is too large.', `Range.${property}`);
  }
  return Array.from({ length: rowCount(area) }, (_row, row) =>
    Array.from({ length: columnCount(area) }, (_column, column) =>
      cellProperty(sheet.cellAt(area.top + row, area.left + column), property),
    ),
  );
}

function cellProperty(cell: SimCell | undefined, property: GridProperty): SimValue {
  switch (property) {
    case 'values':
      return cell?.value ?? '';
    case 'formulas':
      return cell?.formula ?? cell?.value ?? '';
    case 'numberFormat':
      return cell?.numberFormat ?? 'General';
    case 'text':
      return cell === undefined ? '' : numberText(cell.value, cell.numberFormat);
    case 'valueTypes':
      return valueType(cell);
  }
}

function valueType(cell: SimCell | undefined): string {
  if (cell === undefined || !hasContent(cell)) return 'Empty';
  if (typeof cell.value === 'number') return 'Double';
  if (typeof cell.value === 'boolean') return 'Boolean';
  return isErrorValue(cell.value) ? 'Error' : 'String';
}

/** Writes a value for all cells or an array of the range's shape; null leaves a cell as it is. */
export function writeGrid(
  { sheet, area }: Cells,
  property: 'values' | 'formulas' | 'numberFormat',
  value: Json,
  server: ServerState,
): void {
  const location = `Range.${property}`;
  const rows = isJsonArray(value) ? value : Array.from({ length: rowCount(area) }, () => value);
  if (rows.length !== rowCount(area)) throw invalidArgument(location);
  const grid = rows.map((row) =>
    isJsonArray(row) ? row : Array.from({ length: columnCount(area) }, () => row),
  );
  if (grid.some((row) => row.length !== columnCount(area))) throw invalidArgument(location);
  refuseProtected(sheet, area, property, location);
  for (const [row, values] of grid.entries()) {
    for (const [column, content] of values.entries()) {
      if (content === null) continue;
      const cell = sheet.editCell(area.top + row, area.left + column);
      if (property === 'numberFormat') cell.numberFormat = textValue(content, location);
      else Object.assign(cell, typedContent(content, cell, location));
    }
  }
  if (property !== 'numberFormat') cellsChanged(server, sheet, area, 'Local', true);
}

/** Of cells that are merged only the first keeps what it holds. */
export function keepFirst(sheet: SimSheet, area: Area): void {
  for (const { row, column, cell } of sheet.cells()) {
    if (!contains(area, row, column) || (row === area.top && column === area.left)) continue;
    Object.assign(cell, { value: '', formula: null });
  }
}

/** Formats and number formats go, contents stay. */
export function clearFormats({ sheet, area }: Cells): void {
  if (sheet.isProtected) throw accessDenied('Range.clear');
  for (const { row, column, cell } of sheet.cells()) {
    if (contains(area, row, column)) Object.assign(cell, { format: {}, numberFormat: 'General' });
  }
}

function refuseProtected(sheet: SimSheet, area: Area, property: string, location: string): void {
  if (!sheet.isProtected) return;
  if (property === 'numberFormat') throw accessDenied(location);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (sheet.cellAt(row, column)?.format.unlocked !== true) throw accessDenied(location);
    }
  }
}
