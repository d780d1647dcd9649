import fc from 'fast-check';
import {
  ceilingOfFraction,
  compareFractions,
  decimalTextOfFraction,
  floorOfFraction,
  fraction,
  fractionOfAmount,
  fractionOfDecimalText,
  leastCommonMultiple,
  sumFractions,
  type Fraction,
} from '../../src/domain/fraction';
import { amount } from '../distributing/economyBuilder';

describe('fraction', () => {
  it('is in lowest terms with a positive denominator', () => {
    expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(fraction(0n, -7n)).toEqual({ numerator: 0n, denominator: 1n });
  });

  it('reads amounts and decimal text exactly', () => {
    expect(fractionOfAmount(amount(-0.25))).toEqual(fraction(-1n, 4n));
    expect(fractionOfDecimalText('1.0285')).toEqual(fraction(10285n, 10000n));
    expect(fractionOfDecimalText('-3')).toEqual(fraction(-3n, 1n));
    expect(fractionOfDecimalText('1,5')).toBeNull();
  });

  it.each<[bigint, bigint, bigint, bigint]>([
    [7n, 2n, 3n, 4n],
    [-7n, 2n, -4n, -3n],
    [-4n, 2n, -2n, -2n],
  ])('%s/%s lies between its floor and ceiling', (numerator, denominator, floor, ceiling) => {
    expect(floorOfFraction(fraction(numerator, denominator))).toBe(floor);
    expect(ceilingOfFraction(fraction(numerator, denominator))).toBe(ceiling);
  });

  it.each<[bigint, bigint, string]>([
    [1n, 3n, '0.333'],
    [-2n, 3n, '-0.667'],
    [1n, 2n, '0.5'],
    [-1n, 9999n, '0'],
    [12n, 1n, '12'],
  ])('%s/%s is shown in at most three decimals', (numerator, denominator, text) => {
    expect(decimalTextOfFraction(fraction(numerator, denominator), 3)).toBe(text);
  });

  it('orders and sums exactly', () => {
    expect(compareFractions(fraction(1n, 3n), fraction(2n, 6n))).toBe(0);
    expect(compareFractions(fraction(-1n, 3n), fraction(0n, 1n))).toBeLessThan(0);
    const thirds: Fraction[] = [fraction(1n, 3n), fraction(1n, 6n), fraction(1n, 2n)];
    expect(sumFractions(thirds)).toEqual(fraction(1n, 1n));
    expect(leastCommonMultiple(4n, 6n)).toBe(12n);
  });

  it('keeps every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (value) => {
        expect(decimalTextOfFraction(fractionOfAmount(amount(value / 10_000)), 4)).toBe(
          String(value / 10_000 + 0),
        );
      }),
    );
  });
});
