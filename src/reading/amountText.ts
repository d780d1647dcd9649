import { amountOfDecimalText, negate, type Amount } from '../domain/amount';
import type { UnreadableReason } from '../domain/budgetTable';

export type AmountReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'dash' }
  | { readonly kind: 'amount'; readonly value: Amount }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

const BLANK: AmountReading = { kind: 'blank' };
const DASH: AmountReading = { kind: 'dash' };
const SEVERAL: AmountReading = { kind: 'unreadable', reason: 'several-amounts' };

/** No amount is longer; the patterns below would take long to find nothing in a text of many thousand characters. */
const LONGEST_AMOUNT = 200;

/**
 * Reads an amount written as text the way a Danish document writes it: "1.200" is twelve hundred, "-473", "- 473",
 * "−473", "(473)", "473-", "1 200" with any space, a trailing footnote mark; a dash alone means nothing.
 * What could mean two numbers is unreadable, never guessed ("Model 1: -360", "-10.910 - -11.440", "1,200").
 * Domain guide, section 3.
 */
export function readAmountText(printed: string): AmountReading {
  const text = printed.trim();
  if (text.length > LONGEST_AMOUNT) return unreadable(text);
  // A space may group digits, a line break divides two amounts.
  if (text.includes('\n') && /\d[\s*]*\n\s*[-+(\u2212]?\s*\d/.test(text)) return SEVERAL;
  const plain = text
    .replace(/[\u00A0\u2007\u2009\u202F\s]+/g, ' ')
    .replace(/(\d)['’](?=\d{3}(?!\d))/g, '$1 ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s*¹²³]+$/, '')
    .trim();
  if (plain === '') return BLANK;
  if (/^-+$/.test(plain)) return DASH;
  const bracketed = /^\((.+)\)$/.exec(plain);
  if (bracketed) {
    const inner = readUnsigned(bracketed[1] ?? '');
    return inner.kind === 'amount' ? { kind: 'amount', value: negate(inner.value) } : unreadable(plain);
  }
  const trailing = /^([\d. ,]+)-$/.exec(plain);
  const signed = /^([-+]?) ?(.*)$/.exec(plain);
  const digits = trailing ? (trailing[1] ?? '').trim() : (signed?.[2] ?? '');
  const reading = readUnsigned(digits.replace(/ ?t\.? ?kr\.?$/i, ''));
  if (reading.kind !== 'amount') return reading.kind === 'unreadable' ? reading : unreadable(plain);
  const negative = trailing !== null || signed?.[1] === '-';
  return negative ? { kind: 'amount', value: negate(reading.value) } : reading;
}

function readUnsigned(digits: string): AmountReading {
  if (/^\d{1,3},\d{3}$/.test(digits) || /^\d+\.\d{1,2}$/.test(digits)) {
    return { kind: 'unreadable', reason: 'ambiguous-separator' };
  }
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(\d+))?$/.exec(digits);
  if (!match) return unreadable(digits);
  const whole = (match[1] ?? '').replace(/[. ]/g, '');
  const value = amountOfDecimalText(match[2] === undefined ? whole : `${whole}.${match[2]}`);
  return value === null ? { kind: 'unreadable', reason: 'too-large' } : { kind: 'amount', value };
}

function unreadable(text: string): AmountReading {
  const numbers = text.match(/\d{1,3}(?:[. ]\d{3})+|\d+/g) ?? [];
  return { kind: 'unreadable', reason: numbers.length > 1 ? 'several-amounts' : 'not-an-amount' };
}
