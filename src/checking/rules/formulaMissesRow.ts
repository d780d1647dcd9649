import type { AmountCell } from '../../domain/budgetTable';
import { keyOfCell, type CellKey } from '../../domain/cell';
import type { Constraint } from '../constraint';
import { draftOf, printedOf, type FindingDraft } from '../findingDraft';
import { areasOfFormula, covers, isAddition } from '../formulaReferences';
import { numberOfAmount } from '../../domain/amount';
import { totalOf } from '../constraint';

/** A total's formula, with the rows of the total that it leaves out. */
export interface ShortFormula {
  readonly constraint: Constraint;
  readonly formula: string;
  readonly missed: readonly AmountCell[];
}

/**
 * Totals whose formula leaves out a row of the total, also while the row is empty and the figures agree. A formula
 * that adds subtotals covers their rows.
 */
export function shortFormulas(constraints: readonly Constraint[]): ShortFormula[] {
  if (!constraints.some(({ left }) => left.formula !== null)) return [];
  const sums = constraints.filter((constraint) => constraint.source === null && !constraint.corroborates);
  const formulas = new Map<CellKey, Constraint>();
  for (const constraint of sums) {
    if (constraint.left.formula !== null) formulas.set(keyOfCell(constraint.left.at), constraint);
  }
  return [...formulas.values()].flatMap((constraint): ShortFormula[] => {
    const formula = constraint.left.formula;
    if (formula === null || !isAddition(formula)) return [];
    const areas = areasOfFormula(formula);
    if (areas === null || areas.length === 0) return [];
    const reached = (cell: AmountCell): boolean =>
      covers(areas, cell) ||
      sums.some(
        (other) =>
          other !== constraint &&
          covers(areas, other.left) &&
          other.terms.some((term) => term.cell.at === cell.at),
      );
    if (!constraint.terms.some((term) => reached(term.cell))) return [];
    const missed = constraint.terms.map((term) => term.cell).filter((cell) => !reached(cell));
    return missed.length === 0 ? [] : [{ constraint, formula, missed }];
  });
}

/** One finding per row of totals whose formulas leave out the same rows, at the first such formula. */
export function formulaMissesRow(shortOnes: readonly ShortFormula[]): FindingDraft[] {
  const groups = new Map<string, ShortFormula[]>();
  for (const short of shortOnes) {
    const rows = [...new Set(short.missed.map((cell) => cell.at.row))].join(',');
    const { at } = short.constraint.row;
    const key = `${at.sheetId}|${at.row}|${at.column}|${rows}`;
    groups.set(key, [...(groups.get(key) ?? []), short]);
  }
  return [...groups.values()].flatMap((group): FindingDraft[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { constraint, formula } = first;
    const { table, proposal } = constraint;
    const missed = group.flatMap((short) => short.missed.map((cell) => cell.at));
    return [
      draftOf(
        'formula-misses-row',
        'warning',
        { table, proposal, at: constraint.left.at },
        {
          year: constraint.year,
          printed: printedOf(constraint.left),
          expected: numberOfAmount(totalOf(constraint.terms)),
          data: { rowLabel: constraint.row.label, missed, formula },
          content: `${constraint.row.labelKey}|${group.length}|${missed.length}`,
          related: [...missed, ...group.slice(1).map((short) => short.constraint.left.at)],
          cause: { kind: 'formula-range', cells: [constraint.left.at], suggested: [], confidence: 0.9 },
        },
      ),
    ];
  });
}
