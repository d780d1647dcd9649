import type { AmountCell } from '../../domain/budgetTable';
import { sorted, type Case, type Option } from './cases';
import type { JudgedChange } from './judgement';

/**
 * Wrong figures that are alike are no evidence that one was copied from the other: where the year beside fails too, a
 * figure that is equal to it explains nothing.
 */
export function withoutEachOther(cases: readonly Case[]): Case[] {
  const suspected = new Map<AmountCell, Case>();
  for (const of of cases) {
    for (const { judged } of of.options) {
      for (const { change } of judged.changes) suspected.set(change.variable.cell, of);
    }
  }
  return cases.map((of) => {
    const isOther = (cell: AmountCell): boolean => {
      const other = suspected.get(cell);
      return other !== undefined && other !== of;
    };
    const options = of.options.map((option): Option => {
      const changes = option.judged.changes.map((each) => withoutCopies(each, isOther));
      if (changes.every((each, at) => each === option.judged.changes[at])) return option;
      const lost = changes.reduce(
        (sum, each, at) => sum + each.score - (option.judged.changes[at]?.score ?? each.score),
        0,
      );
      return { judged: { ...option.judged, changes }, score: option.score + lost };
    });
    const changed = options.some((option, at) => option !== of.options[at]);
    return changed ? { ...of, options: sorted(options) } : of;
  });
}

function withoutCopies(judged: JudgedChange, isOther: (cell: AmountCell) => boolean): JudgedChange {
  const readings = judged.readings.filter(
    ({ kind, from }) =>
      kind !== 'copied-from' ||
      !from.some((cell) => isOther(cell) && judged.place?.row.amounts.includes(cell) === true),
  );
  if (readings.length === judged.readings.length) return judged;
  const error = Math.log(readings.reduce((sum, { probability }) => sum + probability, 0));
  return { ...judged, readings, error, score: judged.score + error - judged.error };
}
