import type { Language } from '../../findings/language';
import { planDistribution, type DistributionRequest } from '../distribution/planDistribution';
import type { HostFailure } from '../session/openWorkbook';
import type { SheetsOutcome, SheetToPut } from '../sheetWriter';
import type { DeskBook, DeskEntry } from './deskBook';
import { deskDraft, givenOf } from './deskDraft';
import type { DeskNotice } from './deskState';
import type { DraftEdits } from './draftEdits';
import { noticeOfRefusal } from './noticeOfRefusal';

/** Sheets that are to be written, as they were planned. */
export interface DeskWriting {
  readonly proposal: string;
  readonly sheets: readonly SheetToPut[];
  /** The name of the sheet of tables among them. */
  readonly tables: string | null;
  /** What was edited then. */
  readonly edits: DraftEdits;
}

export type PlannedWriting =
  | { readonly kind: 'planned'; readonly writing: DeskWriting }
  | { readonly kind: 'told'; readonly notice: DeskNotice };

/** What making tables, or saving the draft, writes; or why it writes nothing. */
export function planWriting(
  book: DeskBook,
  entry: DeskEntry,
  edits: DraftEdits,
  how: Pick<DistributionRequest, 'overwrite' | 'draft'>,
  language: Language,
): PlannedWriting {
  const { name } = entry.target;
  const draft = deskDraft(book, entry, edits, language);
  if (draft.sheetProblems.length > 0) return problems(draft.sheetProblems);
  // Lines of rows that are gone would not be on the sheet any more.
  const gone = draft.rows.filter(({ at }) => at === null).flatMap((row) => row.problems);
  if (how.draft && gone.length > 0) return problems(gone);
  const given = givenOf(book, entry, edits);
  const result = planDistribution(book.contents, { ...how, proposal: name, given });
  if (result.kind === 'refused') {
    return { kind: 'told', notice: noticeOfRefusal(result.refusal, draft, book, language) };
  }
  const { sheets, tables } = result.plan;
  // The stamp tells a copy on the disk from one that was changed: in an open workbook there is no such copy.
  const all = tables === null ? sheets : [...sheets, tables.kvantum('')];
  if (all.length === 0) return { kind: 'told', notice: { kind: 'nothing-to-write', proposal: name } };
  return {
    kind: 'planned',
    writing: { proposal: name, sheets: all, tables: tables?.sheetName ?? null, edits },
  };
}

function problems(found: Extract<DeskNotice, { kind: 'problems' }>['problems']): PlannedWriting {
  return { kind: 'told', notice: { kind: 'problems', problems: found } };
}

/** What is told of a writing. */
export function noticeOfOutcome(
  outcome: SheetsOutcome,
  { proposal, sheets, tables }: DeskWriting,
  failureOf: (error: unknown) => HostFailure,
): DeskNotice {
  switch (outcome.kind) {
    case 'written': {
      const table = outcome.sheets[sheets.findIndex(({ model }) => model.name === tables)] ?? null;
      const { isPageSetUp } = outcome;
      return { kind: 'written', proposal, tables: table, sheets: outcome.sheets, isPageSetUp };
    }
    case 'refused': {
      const barred = outcome.sheets.flatMap(({ name, reason }) =>
        reason === 'changed' ? [] : [{ sheet: name, reason }],
      );
      return barred.length > 0 ? { kind: 'protected', sheets: barred } : { kind: 'failed', failure: 'gone' };
    }
    case 'untouched':
      return { kind: 'failed', failure: failureOf(outcome.cause) };
    case 'partial': {
      const { cause, written, unwritten } = outcome;
      return { kind: 'partial', failure: failureOf(cause), written, unwritten };
    }
    case 'unknown':
      return { kind: 'unknown-writing', sheets: sheets.map(({ model }) => model.name) };
  }
}
