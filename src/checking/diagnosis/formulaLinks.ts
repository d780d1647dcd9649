import { areasOfFormula, covers, isAddition } from '../formulaReferences';
import type { Variable } from './system';

/** Which figures a formula adds up, and which formulas a figure is added up in. */
export interface FormulaLinks {
  readonly precedents: ReadonlyMap<Variable, readonly Variable[]>;
  readonly dependents: ReadonlyMap<Variable, readonly Variable[]>;
}

/** The links of the formulas that only add; others are taken as typed. */
export function formulaLinks(variables: readonly Variable[]): FormulaLinks {
  const precedents = new Map<Variable, Variable[]>();
  const dependents = new Map<Variable, Variable[]>();
  for (const variable of variables) {
    const { formula, at } = variable.cell;
    if (formula === null || formula.includes('-') || !isAddition(formula)) continue;
    const areas = areasOfFormula(formula);
    if (areas === null || areas.length === 0) continue;
    const own = variables.filter(
      ({ cell }) => cell !== variable.cell && cell.at.sheetId === at.sheetId && covers(areas, cell),
    );
    precedents.set(variable, own);
    for (const precedent of own) {
      const known = dependents.get(precedent);
      if (known === undefined) dependents.set(precedent, [variable]);
      else known.push(variable);
    }
  }
  return { precedents, dependents };
}
