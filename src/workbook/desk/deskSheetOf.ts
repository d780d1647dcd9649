import { findOwnSheet } from '../distribution/ownSheetKind';
import type { DeskBook, DeskEntry } from './deskBook';
import type { DeskSheet } from './deskState';
import type { DeskSheetKind } from './distributionDesk';

/** The workbook's sheet of a kind, about the chosen proposal where there is one for each; null: it is not there. */
export function deskSheetOf(
  { contents: { ownSheets } }: DeskBook,
  entry: DeskEntry | null,
  kind: DeskSheetKind,
): DeskSheet | null {
  switch (kind) {
    case 'allocation':
      return entry === null ? null : findOwnSheet(ownSheets, 'fordeling', entry.target.name);
    case 'keys':
      return findOwnSheet(ownSheets, 'fordelingsnøgler');
    case 'committees':
      return findOwnSheet(ownSheets, 'udvalgsliste');
    case 'tables':
      return entry?.tables?.sheet ?? null;
    case 'corrections':
      return findOwnSheet(ownSheets, 'kvantum-korrektioner');
    case 'prices':
      return findOwnSheet(ownSheets, 'pl-faktorer');
  }
}
