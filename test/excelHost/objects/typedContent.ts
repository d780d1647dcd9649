import type { Json } from '../wire/json';
import { invalidArgument } from '../wire/richApiError';
import type { SimCell } from '../workbook/cell';

/**
 * What a cell holds after a value or formula is assigned, as if typed: "=" begins a formula, text that looks like
 * a number becomes one unless the cell is formatted as text or the text begins with an apostrophe.
 */
export function typedContent(
  content: Json,
  cell: SimCell,
  location: string,
): Pick<SimCell, 'value' | 'formula'> {
  const isTextCell = cell.numberFormat === '@';
  if (typeof content === 'number') return { value: isTextCell ? String(content) : content, formula: null };
  if (typeof content === 'boolean') return { value: content, formula: null };
  if (typeof content !== 'string') throw invalidArgument(location);
  if (content.startsWith("'")) return { value: content.slice(1), formula: null };
  if (isTextCell) return { value: content, formula: null };
  if (content.startsWith('=') && content.length > 1) return { value: '', formula: content };
  const isNumber = /^[+-]?(\d+(,\d{3})*(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(content.trim());
  return { value: isNumber ? Number(content.replaceAll(',', '')) : content, formula: null };
}
