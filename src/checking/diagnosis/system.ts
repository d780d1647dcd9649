import type { Area } from '../../domain/a1';
import { subtract, times, ZERO, type Amount } from '../../domain/amount';
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
  /** Of the total of a table that distributes a figure: what a row that is missing altogether would hold. */
  missing: Variable | null;
  /** False for the row that may be missing. */
  readonly isPrinted: boolean;
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

export const AS_PRINTED: Assignment = new Map();

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
      missing: null,
      isPrinted: true,
    };
    byCell.set(cell, variable);
    variables.push(variable);
    return variable;
  };
  const missingTerm = (total: Variable): EquationTerm => {
    const { at } = total.cell;
    const cell: AmountCell = { kind: 'blank', raw: '', at, storedAs: 'number', formula: null };
    const missing: Variable = {
      id: variables.length,
      cell,
      value: ZERO,
      equations: [],
      repeatedBy: [],
      missing: null,
      isPrinted: false,
    };
    variables.push(missing);
    total.missing = missing;
    return { term: { cell, sign: 1, label: '' }, variable: missing };
  };
  const numbered = (terms: readonly Term[]): EquationTerm[] =>
    terms.map((term) => ({ term, variable: variableOf(term.cell) }));
  const distributed = new Map<string, Equation>();
  for (const constraint of constraints) {
    const left = variableOf(constraint.left);
    const printed = numbered(constraint.terms);
    const mayMiss = constraint.code === 'committee-total' && left.missing === null;
    const terms = mayMiss ? [...printed, missingTerm(left)] : printed;
    const addends = addendsOf(constraint.terms);
    const residual = subtract(left.value, totalOf(constraint.terms, mended));
    const equation: Equation = {
      index: equations.length,
      constraint,
      left,
      terms,
      addends,
      failed: judge(residual, addends, constraint.precision) === 'discrepancy',
      repeated: repeats(constraint, left.value, mended)
        ? numbered(constraint.followed ?? [])
        : echoOf(constraint, left, distributed.get(placeOf(constraint))),
    };
    equations.push(equation);
    if (constraint.code === 'distribution-tie' && constraint.table.kind === 'net-effect' && equation.failed) {
      distributed.set(placeOf(constraint), equation);
    }
    left.equations.push(equation);
    for (const { variable } of equation.repeated ?? []) variable.repeatedBy.push(equation);
    for (const { variable } of terms) {
      if (variable !== left && variable.equations.at(-1) !== equation) variable.equations.push(equation);
    }
  }
  return {
    variables,
    equations,
    byCell,
    formulas: formulaLinks([...byCell.values()]),
    areasOf: rememberedAreas(),
  };
}

function repeats({ followed, precision }: Constraint, left: Amount, mended: Overrides): boolean {
  if (followed === null) return false;
  const difference = subtract(left, totalOf(followed, mended));
  return judge(difference, addendsOf(followed), precision) !== 'discrepancy';
}

function placeOf({ proposal, year }: Constraint): string {
  return `${proposal?.id ?? ''} ${year ?? ''}`;
}

/** An overview's line that differs from Tabel 1, but repeats Tabel A's Total, which differs from it too. */
function echoOf(
  { code, source, terms }: Constraint,
  left: Variable,
  distributed: Equation | undefined,
): EquationTerm[] | null {
  const [term] = terms;
  if (code !== 'overview-tie' || source?.kind !== 'proposal-economy') return null;
  if (distributed === undefined || term === undefined || distributed.left.value === ZERO) return null;
  if (left.value !== times(distributed.left.value, term.sign)) return null;
  const { cell } = distributed.left;
  return [
    { term: { cell, sign: term.sign, label: distributed.constraint.row.label }, variable: distributed.left },
  ];
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
export function residualUnder(equation: Pick<Equation, 'left' | 'terms'>, assignment: Assignment): Amount {
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

/** The equality over the fewest figures, the first of equals. */
export function shortest(equations: readonly Equation[]): Equation | undefined {
  const [first] = [...equations].sort(
    (one, other) => one.terms.length - other.terms.length || one.index - other.index,
  );
  return first;
}
