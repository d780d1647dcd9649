import type { SimValue } from '../../test/excelHost/workbook/cell';

/** What a Danish Excel makes of typed text: "1.200,5" is a number, as is "25 %"; formulas stay in English here. */
export function typedByUser(text: string): SimValue {
  const plain = text.trim().replace(/[\u2212\u2013]/g, '-');
  const number = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?( ?%)?$/.exec(plain);
  if (number === null) return text;
  const [, sign = '', whole = '', decimals = '0', percent] = number;
  const value = Number(`${sign}${whole.replaceAll('.', '')}.${decimals}`);
  return percent === undefined ? value : value / 100;
}
