import fc from 'fast-check';
import {
  absolute,
  add,
  amountOfDecimalText,
  amountOfNumber,
  isNegligible,
  isWhole,
  isWithin,
  LARGEST_AMOUNT,
  negate,
  numberOfAmount,
  subtract,
  sum,
  times,
  ZERO,
  type Amount,
} from '../../src/domain/amount';

function amount(value: number): Amount {
  const exact = amountOfNumber(value);
  if (exact === null) throw new Error(`no amount: ${value}`);
  return exact;
}

test('binary noise disappears', () => {
  expect(add(amount(0.1), amount(0.2))).toBe(amount(0.3));
  expect(sum(Array.from({ length: 10 }, () => amount(0.1)))).toBe(amount(1));
  expect(numberOfAmount(amount(1.1 + 2.2))).toBe(3.3);
});

test('zero has no sign', () => {
  for (const zero of [negate(ZERO), times(amount(-5), 0), amount(-0), amount(-0.000_01)]) {
    expect(Object.is(zero, 0)).toBe(true);
  }
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, LARGEST_AMOUNT + 1, -LARGEST_AMOUNT - 1, 1e300])(
  '%d cannot be held exactly',
  (value) => {
    expect(amountOfNumber(value)).toBeNull();
  },
);

test('a thousand of the largest amounts are still summed exactly', () => {
  const largest = amount(LARGEST_AMOUNT);
  expect(Number.isSafeInteger(sum(Array.from({ length: 1000 }, () => largest)))).toBe(true);
});

test.each([
  ['1200', 1200],
  ['-1200.5', -1200.5],
  ['0.00005', 0.0001],
  ['0.00004', 0],
  ['007', 7],
])('the text %s is %d', (text, value) => {
  expect(amountOfDecimalText(text)).toBe(amount(value));
});

test.each(['', '-', '1.', '.5', '1,5', '1e3', '+1', ' 1', '99999999999999999'])(
  'the text "%s" is no amount',
  (text) => {
    expect(amountOfDecimalText(text)).toBeNull();
  },
);

test.each([
  [1, 1, true],
  [1.0001, 1, false],
  [-1.5, 1.5, true],
  [-1.5001, 1.5, false],
])('is %d within %d: %s', (value, units, within) => {
  expect(isWithin(amount(value), units)).toBe(within);
});

test('a difference of five kroner is nothing, one above is something', () => {
  expect([0.005, -0.005, 0.0051].map((value) => isNegligible(amount(value)))).toEqual([true, true, false]);
});

test('whole amounts', () => {
  expect([12, -12, 0, 0.5, -0.0001].map((value) => isWhole(amount(value)))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

const exact = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((units) => units / 10_000);

test('subtracting takes back adding, and signs turn', () => {
  fc.assert(
    fc.property(exact, exact, (one, other) => {
      expect(subtract(add(amount(one), amount(other)), amount(other))).toBe(amount(one));
      expect(absolute(negate(amount(one)))).toBe(absolute(amount(one)));
      expect(numberOfAmount(amount(one))).toBe(one);
    }),
  );
});
