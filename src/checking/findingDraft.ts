import { numberOfAmount } from '../domain/amount';
import type { AmountCell, BudgetTable, TableKind } from '../domain/budgetTable';
import type { CellRef } from '../domain/cell';
import { nameOfProposal, type Proposal } from '../domain/proposal';
import type { Repair, Violation } from './attribution';
import type { Cause, FindingCode, FindingData, Printed, Severity } from '../findings/finding';

/** A finding before it has a fingerprint and knows what it follows from. */
export interface DraftOf<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly at: CellRef;
  readonly proposal: string | null;
  readonly kind: TableKind | null;
  readonly year: number | null;
  readonly printed: Printed;
  readonly expected: number | null;
  readonly related: readonly CellRef[];
  readonly data: FindingData[Code];
  readonly cause: Cause | null;
  /** What the fingerprint is made of beside code, proposal, kind and year: label and figures. */
  readonly content: string;
}

export type FindingDraft = { [Code in FindingCode]: DraftOf<Code> }[FindingCode];

/** A draft that knows what it follows from; null for a root. */
export interface AttributedDraft {
  readonly draft: FindingDraft;
  readonly follows: Violation | Repair | null;
}

interface Place {
  readonly table: BudgetTable | null;
  readonly proposal: Proposal | null;
  readonly at: CellRef;
}

interface Details<Code extends FindingCode> {
  readonly data: FindingData[Code];
  readonly content: string;
  readonly year?: number | null;
  readonly printed?: Printed;
  readonly expected?: number | null;
  readonly related?: readonly CellRef[];
  readonly cause?: Cause | null;
}

/** A draft with everything that most findings leave empty. */
export function draftOf<Code extends FindingCode>(
  code: Code,
  severity: Severity,
  place: Place,
  details: Details<Code>,
): DraftOf<Code> {
  return {
    code,
    severity,
    at: place.at,
    proposal: place.proposal === null ? null : nameOfProposal(place.proposal),
    kind: place.table?.kind ?? null,
    year: details.year ?? null,
    printed: details.printed ?? null,
    expected: details.expected ?? null,
    related: details.related ?? [],
    data: details.data,
    cause: details.cause ?? null,
    content: details.content,
  };
}

/** A cell's figure as fingerprints hold it: the same whether it is stored as a number or as text. */
export function figureOf(cell: AmountCell): string {
  return cell.kind === 'amount' ? String(numberOfAmount(cell.value)) : cell.raw;
}

/** A cell's figure as findings show it: a number, null for blank and dash, the text where it is unreadable. */
export function printedOf(cell: AmountCell): Printed {
  switch (cell.kind) {
    case 'amount':
      return numberOfAmount(cell.value);
    case 'blank':
    case 'dash':
      return null;
    case 'unreadable':
      return cell.raw;
  }
}
