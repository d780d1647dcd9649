import { subtract, type Amount } from '../../domain/amount';
import type { Component } from './components';
import { anyOtherFigure } from './misprints';
import type { JudgedSolution } from './judgement';
import { GOES_WRONG } from './plausibility';
import type { Places } from './places';
import { holdsUnder, residualUnder, type Assignment, type Equation } from './system';

const AS_PRINTED: Assignment = new Map();
/** A row missing altogether is rarer than a wrong figure. */
const RARER = 0.3;

/**
 * A table whose total is the sum of its rows and yet differs from the figure that it distributes may lack a row
 * altogether (F1 leaves two small units out): then the total is wrong, and no printed row is.
 */
export function missingRows({ failed }: Component, places: Places): JudgedSolution[] {
  return failed.flatMap((equation): JudgedSolution[] => {
    const { left, constraint } = equation;
    const own = left.equations.filter((other) => isOwnSum(other, equation));
    if (constraint.source === null || constraint.row.role !== 'total' || own.length === 0) return [];
    const meant = subtract(left.value, residualUnder(equation, AS_PRINTED));
    if (left.value === 0 || Math.abs(meant) < Math.abs(left.value)) return [];
    const assignment = new Map<number, Amount>([[left.id, meant]]);
    const others = [...failed, ...left.equations].filter(
      (other) => !own.includes(other) && !other.constraint.corroborates,
    );
    if (!others.every((other) => holdsUnder(other, assignment))) return [];
    if (!failed.every((other) => holdsUnder(other, assignment))) return [];
    const change = { variable: left, value: meant, followers: [] };
    const probability = RARER * anyOtherFigure(left.value, meant, () => 1);
    const error = Math.log(probability);
    const score = GOES_WRONG + error;
    return [
      {
        assignment,
        changes: [
          {
            change,
            place: places.get(left.cell),
            readings: [{ kind: 'row-omitted', probability, from: [] }],
            error,
            fit: 0,
            fitAmong: () => 0,
            score,
          },
        ],
        score,
      },
    ];
  });
}

/** The sum of the table's own rows, which holds. */
function isOwnSum({ left, failed, constraint }: Equation, tie: Equation): boolean {
  return left === tie.left && !failed && constraint.source === null && !constraint.corroborates;
}
