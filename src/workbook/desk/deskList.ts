import { findOwnSheet } from '../distribution/ownSheetKind';
import type { DeskBook } from './deskBook';
import type { DeskProposal } from './deskState';

/** The proposals that can be distributed, in the order of the workbook. */
export function deskList(
  { contents, entries }: DeskBook,
  isEdited: (proposal: string) => boolean,
): DeskProposal[] {
  return entries.map(({ target, tables }) => {
    const { name, proposal, economy } = target;
    const sheet = findOwnSheet(contents.ownSheets, 'fordeling', name);
    return {
      name,
      title: proposal.title,
      at: economy.at,
      allocationSheet: sheet === null ? null : { id: sheet.id, name: sheet.name },
      tableSheet: tables === null ? null : { id: tables.sheet.id, name: tables.sheet.name },
      isEdited: isEdited(name),
    };
  });
}
