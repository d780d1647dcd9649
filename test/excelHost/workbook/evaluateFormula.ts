import { parse, tokenize } from '@borgar/fx';
import type { Area } from '../../../src/domain/a1';
import type { SimValue } from './cell';
import { isErrorValue } from './cell';
import { parseArea } from './areas';
import { callFunction } from './formulaFunctions';
import type { Evaluated } from './formulaValue';
import { toNumber, UnsupportedFormula } from './formulaValue';

/** The values of an area, row by row; blanks are empty text. */
export type ReadArea = (sheetName: string | null, area: Area) => readonly SimValue[];

type Ast = ReturnType<typeof parse>;

/** Parsed formulas by text: the same formula stands in many cells. */
const parsed = new Map<string, Ast>();

/**
 * The result of a formula, for tests and the sandbox: what budget tables use (sums, + - * /, comparisons, a few
 * functions). The parser is @borgar/fx; anything else throws UnsupportedFormula.
 */
export function evaluateFormula(formula: string, read: ReadArea): SimValue {
  let ast = parsed.get(formula);
  if (ast === undefined) {
    ast = parse(tokenize(formula, { mergeRefs: true }));
    parsed.set(formula, ast);
  }
  return single(evaluate(ast, read));
}

function evaluate(node: Ast, read: ReadArea): Evaluated {
  switch (node.type) {
    case 'Literal':
      return valueOf(node.value);
    case 'ErrorLiteral':
      return { kind: 'value', value: node.value };
    case 'ReferenceIdentifier':
      return readReference(node.value, read);
    case 'UnaryExpression':
      return { kind: 'value', value: unary(node.operator, operand(node.arguments[0], read)) };
    case 'BinaryExpression':
      return {
        kind: 'value',
        value: binary(node.operator, operand(node.arguments[0], read), operand(node.arguments[1], read)),
      };
    case 'CallExpression': {
      const args = node.arguments.map((argument): Evaluated => evaluate(argument, read));
      return { kind: 'value', value: callFunction(node.callee.name.toUpperCase(), args) };
    }
    default:
      throw new UnsupportedFormula(node.type);
  }
}

function valueOf(value: unknown): Evaluated {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
    return { kind: 'value', value };
  }
  throw new UnsupportedFormula('a literal');
}

function operand(node: Ast | null | undefined, read: ReadArea): SimValue {
  return node === null || node === undefined ? '' : single(evaluate(node, read));
}

function readReference(text: string, read: ReadArea): Evaluated {
  // Names and tables are no areas by themselves.
  if (!/(^|!)\$?[A-Z]{0,3}\$?\d*(:\$?[A-Z]{0,3}\$?\d*)?$/i.test(text) || !/\d|:/.test(text)) {
    throw new UnsupportedFormula(`the reference ${text}`);
  }
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? null : text.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'");
  return { kind: 'reference', values: read(sheet, parseArea(text, 'formula')) };
}

/** A reference to several cells is no single value (no spilling here). */
function single(result: Evaluated): SimValue {
  if (result.kind === 'value') return result.value;
  const [first, ...others] = result.values;
  if (others.length > 0 || first === undefined) return '#VALUE!';
  return first === '' ? 0 : first;
}

function unary(operator: string, value: SimValue): SimValue {
  const number = toNumber(value);
  if (typeof number === 'string') return number;
  if (operator === '-') return -number;
  if (operator === '+') return number;
  if (operator === '%') return number / 100;
  throw new UnsupportedFormula(`the operator ${operator}`);
}

function binary(operator: string, left: SimValue, right: SimValue): SimValue {
  if (isErrorValue(left)) return left;
  if (isErrorValue(right)) return right;
  switch (operator) {
    case '&':
      return `${left}${right}`;
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

function arithmetic(operator: string, left: number | string, right: number | string): SimValue {
  if (typeof left === 'string') return left;
  if (typeof right === 'string') return right;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? '#DIV/0!' : left / right;
    case '^':
      return left ** right;
    default:
      throw new UnsupportedFormula(`the operator ${operator}`);
  }
}
