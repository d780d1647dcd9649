import { findOwnSheet } from '../distribution/ownSheetKind';
import type { DeskBook, DeskEntry } from './deskBook';
import type { DeskProposal } from './deskState';

/** The proposals that can be distributed, in the order of the workbook. */
export function deskList(book: DeskBook, isEdited: (proposal: string) => boolean): DeskProposal[] {
  return book.entries.map((entry) => deskProposal(book, entry, isEdited(entry.target.name)));
}

export function deskProposal(
  { contents }: DeskBook,
  { target, tables }: DeskEntry,
  isEdited: boolean,
): DeskProposal {
  const { name, proposal, economy } = target;
  const sheet = findOwnSheet(contents.ownSheets, 'fordeling', name);
  return {
    name,
    title: proposal.title,
    at: economy.at,
    allocationSheet: sheet === null ? null : { id: sheet.id, name: sheet.name },
    tableSheet: tables === null ? null : { id: tables.sheet.id, name: tables.sheet.name },
    isEdited,
  };
}
