import type { SimValue } from './cell';
import { isErrorValue } from './cell';

/** A formula uses something that the test evaluator lacks. */
export class UnsupportedFormula extends Error {
  constructor(what: string) {
    super(`The simulated Excel cannot calculate ${what}.`);
    this.name = 'UnsupportedFormula';
  }
}

/** What an argument of a function came to: a single value, or the values of a reference. */
export type Evaluated =
  | { readonly kind: 'value'; readonly value: SimValue }
  | { readonly kind: 'reference'; readonly values: readonly SimValue[] };

/** A number, or the error that the value leads to. */
export function toNumber(value: SimValue): number | string {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isErrorValue(value)) return value;
  if (value.trim() === '') return value === '' ? 0 : '#VALUE!';
  const number = Number(value);
  return Number.isNaN(number) ? '#VALUE!' : number;
}
