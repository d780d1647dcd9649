import type { DistributionKey } from '../../domain/distributionKey';
import { keyOfRow } from '../../distributing/economyRows';
import type { Language } from '../../findings/language';
import type { GivenAllocation } from '../distribution/allocationSources';
import type { DeskBook, DeskEntry } from './deskBook';
import { deskProblem, deskSheetProblem } from './deskProblems';
import { deskProposal } from './deskList';
import type { DeskDraft, DeskPreview } from './deskState';
import { isUntouched, type DraftEdits } from './draftEdits';
import { draftRows, editedAllocation } from './draftOf';
import { previewOf } from './previewOf';

/** The chosen proposal as it is edited, with what would come of it. */
export function deskDraft(
  book: DeskBook,
  entry: DeskEntry,
  edits: DraftEdits,
  language: Language,
): DeskDraft {
  const { contents } = book;
  const { target, economy, tables } = entry;
  const source = book.source(entry);
  const keys = editedKeys(source.keys, edits);
  const allocation = editedAllocation(source.allocation, edits);
  const showZero = edits.showZero ?? source.showZero;
  const result = previewOf(
    {
      proposal: target.name,
      title: target.proposal.title,
      economy,
      allocation,
      keys,
      committees: contents.committees,
    },
    {
      economy: target.economy,
      shown: {
        committees: contents.committees,
        showZero,
        earlier: target.proposal.tables,
        ownSheetId: tables?.sheet.id ?? null,
      },
      prices: book.prices.content,
    },
  );
  const problems = [...result.missing, ...result.problems].map((problem) => deskProblem(problem, language));
  const preview: DeskPreview =
    result.tables === null
      ? { kind: 'problems', problems: result.problems.map((problem) => deskProblem(problem, language)) }
      : { kind: 'tables', ...result.tables };
  const sheetProblems = [...contents.problems, ...source.problems, ...book.prices.problems].map((problem) =>
    deskSheetProblem(problem, contents.sheets, language),
  );
  const rows = draftRows(economy, allocation, edits, problems, language);
  const guesses = rows.flatMap(({ key, status }) => (status.kind === 'guess' ? [key] : []));
  const missing = result.missing.map(({ row }) => keyOfRow(row));
  return {
    proposal: deskProposal(book, entry, !isUntouched(edits)),
    years: economy.years,
    rows,
    keys,
    showZero,
    guesses,
    missing,
    sheetProblems,
    preview,
    isReady: guesses.length + missing.length + sheetProblems.length === 0 && preview.kind === 'tables',
  };
}

/** The workbook's keys with the edited ones in place of theirs. */
function editedKeys(keys: readonly DistributionKey[], edits: DraftEdits): DistributionKey[] {
  return keys.map((key) => edits.keys.get(key.name) ?? key);
}

/** The draft as an allocation from outside the workbook; null: nothing was edited, and the workbook says it itself. */
export function givenOf(book: DeskBook, entry: DeskEntry, edits: DraftEdits): GivenAllocation | null {
  if (isUntouched(edits)) return null;
  const source = book.source(entry);
  const allocation = editedAllocation(source.allocation, edits);
  return {
    // A row that counts one way and goes to nobody is still to be asked for.
    allocation: { ...allocation, rows: allocation.rows.filter(({ periods }) => periods.length > 0) },
    keys: [...edits.keys.values()],
    showZero: edits.showZero ?? source.showZero,
  };
}
