import { Decimal } from 'decimal.js';

declare const amountBrand: unique symbol;

/**
 * A sum of money (or a counted unit) in the unit its table is printed in, normally 1.000 kr.
 *
 * Held as a safe integer of ten-thousandths of that unit (10 øre where the unit is 1.000 kr.), so that sums and
 * differences are exact and the binary noise of a formula's stored result (0.1 + 0.2) disappears at the door. This module is the only importer of decimal.js.
 */
export type Amount = number & { readonly [amountBrand]: true };

const SCALE = 10_000;

/** A private Decimal constructor: the library's global settings are never touched. */
const Exact = Decimal.clone({ precision: 40 });

/** The largest absolute value that can be held, in the printed unit. */
export const LARGEST_AMOUNT = Math.floor(Number.MAX_SAFE_INTEGER / SCALE / 1000);

export const ZERO = 0 as Amount;

/** The exact amount of a worksheet number, or null if it is not finite or too large to be held exactly. */
export function amountOfNumber(value: number): Amount | null {
  if (!Number.isFinite(value) || Math.abs(value) > LARGEST_AMOUNT) return null;
  return (Math.round(value * SCALE) + 0) as Amount;
}

/** The exact amount of plain decimal text such as "-1200.5", or null if it is none or too large. */
export function amountOfDecimalText(text: string): Amount | null {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  const exact = new Exact(text);
  if (exact.abs().greaterThan(LARGEST_AMOUNT)) return null;
  return (exact.times(SCALE).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber() + 0) as Amount;
}

/** The amount as an ordinary number in its printed unit, for display and JSON. */
export function numberOfAmount(amount: Amount): number {
  return new Exact(amount).dividedBy(SCALE).toNumber();
}

/** The denominator of every amount: how many parts its unit is held in. */
export const PARTS_PER_UNIT = BigInt(SCALE);

/** The amount as a whole number of parts, for exact shares of it. */
export function partsOfAmount(amount: Amount): bigint {
  return BigInt(amount);
}

/** The amount of a whole number of printed units. */
export function amountOfWhole(units: bigint): Amount {
  return (Number(units) * SCALE + 0) as Amount;
}

export function add(left: Amount, right: Amount): Amount {
  return (left + right) as Amount;
}

export function subtract(left: Amount, right: Amount): Amount {
  return (left - right) as Amount;
}

export function negate(amount: Amount): Amount {
  return (0 - amount) as Amount;
}

export function absolute(amount: Amount): Amount {
  return Math.abs(amount) as Amount;
}

/** The amount times a small whole number (a sign, a count of years). */
export function times(amount: Amount, factor: number): Amount {
  return (amount * factor + 0) as Amount;
}

export function sum(amounts: Iterable<Amount>): Amount {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total as Amount;
}

/** Is the amount a whole number of printed units? */
export function isWhole(amount: Amount): boolean {
  return amount % SCALE === 0;
}

/** Is |amount| at most `units` printed units? */
export function isWithin(amount: Amount, units: number): boolean {
  return Math.abs(amount) <= units * SCALE;
}

/** Five kroner where the unit is 1.000 kr.: what long fractions in formula results may add up to unseen. */
const NEGLIGIBLE = 50;

/** Is the difference nothing but the cut-off tails of long fractions? */
export function isNegligible(difference: Amount): boolean {
  return Math.abs(difference) <= NEGLIGIBLE;
}
