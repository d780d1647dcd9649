import fc from 'fast-check';
import { numberOfAmount } from '../../src/domain/amount';
import { readAmountText } from '../../src/reading/amountText';

function read(text: string): number | string {
  const reading = readAmountText(text);
  switch (reading.kind) {
    case 'amount':
      return numberOfAmount(reading.value);
    case 'unreadable':
      return reading.reason;
    default:
      return reading.kind;
  }
}

test.each([
  ['1.200', 1200],
  ['-1.200', -1200],
  ['1200', 1200],
  ['1.234.567', 1_234_567],
  ['- 473', -473],
  ['−473', -473],
  ['–473', -473],
  ['(473)', -473],
  ['(1.473)*', -1473],
  ['473-', -473],
  ['1 200', 1200],
  ['1\u00a0200', 1200],
  ['-1\u2009200', -1200],
  ['1\u202f200', 1200],
  ['  1.200 ', 1200],
  ['1.200*', 1200],
  ['1.200 **', 1200],
  ['12¹', 12],
  ['+20', 20],
  ['0', 0],
  ['1.200,5', 1200.5],
  ['0,25', 0.25],
  ['100 t.kr.', 100],
])('"%s" is %d', (text, value) => {
  expect(read(text)).toBe(value);
});

test.each([
  ['', 'blank'],
  ['  \u00a0', 'blank'],
  ['*', 'blank'],
  ['-', 'dash'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['--', 'dash'],
])('"%s" is %s', (text, kind) => {
  expect(read(text)).toBe(kind);
});

test.each([
  ['Model 1: -360', 'several-amounts'],
  ['-10.910 - -11.440', 'several-amounts'],
  ['-360 / -400', 'several-amounts'],
  ['-360 og -400', 'several-amounts'],
  ['1.20.300', 'several-amounts'],
  ['12.34', 'ambiguous-separator'],
  ['1.2', 'ambiguous-separator'],
  ['1,200', 'ambiguous-separator'],
  ['-1,200', 'ambiguous-separator'],
  ['n/a', 'not-an-amount'],
  ['ca. 5', 'not-an-amount'],
  ['FORTROLIG', 'not-an-amount'],
  ['()', 'not-an-amount'],
  ['(-)', 'not-an-amount'],
  ['99999999999999999999', 'too-large'],
])('"%s" is reported, not guessed: %s', (text, reason) => {
  expect(read(text)).toBe(reason);
});

const groupings: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  ...['.', ' ', '\u00a0', '\u2009', '\u202f'].map(
    (separator) => (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator),
  ),
];

const minuses: readonly ((digits: string) => string)[] = [
  ...['-', '- ', '−', '–', '\u2011'].map((minus) => (digits: string) => `${minus}${digits}`),
  (digits) => `(${digits})`,
  (digits) => `${digits}-`,
];

test('what is written in any spelling is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.constantFrom(...groupings),
      fc.constantFrom(...minuses),
      fc.constantFrom('', '*', ' **', ' ', '\u00a0', '¹'),
      (value, grouped, minus, tail) => {
        const digits = grouped(String(Math.abs(value)));
        expect(read(`${value < 0 ? minus(digits) : digits}${tail}`)).toBe(value);
      },
    ),
    { numRuns: 500 },
  );
});

test("no text makes it throw, and what it reads has the text's digits", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-() *tkr−') }), (text) => {
      const value = read(text);
      if (typeof value !== 'number') return;
      const digits = text.replace(/\D/g, '').replace(/^0+/, '');
      expect(String(Math.abs(value)).replace('.', '').replace(/^0+/, '')).toBe(
        text.includes(',') ? digits.replace(/0+$/, '') : digits,
      );
    }),
    { numRuns: 1000 },
  );
});
