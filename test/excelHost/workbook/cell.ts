import type { JsonRecord } from '../wire/json';

export type SimValue = number | string | boolean;

/** A user's formatting of one cell, as Range.format shows it. Absent properties are the defaults. */
export interface CellFormat {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly wrapText?: boolean;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly indentLevel?: number;
  readonly unlocked?: boolean;
  readonly borders?: JsonRecord;
}

export interface SimCell {
  /** Empty text: the cell shows nothing. */
  value: SimValue;
  /** With its leading "=", or null for a typed value. */
  formula: string | null;
  numberFormat: string;
  format: CellFormat;
}

export function emptyCell(): SimCell {
  return { value: '', formula: null, numberFormat: 'General', format: {} };
}

export function hasContent(cell: SimCell): boolean {
  return cell.formula !== null || cell.value !== '';
}

/** The literals that stand for errors in Range.values. */
export const ERROR_VALUES = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const;

export function isErrorValue(value: SimValue): boolean {
  return typeof value === 'string' && (ERROR_VALUES as readonly string[]).includes(value);
}
