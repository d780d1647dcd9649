import { allocationSheet, columnRange } from './allocationSheet';
import type { AllocationSource } from './allocationSources';
import {
  COMMITTEE_FIRST_ROW,
  COMMITTEE_NAME_COLUMN,
  COMMITTEE_SHEET_NAME,
  committeeSheet,
} from './committeeSheet';
import type { DistributionSubject } from './distributionSubject';
import { KEY_SHEET_NAME, keySheet } from './keySheet';
import { findOwnSheet } from './ownSheetKind';
import type { PlannedSheet, SheetPlaces } from './sheetPlaces';
import type { WorkbookContents } from './workbookContents';

/** Room for committees that are added to the list. */
const SPARE_ROWS = 20;

/** The sheets that the allocation stands on: those that are not there yet, or say something else than what is used. */
export function allocationSheets(
  { ownSheets, committees }: WorkbookContents,
  subject: DistributionSubject,
  { from, keys, newKeys, showZero }: AllocationSource,
  places: SheetPlaces,
): { readonly first: readonly PlannedSheet[]; readonly last: readonly PlannedSheet[] } {
  const allocationOn = findOwnSheet(ownSheets, 'fordeling', subject.proposal);
  const keysOn = findOwnSheet(ownSheets, 'fordelingsnøgler');
  const committeesOn = findOwnSheet(ownSheets, 'udvalgsliste');
  const allocationPlace = places.of(allocationOn, `Fordeling ${subject.proposal}`);
  const committeePlace = places.of(committeesOn, COMMITTEE_SHEET_NAME);
  const economySheet = places.nameOf(subject.economy.rows[0]?.at.sheetId ?? '');
  const model = allocationSheet(subject, {
    name: allocationPlace.name,
    economySheet,
    showZero,
    committeeRange: columnRange(
      committeePlace.name,
      COMMITTEE_NAME_COLUMN,
      COMMITTEE_FIRST_ROW,
      COMMITTEE_FIRST_ROW + committees.length + SPARE_ROWS,
    ),
  });
  return {
    first: from === 'sheet' ? [] : [{ model, replacing: allocationPlace.replacing }],
    last: [
      ...(newKeys ? [places.planned(keySheet(keys, committees), keysOn, KEY_SHEET_NAME)] : []),
      ...(committeesOn === null
        ? [{ model: { ...committeeSheet(committees), name: committeePlace.name }, replacing: null }]
        : []),
    ],
  };
}
