import { contains } from '../../test/excelHost/workbook/areas';
import type { SimConditionalFormat } from '../../test/excelHost/workbook/conditionalFormat';
import { evaluateFormula } from '../../test/excelHost/workbook/evaluateFormula';
import { UnsupportedFormula } from '../../test/excelHost/workbook/formulaValue';
import type { SimSheet } from '../../test/excelHost/workbook/simSheet';

/** The rules that hold wherever they reach, in their priority: those without a reference, as marks are. */
export function paintedRules(sheet: SimSheet): readonly SimConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ type, formula }) => type === 'Custom' && holds(formula));
}

export function ruleAt(
  rules: readonly SimConditionalFormat[],
  row: number,
  column: number,
): SimConditionalFormat | null {
  return rules.find(({ areas }) => areas.some((area) => contains(area, row, column))) ?? null;
}

function holds(formula: string): boolean {
  try {
    return (
      evaluateFormula(formula, () => {
        throw new UnsupportedFormula('a rule that looks at cells');
      }) === true
    );
  } catch (error) {
    if (error instanceof UnsupportedFormula) return false;
    throw error;
  }
}
