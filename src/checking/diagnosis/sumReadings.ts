import { negate, subtract, times, type Amount } from '../../domain/amount';
import { valueOfCell, type AmountCell } from '../../domain/budgetTable';
import { contributionOf } from '../constraint';
import { covers } from '../formulaReferences';
import { EACH_KIND, type Misprint } from './misprints';
import type { Place } from './places';
import type { Equation, EquationTerm, System, Variable } from './system';

/**
 * Ways in which a total goes wrong: a row left out or counted twice, a row of another styringsområde counted in, a
 * formula whose range is too short, an amount stored as text that the formula counts as 0. The residual is then
 * exactly that row, or two rows together.
 */
export function sumReadings(
  system: System,
  total: Variable,
  meant: Amount,
  place: Place | undefined,
): Misprint[] {
  const equation = total.equations.find(
    (candidate) => candidate.left === total && candidate.failed && !candidate.constraint.corroborates,
  );
  if (equation === undefined || total.cell.kind !== 'amount') return [];
  const tooMuch = subtract(total.value, meant);
  const tooLittle: number = negate(tooMuch);
  const byFormula = formulaReading(system, equation, tooMuch, place);
  if (byFormula !== null) return [byFormula];
  if (total.cell.formula !== null) return [];
  const rows = rowsUnder(equation.terms, 1).filter(({ counted }) => counted !== 0);
  if (rows.length < 2) return [];
  const readings: Misprint[] = [];
  const add = (kind: Misprint['kind'], from: readonly AmountCell[], odds: number): void => {
    readings.push({ kind, probability: EACH_KIND * odds, from });
  };
  for (const { counted, cell } of rows) {
    if (counted === tooMuch) add('row-counted-twice', [cell], 1 / rows.length);
    if (counted === tooLittle) add('row-omitted', [cell], 1 / rows.length);
  }
  for (const cell of rowsOfAnotherArea(equation, place)) {
    if (valueOfCell(cell) === tooMuch) add('wrong-area', [cell], 1);
  }
  for (const [at, one] of rows.entries()) {
    for (const other of rows.slice(at + 1)) {
      const both = one.counted + other.counted;
      const cells = [one.cell, other.cell];
      const odds = 0.3 / (rows.length * rows.length);
      if (both === tooMuch) add('row-counted-twice', cells, odds);
      if (both === tooLittle) add('row-omitted', cells, odds);
    }
  }
  return readings;
}

/** A row that a total is made of, directly or through the totals it adds up. */
interface CountedRow {
  readonly cell: AmountCell;
  readonly counted: Amount;
}

function rowsUnder(terms: readonly EquationTerm[], sign: 1 | -1): CountedRow[] {
  return terms.flatMap(({ term, variable }) => {
    const own = (term.sign * sign) as 1 | -1;
    const sum = variable.equations.find(
      ({ left, failed, constraint }) =>
        left === variable && !failed && constraint.source === null && !constraint.corroborates,
    );
    return sum === undefined
      ? [{ cell: variable.cell, counted: contributionOf({ ...term, sign: own }, variable.value) }]
      : rowsUnder(sum.terms, own);
  });
}

function formulaReading(
  system: System,
  equation: Equation,
  tooMuch: Amount,
  place: Place | undefined,
): Misprint | null {
  const { left, terms } = equation;
  const { formula } = left.cell;
  const areas = formula === null ? null : system.areasOf(formula);
  if (areas === null || areas.length === 0) return null;
  const tooLittle: number = negate(tooMuch);
  const missed = terms.filter(({ variable }) => variable.value !== 0 && !covers(areas, variable.cell));
  const texts = terms.filter(
    ({ variable }) =>
      variable.cell.storedAs === 'text' && variable.value !== 0 && covers(areas, variable.cell),
  );
  const sumOf = (some: typeof terms): number =>
    some.reduce((sum, { term, variable }) => sum + times(variable.value, term.sign), 0);
  if (texts.length > 0 && sumOf(texts) === tooLittle) {
    return { kind: 'text-number', probability: 0.9, from: texts.map(({ variable }) => variable.cell) };
  }
  if (missed.length > 0 && missed.length < terms.length && sumOf(missed) === tooLittle) {
    return { kind: 'formula-range', probability: 0.9, from: missed.map(({ variable }) => variable.cell) };
  }
  const counted = new Set(terms.map(({ variable }) => variable));
  const extra = (system.formulas.precedents.get(left) ?? []).filter(
    (variable) => variable.value !== 0 && !counted.has(variable),
  );
  if (extra.length > 0 && extra.reduce((sum, { value }) => sum + value, 0) === tooMuch) {
    const cells = extra.map(({ cell }) => cell);
    const others = rowsOfAnotherArea(equation, place);
    // A subtotal in the range has its rows counted twice.
    const kind = cells.every((cell) => others.includes(cell)) ? 'wrong-area' : 'row-counted-twice';
    return { kind, probability: 0.9, from: cells };
  }
  return null;
}

/** Rows of the total's section that it should not count, because they are of another styringsområde. */
function rowsOfAnotherArea({ terms, constraint }: Equation, place: Place | undefined): AmountCell[] {
  if (place === undefined || constraint.row.qualifier.area === null) return [];
  const counted = new Set(terms.map(({ variable }) => variable.cell));
  return place.table.rows.flatMap((row) => {
    const cell = row.amounts[place.index];
    const isOther = row.role === 'item' && row.section === constraint.row.section;
    return isOther && cell?.kind === 'amount' && cell.value !== 0 && !counted.has(cell) ? [cell] : [];
  });
}
