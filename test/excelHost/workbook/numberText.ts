import type { SimValue } from './cell';

/** What a cell shows, for the plain formats of budget tables; other formats show as General. */
export function numberText(value: SimValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const plain = /^(#,##)?0(\.0+)?$/.exec(numberFormat);
  if (plain === null) return String(value);
  const digits = (plain[2] ?? '.').length - 1;
  return value.toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: plain[1] !== undefined,
  });
}
