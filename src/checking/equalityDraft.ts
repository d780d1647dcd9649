import { numberOfAmount, times } from '../domain/amount';
import type { Addend, Cause, EqualityData, TieData } from '../findings/finding';
import type { Violation } from './attribution';
import { isContributing, type Constraint, type EqualityCode, type TieCode } from './constraint';
import { draftOf, printedOf, type FindingDraft } from './findingDraft';
import { severityOf } from './tolerance';

const TIE_CODES: readonly EqualityCode[] = [
  'distribution-tie',
  'committee-tie',
  'permanent-changes-tie',
  'investments-tie',
  'effect-split-tie',
  'overview-tie',
  'proposal-differs',
] satisfies readonly TieCode[];

function isTie(code: EqualityCode): code is TieCode {
  return TIE_CODES.includes(code);
}

/** The finding on a failed equality: at its left side, with what its right side gives (architecture guide). */
export function equalityDraft(violation: Violation, cause: Cause | null): FindingDraft {
  const { constraint } = violation;
  const place = { table: constraint.table, proposal: constraint.proposal, at: constraint.left.at };
  const details = {
    year: constraint.year,
    printed: printedOf(constraint.left),
    expected: numberOfAmount(violation.expected),
    related: constraint.terms.filter(isContributing).map((term) => term.cell.at),
    content: contentOf(constraint),
    cause,
  };
  const severity = severityOf(violation.verdict);
  const { code } = constraint;
  if (isTie(code)) return draftOf(code, severity, place, { ...details, data: tieData(violation) });
  if (code === 'administration-subtotals') {
    const section = constraint.row.section ?? 'permanent';
    return draftOf(code, severity, place, { ...details, data: { ...equalityData(violation), section } });
  }
  return draftOf(code, severity, place, { ...details, data: equalityData(violation) });
}

function equalityData(violation: Violation): EqualityData {
  const { constraint } = violation;
  return {
    verdict: violation.verdict,
    rowLabel: constraint.row.label,
    addends: constraint.terms.filter(isContributing).map((term): Addend => ({
      at: term.cell.at,
      sign: term.sign,
      label: term.label,
      value: term.cell.kind === 'amount' ? numberOfAmount(term.cell.value) : null,
    })),
    assumed: constraint.assumed,
  };
}

function tieData(violation: Violation): TieData {
  const { source } = violation.constraint;
  return {
    ...equalityData(violation),
    source: source?.kind ?? 'proposal-economy',
    committeeId: source?.committeeId ?? null,
  };
}

/** Label and figures: what the finding is about, wherever it stands. */
function contentOf(constraint: Constraint): string {
  const figures = constraint.terms
    .filter(isContributing)
    .map((term) => (term.cell.kind === 'amount' ? times(term.cell.value, term.sign) : term.cell.kind));
  const left = constraint.left.kind === 'amount' ? constraint.left.value : constraint.left.kind;
  return `${constraint.row.labelKey}|${constraint.row.appropriation}|${left}=${figures.join('+')}`;
}
