import type { AstExpression } from '@borgar/fx';
import { add, amountOfNumber, negate, numberOfAmount, sum, ZERO, type Amount } from '../../domain/amount';
import { keyOfCell, type CellKey, type CellRef } from '../../domain/cell';
import { isCellError, type CellContent, type SheetSnapshot } from '../../domain/sheetSnapshot';
import {
  areaOfReference,
  parseFormula,
  readFormula,
  type FormulaReading,
  type SheetArea,
  type SheetByName,
} from './formulaReading';
import { SheetCells, type CellChange } from './sheetCells';

/** A cell with a formula. */
interface FormulaCell {
  readonly at: CellRef;
  readonly key: CellKey;
  readonly formula: string;
  readonly stored: CellContent;
  readonly numberFormat: string | null;
  readonly reading: FormulaReading;
}

/**
 * What becomes of the formulas that build on changed cells. A sum is worked out anew, if it gives its stored result
 * from the cells as they were; any other formula loses its result, so that no outdated figure is taken for true. So do
 * formulas that may read cells which their text does not show.
 *
 * @param sheets the workbook as it stands
 * @param changes typed values, in place of whatever stood there
 */
export function followChanges(
  sheets: readonly SheetSnapshot[],
  changes: readonly CellChange[],
): readonly CellChange[] {
  if (changes.length === 0) return [];
  const replaced = new Set(changes.map(({ cell }) => keyOfCell(cell)));
  const formulas = formulasIn(sheets).filter(({ key }) => !replaced.has(key));
  const affected = affectedBy(
    changes.map(({ cell }) => cell),
    formulas,
  );
  if (affected.length === 0) return [];
  const before = new Calculator(sheets, [], affected);
  const after = new Calculator(sheets, changes, affected);
  return affected.flatMap((formula): CellChange[] => {
    const { at, stored, numberFormat } = formula;
    if (stored === null) return [];
    const value = isUnderstood(formula, before) ? after.valueOf(formula) : null;
    if (value !== null && value === amountIn(stored)) return [];
    const result = value === null ? null : numberOfAmount(value);
    return [{ cell: at, value: result, formula: formula.formula, numberFormat }];
  });
}

function formulasIn(sheets: readonly SheetSnapshot[]): FormulaCell[] {
  const sheetByName = sheetFinder(sheets);
  return sheets.flatMap(({ id, rows }) =>
    rows.flatMap(({ row, cells }) =>
      cells.flatMap(({ column, formula, value, numberFormat }): FormulaCell[] => {
        if (formula === null) return [];
        const at = { sheetId: id, row, column };
        const reading = readFormula(formula, id, sheetByName);
        return [{ at, key: keyOfCell(at), formula, stored: value, numberFormat, reading }];
      }),
    ),
  );
}

/** Excel does not tell upper from lower case in sheet names. */
function sheetFinder(sheets: readonly SheetSnapshot[]): SheetByName {
  const ids = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  return (name) => ids.get(name.toLowerCase()) ?? null;
}

/** The formulas that read changed cells, those that read these, and so on. */
function affectedBy(changed: readonly CellRef[], formulas: readonly FormulaCell[]): FormulaCell[] {
  const affected = formulas.filter(({ reading }) => reading.isOpaque);
  let rest = formulas.filter(({ reading }) => !reading.isOpaque);
  let frontier: readonly CellRef[] = [...changed, ...affected.map(({ at }) => at)];
  while (frontier.length > 0) {
    const bySheet = new Map<string, CellRef[]>();
    for (const cell of frontier) {
      const known = bySheet.get(cell.sheetId);
      if (known === undefined) bySheet.set(cell.sheetId, [cell]);
      else known.push(cell);
    }
    const reads = ({ sheetId, area }: SheetArea): boolean =>
      bySheet
        .get(sheetId)
        ?.some(
          ({ row, column }) =>
            row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
        ) === true;
    const reached = rest.filter(({ reading }) => reading.areas.some(reads));
    const isReached = new Set(reached);
    rest = rest.filter((formula) => !isReached.has(formula));
    affected.push(...reached);
    frontier = reached.map(({ at }) => at);
  }
  return affected;
}

/** Does it give its stored result? Else it is out of date already, or reads something that is not seen here. */
function isUnderstood(formula: FormulaCell, before: Calculator): boolean {
  const value = before.valueOf(formula);
  return value !== null && value === amountIn(formula.stored);
}

function amountIn(content: CellContent): Amount | null {
  return typeof content === 'number' ? amountOfNumber(content) : null;
}

/** Works out sums and differences; null for everything else. */
class Calculator {
  readonly #cells: SheetCells;
  readonly #sheetByName: SheetByName;
  readonly #changes: ReadonlyMap<CellKey, CellContent>;
  readonly #formulas: ReadonlyMap<CellKey, FormulaCell>;
  /** Cells that held nothing before they were changed. */
  readonly #newPlaces: readonly CellRef[];
  /** Null while a formula is being worked out: it may read itself. */
  readonly #known = new Map<CellKey, Amount | null>();

  /** @param formulas those to work out anew; all others keep their stored result */
  constructor(
    sheets: readonly SheetSnapshot[],
    changes: readonly CellChange[],
    formulas: readonly FormulaCell[],
  ) {
    this.#cells = new SheetCells(sheets);
    this.#sheetByName = sheetFinder(sheets);
    this.#changes = new Map(changes.map(({ cell, value }) => [keyOfCell(cell), value]));
    this.#newPlaces = changes.map(({ cell }) => cell).filter((cell) => this.#cells.at(cell) === null);
    this.#formulas = new Map(formulas.map((formula) => [formula.key, formula]));
  }

  valueOf({ key, at, formula, reading }: FormulaCell): Amount | null {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, null);
    const expression = reading.isOpaque ? null : parseFormula(formula);
    const value = expression === null ? null : this.#evaluate(expression, at.sheetId);
    this.#known.set(key, value);
    return value;
  }

  #evaluate(node: AstExpression, sheetId: string): Amount | null {
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'number' ? amountOfNumber(node.value) : null;
      case 'ReferenceIdentifier':
        return this.#single(node.value, sheetId);
      case 'UnaryExpression':
        return this.#unary(node.operator, node.arguments, sheetId);
      case 'BinaryExpression':
        return this.#binary(node.operator, node.arguments, sheetId);
      case 'CallExpression':
        return node.callee.name.toUpperCase() === 'SUM' ? this.#sum(node.arguments, sheetId) : null;
      case 'ErrorLiteral':
      case 'ArrayExpression':
      case 'LambdaExpression':
      case 'LetExpression':
        return null;
    }
  }

  #unary(operator: string, args: readonly AstExpression[], sheetId: string): Amount | null {
    const [operand] = args;
    const value = operand === undefined ? null : this.#evaluate(operand, sheetId);
    if (value === null || (operator !== '+' && operator !== '-')) return null;
    return operator === '-' ? negate(value) : value;
  }

  #binary(operator: string, args: readonly AstExpression[], sheetId: string): Amount | null {
    if (operator !== '+' && operator !== '-') return null;
    const [left, right] = args.map((operand) => this.#evaluate(operand, sheetId));
    if (left === undefined || right === undefined || left === null || right === null) return null;
    return add(left, operator === '-' ? negate(right) : right);
  }

  /** A cell named alone: a text there is turned into a number or an error by Excel, which is not followed. */
  #single(reference: string, sheetId: string): Amount | null {
    const cells = areaOfReference(reference, sheetId, this.#sheetByName);
    if (cells === 'hidden' || cells === 'elsewhere') return null;
    const { top, left, bottom, right } = cells.area;
    if (top !== bottom || left !== right) return null;
    const content = this.#contentAt({ sheetId: cells.sheetId, row: top, column: left });
    if (content === undefined) return null;
    return content === null || content === '' ? ZERO : amountIn(content);
  }

  /** The numbers of an area; its texts and blanks count as nothing. */
  #sum(args: readonly (AstExpression | null)[], sheetId: string): Amount | null {
    let total: Amount = ZERO;
    for (const argument of args) {
      if (argument === null) continue;
      const value =
        argument.type === 'ReferenceIdentifier'
          ? this.#sumOfArea(argument.value, sheetId)
          : this.#evaluate(argument, sheetId);
      if (value === null) return null;
      total = add(total, value);
    }
    return total;
  }

  #sumOfArea(reference: string, sheetId: string): Amount | null {
    const cells = areaOfReference(reference, sheetId, this.#sheetByName);
    if (cells === 'hidden' || cells === 'elsewhere') return null;
    const amounts: Amount[] = [];
    for (const at of this.#placesIn(cells)) {
      const content = this.#contentAt(at);
      if (content === undefined || isCellError(content)) return null;
      if (typeof content !== 'number') continue;
      const amount = amountOfNumber(content);
      if (amount === null) return null;
      amounts.push(amount);
    }
    return sum(amounts);
  }

  /** The cells of an area that hold something now, among them those that held nothing before. */
  *#placesIn({ sheetId, area }: SheetArea): Generator<CellRef> {
    for (const { row, column } of this.#cells.within(sheetId, area)) yield { sheetId, row, column };
    for (const at of this.#newPlaces) {
      const isInside = at.row >= area.top && at.row <= area.bottom;
      if (at.sheetId === sheetId && isInside && at.column >= area.left && at.column <= area.right) yield at;
    }
  }

  /** What a cell holds; undefined where that is not known any more. */
  #contentAt(at: CellRef): CellContent | undefined {
    const key = keyOfCell(at);
    const changed = this.#changes.get(key);
    if (changed !== undefined) return changed;
    const formula = this.#formulas.get(key);
    if (formula !== undefined) {
      const value = this.valueOf(formula);
      return value === null ? undefined : numberOfAmount(value);
    }
    const cell = this.#cells.at(at);
    if (cell === null) return null;
    return cell.formula !== null && cell.value === null ? undefined : cell.value;
  }
}
