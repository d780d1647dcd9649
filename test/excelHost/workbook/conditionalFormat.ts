import type { Area } from '../../../src/domain/a1';
import type { JsonRecord } from '../wire/json';

export type ConditionalFormatType =
  | 'Custom'
  | 'DataBar'
  | 'ColorScale'
  | 'IconSet'
  | 'TopBottom'
  | 'PresetCriteria'
  | 'ContainsText'
  | 'CellValue';

export const CONDITIONAL_FORMAT_TYPES: readonly ConditionalFormatType[] = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

/** One rule of a sheet. Rules stand in order of priority, the first wins. */
export interface SimConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  areas: readonly Area[];
  stopIfTrue: boolean;
  /** The formula of a custom rule; empty for other types. */
  formula: string;
  /** Fill, font and such, flat: `Fill.Color` -> "#FFC7CE". */
  style: Record<string, string | boolean | null>;
  /** The rule of another type, untouched. */
  rule: JsonRecord;
}
