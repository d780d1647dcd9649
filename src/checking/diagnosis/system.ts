import type { Area } from '../../domain/a1';
import { subtract, type Amount } from '../../domain/amount';
import { valueOfCell, type AmountCell } from '../../domain/budgetTable';
import { keyOfCell } from '../../domain/cell';
import {
  addendsOf,
  contributionOf,
  totalOf,
  type Constraint,
  type Overrides,
  type Term,
} from '../constraint';
import { areasOfFormula } from '../formulaReferences';
import { formulaLinks, type FormulaLinks } from './formulaLinks';
import { judge } from '../tolerance';

/** A figure that may be wrong: one cell, numbered. */
export type VariableId = number;

export interface Variable {
  readonly id: VariableId;
  readonly cell: AmountCell;
  /** As printed, or as a rule has already mended it. */
  readonly value: Amount;
  /** The equalities it occurs in. */
  readonly equations: Equation[];
  /** Failed equalities whose left side repeats this figure, which is a wrong total. */
  readonly repeatedBy: Equation[];
}

/** An equality over numbered figures. */
export interface Equation {
  readonly index: number;
  readonly constraint: Constraint;
  readonly left: Variable;
  readonly terms: readonly EquationTerm[];
  readonly addends: number;
  /** Does it fail beyond rounding, as printed? */
  readonly failed: boolean;
  /** The wrong total that the left side repeats, where it does. */
  readonly repeated: readonly EquationTerm[] | null;
}

export interface EquationTerm {
  readonly term: Term;
  readonly variable: Variable;
}

/** Values that a hypothesis gives to figures; all others are as printed. */
export type Assignment = ReadonlyMap<VariableId, Amount>;

export interface System {
  readonly variables: readonly Variable[];
  readonly equations: readonly Equation[];
  readonly byCell: ReadonlyMap<AmountCell, Variable>;
  readonly formulas: FormulaLinks;
  /** The areas that a formula refers to, parsed once. */
  readonly areasOf: (formula: string) => readonly Area[] | null;
}

/** Numbers the figures of constraints and finds out which equalities fail. */
export function systemOf(constraints: readonly Constraint[], mended: Overrides): System {
  const byCell = new Map<AmountCell, Variable>();
  const variables: Variable[] = [];
  const equations: Equation[] = [];
  const variableOf = (cell: AmountCell): Variable => {
    const known = byCell.get(cell);
    if (known !== undefined) return known;
    const value = mended.size === 0 ? undefined : mended.get(keyOfCell(cell.at));
    const variable: Variable = {
      id: variables.length,
      cell,
      value: value ?? valueOfCell(cell),
      equations: [],
      repeatedBy: [],
    };
    byCell.set(cell, variable);
    variables.push(variable);
    return variable;
  };
  const numbered = (terms: readonly Term[]): EquationTerm[] =>
    terms.map((term) => ({ term, variable: variableOf(term.cell) }));
  for (const constraint of constraints) {
    const left = variableOf(constraint.left);
    const terms = numbered(constraint.terms);
    const addends = addendsOf(constraint.terms);
    const residual = subtract(left.value, totalOf(constraint.terms, mended));
    const equation: Equation = {
      index: equations.length,
      constraint,
      left,
      terms,
      addends,
      failed: judge(residual, addends, constraint.precision) === 'discrepancy',
      repeated: repeats(constraint, left.value, mended) ? numbered(constraint.followed ?? []) : null,
    };
    equations.push(equation);
    left.equations.push(equation);
    for (const { variable } of equation.repeated ?? []) variable.repeatedBy.push(equation);
    for (const { variable } of terms) {
      if (variable !== left && variable.equations.at(-1) !== equation) variable.equations.push(equation);
    }
  }
  return { variables, equations, byCell, formulas: formulaLinks(variables), areasOf: rememberedAreas() };
}

function repeats({ followed, precision }: Constraint, left: Amount, mended: Overrides): boolean {
  if (followed === null) return false;
  const difference = subtract(left, totalOf(followed, mended));
  return judge(difference, addendsOf(followed), precision) !== 'discrepancy';
}

function rememberedAreas(): System['areasOf'] {
  const known = new Map<string, readonly Area[] | null>();
  return (formula) => {
    let areas = known.get(formula);
    if (areas === undefined) {
      areas = areasOfFormula(formula);
      known.set(formula, areas);
    }
    return areas;
  };
}

export function valueUnder(variable: Variable, assignment: Assignment): Amount {
  return assignment.get(variable.id) ?? variable.value;
}

/** left − right under a hypothesis. */
export function residualUnder(equation: Equation, assignment: Assignment): Amount {
  let residual: number = valueUnder(equation.left, assignment);
  for (const { term, variable } of equation.terms) {
    residual -= contributionOf(term, valueUnder(variable, assignment));
  }
  return residual as Amount;
}

/** Does the equality hold within rounding under a hypothesis? */
export function holdsUnder(equation: Equation, assignment: Assignment): boolean {
  const { precision } = equation.constraint;
  return judge(residualUnder(equation, assignment), equation.addends, precision) !== 'discrepancy';
}
