import type { SimValue } from './cell';
import { isErrorValue } from './cell';
import type { Evaluated } from './formulaValue';
import { toNumber, UnsupportedFormula } from './formulaValue';

/** Calls a worksheet function by its English name. */
export function callFunction(name: string, args: readonly Evaluated[]): SimValue {
  switch (name) {
    case 'SUM':
      return aggregate(args, (numbers) => numbers.reduce((total, number) => total + number, 0));
    case 'SUMIFS':
      return sumWhere(args);
    case 'SUBTOTAL':
      return subtotal(args);
    case 'MAX':
      return aggregate(args, (numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers)));
    case 'MIN':
      return aggregate(args, (numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers)));
    case 'AVERAGE':
      return aggregate(args, (numbers) =>
        numbers.length === 0
          ? '#DIV/0!'
          : numbers.reduce((total, number) => total + number, 0) / numbers.length,
      );
    case 'COUNT':
      return aggregate(args, (numbers) => numbers.length);
    case 'ABS':
      return numeric(args, (number) => Math.abs(number));
    case 'ROUND':
      return numeric(args, (number, digits) => roundHalfAway(number, digits));
    case 'IF':
      return chosen(args);
    case 'IFERROR':
      return isErrorValue(first(args[0])) ? first(args[1]) : first(args[0]);
    case 'LEN':
      return String(first(args[0])).length;
    case 'ISNUMBER':
      return typeof first(args[0]) === 'number';
    case 'AND':
      return args.every((argument) => isTrue(first(argument)));
    case 'OR':
      return args.some((argument) => isTrue(first(argument)));
    case 'NOT':
      return !isTrue(first(args[0]));
    case 'HYPERLINK':
      return first(args[1] ?? args[0]);
    default:
      throw new UnsupportedFormula(name);
  }
}

function first(argument: Evaluated | undefined): SimValue {
  if (argument === undefined) return '';
  return argument.kind === 'value' ? argument.value : (argument.values[0] ?? '');
}

function isTrue(value: SimValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

function chosen(args: readonly Evaluated[]): SimValue {
  const test = first(args[0]);
  if (isErrorValue(test)) return test;
  if (isTrue(test)) return first(args[1]);
  return args[2] === undefined ? false : first(args[2]);
}

/** Text and truth values in references are passed over, as in Excel; errors win. */
function aggregate(args: readonly Evaluated[], combine: (numbers: number[]) => SimValue): SimValue {
  const numbers: number[] = [];
  for (const argument of args) {
    if (argument.kind === 'value') {
      const number = toNumber(argument.value);
      if (typeof number === 'string') return number;
      numbers.push(number);
      continue;
    }
    for (const value of argument.values) {
      if (isErrorValue(value)) return value;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return combine(numbers);
}

/** SUMIFS with criteria that are values to be equal to. */
function sumWhere([summed, ...conditions]: readonly Evaluated[]): SimValue {
  const values = summed?.kind === 'reference' ? summed.values : [];
  let total = 0;
  for (const [index, value] of values.entries()) {
    if (isErrorValue(value)) return value;
    if (typeof value === 'number' && isChosen(conditions, index)) total += value;
  }
  return total;
}

/** Conditions come in pairs: a range, and what stands in it. */
function isChosen(conditions: readonly Evaluated[], index: number): boolean {
  return conditions.every((condition, place) => {
    if (place % 2 === 1) return true;
    const wanted = first(conditions[place + 1]);
    if (typeof wanted === 'string' && /^[<>=]|[*?]/.test(wanted)) throw new UnsupportedFormula('criteria');
    return condition.kind === 'reference' && condition.values[index] === wanted;
  });
}

/** SUBTOTAL as a plain sum; it does not pass over nested subtotals or hidden rows. */
function subtotal(args: readonly Evaluated[]): SimValue {
  const kind = first(args[0]);
  if (kind !== 9 && kind !== 109) throw new UnsupportedFormula(`SUBTOTAL(${String(kind)})`);
  return callFunction('SUM', args.slice(1));
}

function numeric(args: readonly Evaluated[], compute: (number: number, second: number) => number): SimValue {
  const number = toNumber(first(args[0]));
  const second = toNumber(first(args[1]));
  if (typeof number === 'string') return number;
  if (typeof second === 'string') return second;
  return compute(number, second);
}

function roundHalfAway(number: number, digits: number): number {
  const factor = 10 ** digits;
  return (Math.sign(number) * Math.round(Math.abs(number) * factor)) / factor;
}
