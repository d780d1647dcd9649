import type { Area } from '../../../src/domain/a1';
import type { SimCell, SimValue } from './cell';
import { boundedArea } from './boundedArea';
import { evaluateFormula } from './evaluateFormula';
import { UnsupportedFormula } from './formulaValue';
import type { SimSheet } from './simSheet';
import type { SimWorkbook } from './simWorkbook';

/**
 * Calculates every formula afresh, each after what it refers to, and answers the sheets where a result changed.
 * A formula beyond the evaluator keeps the result it had; without one it is an error of the test.
 */
export function recalculate(workbook: SimWorkbook): Set<SimSheet> {
  const pass = new CalculationPass(workbook);
  for (const sheet of workbook.sheets) {
    for (const { cell } of sheet.cells()) pass.settle(sheet, cell);
  }
  return pass.changed;
}

class CalculationPass {
  readonly changed = new Set<SimSheet>();
  readonly #workbook: SimWorkbook;
  readonly #settled = new Set<SimCell>();
  readonly #open = new Set<SimCell>();

  constructor(workbook: SimWorkbook) {
    this.#workbook = workbook;
  }

  settle(sheet: SimSheet, cell: SimCell): void {
    if (cell.formula === null || this.#settled.has(cell)) return;
    if (this.#open.has(cell)) throw new Error(`A circular reference on ${sheet.name}: ${cell.formula}`);
    this.#open.add(cell);
    const value = this.#result(sheet, cell, cell.formula);
    if (!Object.is(value, cell.value)) {
      cell.value = value;
      this.changed.add(sheet);
    }
    this.#open.delete(cell);
    this.#settled.add(cell);
  }

  #result(sheet: SimSheet, cell: SimCell, formula: string): SimValue {
    try {
      return evaluateFormula(formula, (name, area) => this.#read(sheet, name, area));
    } catch (error) {
      if (error instanceof UnsupportedFormula && cell.value !== '') return cell.value;
      throw error;
    }
  }

  #read(home: SimSheet, name: string | null, area: Area): SimValue[] {
    const sheet = name === null ? home : this.#workbook.sheetBy(name);
    if (sheet === undefined) return ['#REF!'];
    const values: SimValue[] = [];
    const { top, left, bottom, right } = boundedArea(sheet, area);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cell = sheet.cellAt(row, column);
        if (cell !== undefined) this.settle(sheet, cell);
        values.push(cell?.value ?? '');
      }
    }
    return values;
  }
}
