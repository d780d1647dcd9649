import type { Json } from '../wire/json';
import { flagValue } from '../wire/argumentsRead';
import { accessDenied } from '../wire/richApiError';
import type { RangeState } from './rangeObject';

export function setRowsHidden({ sheet, area }: RangeState, value: Json): void {
  if (sheet.isProtected) throw accessDenied('Range.rowHidden');
  hide(sheet.hiddenRows, area.top, area.bottom, flagValue(value, 'Range.rowHidden'));
}

export function setColumnsHidden({ sheet, area }: RangeState, value: Json): void {
  if (sheet.isProtected) throw accessDenied('Range.columnHidden');
  hide(sheet.hiddenColumns, area.left, area.right, flagValue(value, 'Range.columnHidden'));
}

function hide(hidden: Set<number>, from: number, to: number, isHidden: boolean): void {
  for (let index = from; index <= to; index += 1) {
    if (isHidden) hidden.add(index);
    else hidden.delete(index);
  }
}
