import type { AmountCell } from '../../src/domain/budgetTable';
import { amountOfNumber, numberOfAmount, type Amount } from '../../src/domain/amount';
import { contributionOf, type Constraint, type Term } from '../../src/checking/constraint';

/** New figures by cell. */
export type Figures = ReadonlyMap<AmountCell, number>;

/** A chain of typed sums and copies is never longer than this. */
const MOST_PASSES = 6;

/**
 * The figures that somebody would also print wrong who adds up and copies the changed ones: every typed left side of
 * the equalities, moved by what its terms have moved.
 *
 * @param constraints the equalities through which the change is carried on
 */
export function carried(changed: Figures, constraints: readonly Constraint[]): Map<AmountCell, number> {
  const figures = new Map(changed);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let moves = false;
    for (const { left, terms } of constraints) {
      if (changed.has(left) || left.formula !== null || left.kind === 'unreadable') continue;
      const moved = terms.reduce((sum, term) => sum + movedBy(term, figures), 0);
      const figure = figureOf(left) + moved;
      if (moved === 0 || figures.get(left) === figure) continue;
      figures.set(left, figure);
      moves = true;
    }
    if (!moves) break;
  }
  return figures;
}

function movedBy(term: Term, figures: Figures): number {
  const now = figures.get(term.cell);
  if (now === undefined) return 0;
  const counted = (figure: number): number =>
    numberOfAmount(contributionOf(term, amountOfNumber(figure) as Amount));
  return counted(now) - counted(figureOf(term.cell));
}

/** A cell's figure, blank and dash as nothing. */
export function figureOf(cell: AmountCell): number {
  return cell.kind === 'amount' ? numberOfAmount(cell.value) : 0;
}
