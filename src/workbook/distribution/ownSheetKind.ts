import type { SheetSnapshot } from '../../domain/sheetSnapshot';
import { OWN_SHEET_MARKER, ownSheetText } from '../../reading/ownSheets';

/** The sheets of distributing that are known by their marker cell. Tabel A–E are ordinary tables and have none. */
export type OwnSheetKind =
  'fordeling' | 'fordelingsnøgler' | 'udvalgsliste' | 'kvantum-korrektioner' | 'pl-faktorer' | 'pl-tabeller';

/** The text of a marker cell: the kind, and what the sheet is about (a proposal's name) where there are several. */
export function ownSheetMarker(kind: OwnSheetKind, about = ''): string {
  return `${OWN_SHEET_MARKER}${kind}${about === '' ? '' : `:${about}`}`;
}

/** The sheet of a kind; with `about`, the one about that. */
export function findOwnSheet(
  sheets: readonly SheetSnapshot[],
  kind: OwnSheetKind,
  about?: string,
): SheetSnapshot | null {
  return (
    sheets.find((sheet) => {
      const text = ownSheetText(sheet);
      if (text === null) return false;
      return about === undefined ? text.split(':')[0] === kind : text === `${kind}:${about}`;
    }) ?? null
  );
}

/** What stands in a marker behind the kind. */
export function aboutOwnSheet(sheet: SheetSnapshot): string {
  const text = ownSheetText(sheet) ?? '';
  const colon = text.indexOf(':');
  return colon < 0 ? '' : text.slice(colon + 1);
}
