import type { AmountUnit } from '../domain/budgetTable';

/** The unit named in a header or caption ("1.000 kr. 2025 p/l", "(t.kr.)", "mio. kr."), or null if it names none. */
export function readUnit(text: string): Exclude<AmountUnit, 'assumed-thousands'> | null {
  const folded = text.toLowerCase().replace(/[\u00A0\u2009\u202F]/g, ' ');
  if (/1[. ]?000 ?kr|\bkr\.? ?1[. ]?000\b|\bt\. ?kr|\btkr\b|tusinde? kr/.test(folded)) return 'thousands';
  if (/\bmio\.? ?kr|\bmillioner kr/.test(folded)) return 'millions';
  if (/(^|[\s(])(hele )?kr\.?([\s),]|$)/.test(folded)) return 'kroner';
  return null;
}

/** The price level named in a text ("2025 p/l", "(2017 p/l.)", "p/l 2025"; "p/1" and "p/i" are misread l's), or null. */
export function readPriceLevel(text: string): number | null {
  if (!text.includes('/')) return null;
  const match =
    /\b(20\d\d)[\s-]*\(?p\s?\/\s?[l1i]\b/i.exec(text) ?? /\bp\s?\/\s?[l1i]\.?[\s-]*\(?(20\d\d)\b/i.exec(text);
  return match ? Number(match[1]) : null;
}

/** Is the text a unit cell: nothing but a unit, perhaps with its price level? */
export function isUnitText(text: string): boolean {
  return (
    text.length <= 40 && (readUnit(text) !== null || readPriceLevel(text) !== null) && /\d|kr/.test(text)
  );
}
