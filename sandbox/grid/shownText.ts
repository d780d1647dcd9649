import type { SimCell } from '../../test/excelHost/workbook/cell';
import { isErrorValue } from '../../test/excelHost/workbook/cell';

/** Danish words for errors, as a Danish Excel shows them. */
const ERRORS: Readonly<Record<string, string>> = {
  '#NULL!': '#NUL!',
  '#DIV/0!': '#DIVISION/0!',
  '#VALUE!': '#VÆRDI!',
  '#REF!': '#REFERENCE!',
  '#NAME?': '#NAVN?',
  '#NUM!': '#NUM!',
  '#N/A': '#I/T',
};

/** What a cell shows in a Danish Excel, for the number formats of budget tables; others show as General. */
export function shownText({ value, numberFormat }: SimCell): string {
  if (typeof value === 'boolean') return value ? 'SAND' : 'FALSK';
  if (typeof value === 'string') return isErrorValue(value) ? (ERRORS[value] ?? value) : value;
  const [positive = '', negative] = numberFormat.split(';');
  const section = value < 0 && negative !== undefined ? negative : positive;
  return numberText(section === negative ? Math.abs(value) : value, section);
}

function numberText(value: number, format: string): string {
  const bare = format.replace(/\[[^\]]*\]|_.|\*.|\\/g, '');
  const digits = /^(.*?)((?:#,##)?[0#]+(?:\.(0+))?)(%?)(.*)$/.exec(bare);
  if (digits === null || bare.toLowerCase() === 'general') {
    return value.toLocaleString('da-DK', { useGrouping: false, maximumSignificantDigits: 11 });
  }
  const [, before = '', pattern = '', decimals = '', percent = '', after = ''] = digits;
  const number = (percent === '' ? value : value * 100).toLocaleString('da-DK', {
    useGrouping: pattern.includes(','),
    minimumFractionDigits: decimals.length,
    maximumFractionDigits: decimals.length,
  });
  return `${literal(before)}${number}${percent}${literal(after)}`;
}

function literal(text: string): string {
  return text.replaceAll('"', '');
}
