import { PARTS_PER_UNIT, partsOfAmount, type Amount } from './amount';

/** An exact rational number in lowest terms; the denominator is positive. Shares of amounts are kept so until they are rounded once. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

/** The fraction in lowest terms. The denominator must not be 0. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function fractionOfAmount(amount: Amount): Fraction {
  return fraction(partsOfAmount(amount), PARTS_PER_UNIT);
}

/** The exact value of plain decimal text such as "1.0285", or null if it is none. */
export function fractionOfDecimalText(text: string): Fraction | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const [, sign = '', units = '', decimals = ''] = match;
  return fraction(BigInt(sign + units + decimals), 10n ** BigInt(decimals.length));
}

export function addFractions(left: Fraction, right: Fraction): Fraction {
  if (left.denominator === right.denominator) {
    return fraction(left.numerator + right.numerator, left.denominator);
  }
  return fraction(
    left.numerator * right.denominator + right.numerator * left.denominator,
    left.denominator * right.denominator,
  );
}

export function sumFractions(fractions: Iterable<Fraction>): Fraction {
  let total = NOTHING;
  for (const each of fractions) total = addFractions(total, each);
  return total;
}

export function multiplyFractions(left: Fraction, right: Fraction): Fraction {
  return fraction(left.numerator * right.numerator, left.denominator * right.denominator);
}

export function absoluteFraction(value: Fraction): Fraction {
  return value.numerator < 0n ? { ...value, numerator: -value.numerator } : value;
}

/** Negative, 0 or positive as left is below, equal to or above right. */
export function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isWholeFraction(value: Fraction): boolean {
  return value.denominator === 1n;
}

/** The largest integer that is not above the value. */
export function floorOfFraction(value: Fraction): bigint {
  const quotient = value.numerator / value.denominator;
  return value.numerator < 0n && !isWholeFraction(value) ? quotient - 1n : quotient;
}

/** The smallest integer that is not below the value. */
export function ceilingOfFraction(value: Fraction): bigint {
  return isWholeFraction(value) ? value.numerator : floorOfFraction(value) + 1n;
}

/** The value as plain decimal text with at most `decimals` decimals, for display: half away from zero, no trailing zeros. */
export function decimalTextOfFraction(value: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const { numerator, denominator } = absoluteFraction(value);
  const scaled = (2n * numerator * scale + denominator) / (2n * denominator);
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const units = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const sign = value.numerator < 0n && scaled !== 0n ? '-' : '';
  return sign + units + (rest === '' ? '' : `.${rest}`);
}

export function leastCommonMultiple(left: bigint, right: bigint): bigint {
  return (left / greatestCommonDivisor(left, right)) * right;
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
