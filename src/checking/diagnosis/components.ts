import type { Equation, System, Variable } from './system';

/** Failed equalities that share figures, and so may fail for one reason. */
export interface Component {
  readonly failed: readonly Equation[];
}

/** The connected components of the failed equalities, in the order of their first equality. */
export function componentsOf(system: System): Component[] {
  const seen = new Set<Equation>();
  return system.equations.flatMap((equation) => {
    if (!equation.failed || seen.has(equation)) return [];
    seen.add(equation);
    const failed = [equation];
    for (let at = 0; at < failed.length; at += 1) {
      for (const variable of figuresOf(failed[at])) {
        for (const other of variable.equations) {
          if (!other.failed || seen.has(other)) continue;
          seen.add(other);
          failed.push(other);
        }
      }
    }
    return [{ failed: failed.sort((one, other) => one.index - other.index) }];
  });
}

function figuresOf(equation: Equation | undefined): Variable[] {
  if (equation === undefined) return [];
  return [equation.left, ...equation.terms.flatMap(({ variable }) => (variable.isPrinted ? variable : []))];
}

/** How far below a total a wrong figure is looked for: row, subtotal, total. */
const DEEPEST = 3;

/** The figures whose change could mend the equality: its own, and those that the totals in it were added up from. */
export function suspectsOf(equation: Equation): Variable[] {
  const suspects = new Set<Variable>();
  const visit = (variable: Variable, depth: number): void => {
    if (suspects.has(variable)) return;
    suspects.add(variable);
    if (depth === DEEPEST) return;
    for (const sum of variable.equations) {
      const { failed, left, constraint, terms } = sum;
      if (failed || left !== variable || constraint.source !== null || constraint.corroborates) continue;
      for (const { variable: term } of terms) if (term.isPrinted) visit(term, depth + 1);
    }
  };
  for (const variable of figuresOf(equation)) visit(variable, 0);
  return [...suspects];
}
