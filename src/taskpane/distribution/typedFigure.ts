import { amountOfDecimalText, type Amount } from '../../domain/amount';
import type { Language } from '../../findings/language';

/** What separates thousands, and what the decimals, in a typed figure. */
const SEPARATORS: Readonly<Record<Language, readonly [thousands: string, decimals: string]>> = {
  da: ['\\.', ','],
  en: [',', '\\.'],
};

/**
 * A figure as it is typed in the pane's language, "1.200" or "-12,5" in Danish, with at most the four decimals that an amount holds;
 * null where it is none, or could be two.
 */
export function readTypedFigure(text: string, language: Language): Amount | null {
  const [thousands, decimals] = SEPARATORS[language];
  const plain = text.replace(/[\s\u00A0\u202F]+/g, '').replace(/[\u2010-\u2015\u2212]/g, '-');
  const figure = new RegExp(`^(-?)(\\d{1,3}(?:${thousands}\\d{3})+|\\d+)(?:${decimals}(\\d{1,4}))?$`);
  const match = figure.exec(plain);
  if (match === null) return null;
  const [, sign = '', whole = '', rest] = match;
  const digits = whole.replace(/[.,]/g, '');
  return amountOfDecimalText(`${sign}${digits}${rest === undefined ? '' : `.${rest}`}`);
}
