import type { CellRef } from '../domain/cell';
import { keyOfCell } from '../domain/cell';
import type { Cause, Finding } from '../findings/finding';
import { rootOf, type Repair, type Violation } from './attribution';
import type { CheckedTables } from './checkProposal';
import { equalityDraft } from './equalityDraft';
import type { AttributedDraft, FindingDraft } from './findingDraft';
import { fingerprintOf, identityOf } from './fingerprint';
import { formulaMissesRow, shortFormulas } from './rules/formulaMissesRow';

interface Entry {
  readonly draft: FindingDraft;
  /** The violation or repair that the draft words, for consequences to point at. */
  readonly origin: Violation | Repair | null;
  readonly follows: Violation | Repair | null;
}

/** Where a sheet stands: the how-manieth workbook of the check, and the how-manieth sheet in all. */
export interface SheetPlace {
  readonly workbook: number;
  readonly order: number;
}

/**
 * Makes findings of drafts: fingerprints, consequences, and the order in which a person reads a workbook. Equal
 * findings are counted workbook by workbook, so that a reason given in one holds whatever is checked beside it.
 */
export function assembleFindings(
  groups: readonly CheckedTables[],
  drafts: readonly AttributedDraft[],
  places: ReadonlyMap<string, SheetPlace>,
): Finding[] {
  const entries: Entry[] = [
    ...groups.flatMap(entriesOf),
    ...drafts.map(({ draft, follows }): Entry => ({ draft, origin: null, follows })),
  ];
  entries.sort((one, other) => inReadingOrder(one.draft.at, other.draft.at, places));

  const ordinals = new Map<string, number>();
  const fingerprints = new Map<Violation | Repair, string>();
  const marked = entries.map((entry) => {
    const workbook = places.get(entry.draft.at.sheetId)?.workbook ?? 0;
    const identity = `${workbook}|${identityOf(entry.draft)}`;
    const ordinal = ordinals.get(identity) ?? 0;
    ordinals.set(identity, ordinal + 1);
    const fingerprint = fingerprintOf(entry.draft, ordinal);
    if (entry.origin !== null) fingerprints.set(entry.origin, fingerprint);
    return { ...entry, fingerprint };
  });
  return marked.map(({ draft, follows, fingerprint }): Finding => {
    const consequenceOf = follows === null ? null : (fingerprints.get(rootOf(follows)) ?? null);
    return findingOf(draft, fingerprint, consequenceOf);
  });
}

function entriesOf(group: CheckedTables): Entry[] {
  const withFormula = group.constraints.filter(({ left }) => left.formula !== null);
  const short = withFormula.length === 0 ? [] : shortFormulas(group.constraints);
  const shortAt = new Set(short.map(({ constraint }) => keyOfCell(constraint.left.at)));
  const failedAt = new Set(
    group.attribution.violations
      .filter(({ verdict }) => verdict === 'discrepancy')
      .map(({ constraint }) => keyOfCell(constraint.left.at)),
  );
  return [
    ...group.attribution.violations.map((violation): Entry => {
      const { at } = violation.constraint.left;
      const key = keyOfCell(at);
      const isShort = violation.verdict === 'discrepancy' && shortAt.has(key);
      const formula: Cause | null = isShort
        ? { kind: 'formula-range', cells: [at], suggested: [], confidence: 0.9 }
        : null;
      const cause = group.causes.get(key) ?? formula;
      return { draft: equalityDraft(violation, cause), origin: violation, follows: violation.follows };
    }),
    ...group.repairing.map(({ draft, repair }): Entry => ({ draft, origin: repair, follows: null })),
    ...formulaMissesRow(short.filter(({ constraint }) => !failedAt.has(keyOfCell(constraint.left.at)))).map(
      (draft): Entry => ({ draft, origin: null, follows: null }),
    ),
    ...group.drafts.map((draft): Entry => ({ draft, origin: null, follows: null })),
  ];
}

function inReadingOrder(one: CellRef, other: CellRef, places: ReadonlyMap<string, SheetPlace>): number {
  return (
    (places.get(one.sheetId)?.order ?? 0) - (places.get(other.sheetId)?.order ?? 0) ||
    one.row - other.row ||
    one.column - other.column
  );
}

function findingOf(draft: FindingDraft, fingerprint: string, consequenceOf: string | null): Finding {
  const { content, ...finding } = draft;
  void content;
  return { ...finding, fingerprint, consequenceOf };
}
