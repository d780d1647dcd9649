import { numberOfAmount } from '../../domain/amount';
import { yearOfColumn } from '../../domain/budgetTable';
import type { Addend } from '../../findings/finding';
import { isContributing, type Constraint } from '../constraint';
import { equalityDraft } from '../equalityDraft';
import { printedOf, type FindingDraft } from '../findingDraft';
import type { Culprit } from './culprit';
import { nameOfProposal, type Proposal } from '../../domain/proposal';

/**
 * The finding on a wrong figure: at the figure, with its probable true value; the equality's other cells are related
 * (architecture guide, contracts).
 */
export function culpritDraft({ variable, meant, place, cause, equation }: Culprit): FindingDraft {
  const { cell } = variable;
  const { constraint } = equation;
  const draft = equalityDraft({ constraint, verdict: 'discrepancy', expected: meant, follows: null }, cause);
  if (constraint.left === cell) return draft;
  const label = place?.row.label ?? constraint.row.label;
  const year = place === undefined ? constraint.year : yearOfColumn(place.column);
  const related = [constraint.left, ...constraint.terms.filter(isContributing).map((term) => term.cell)]
    .map(({ at }) => at)
    .filter((at) => at !== cell.at);
  return {
    ...draft,
    at: cell.at,
    proposal: nameOf(place?.proposal ?? null) ?? draft.proposal,
    kind: place?.table.kind ?? draft.kind,
    year,
    printed: printedOf(cell),
    expected: numberOfAmount(meant),
    related,
    data: {
      ...draft.data,
      rowLabel: label,
      addends: solvedFor(constraint, cell),
      solvedFrom: constraint.row.label,
    },
    content: `${place?.row.labelKey ?? ''}|${cell.raw}|${draft.content}`,
  } as FindingDraft;
}

function nameOf(proposal: Proposal | null): string | null {
  return proposal === null ? null : nameOfProposal(proposal);
}

/** The equality turned round so that it gives the culprit; nothing where the culprit stands further down. */
function solvedFor({ left, terms, row }: Constraint, cell: Culprit['variable']['cell']): Addend[] {
  const own = terms.find((term) => term.cell === cell);
  if (own === undefined) return [];
  const addend = (at: typeof cell, label: string, sign: number): Addend => ({
    at: at.at,
    sign: sign > 0 ? 1 : -1,
    label,
    value: at.kind === 'amount' ? numberOfAmount(at.value) : null,
  });
  const others = terms.filter((term) => term !== own && isContributing(term));
  return [
    addend(left, row.label, own.sign),
    ...others.map((term) => addend(term.cell, term.label, -term.sign * own.sign)),
  ];
}
