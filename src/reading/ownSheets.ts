import type { SheetSnapshot } from '../domain/sheetSnapshot';

/**
 * The text that begins the marker cell (A1) of every sheet the product writes for itself (Kontrolrapport, Fordeling,
 * Fordelingsnøgler, Kvantum-korrektioner, P/l). Such sheets are never read as proposal tables, whatever their name.
 */
export const OWN_SHEET_MARKER = 'forslagskontrol:';

export function isOwnSheet(snapshot: SheetSnapshot): boolean {
  const first = snapshot.rows[0];
  const cell = first?.row === 0 ? first.cells[0] : undefined;
  return cell?.column === 0 && typeof cell.value === 'string' && cell.value.startsWith(OWN_SHEET_MARKER);
}

/** What a sheet of ours says it is, in its marker cell: the kind, then a colon and more if there is more to say. */
export function ownSheetText(snapshot: SheetSnapshot): string | null {
  const value = snapshot.rows[0]?.cells[0]?.value;
  return isOwnSheet(snapshot) && typeof value === 'string' ? value.slice(OWN_SHEET_MARKER.length) : null;
}
