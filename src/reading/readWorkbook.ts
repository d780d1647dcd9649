import { COPENHAGEN_COMMITTEES, type CommitteeRegistry } from '../domain/committee';
import type { BudgetTable } from '../domain/budgetTable';
import type { Area } from '../domain/a1';
import type { SheetRow, SheetSnapshot } from '../domain/sheetSnapshot';
import { isOwnSheet } from './ownSheets';
import { committeeNames } from './owners';
import { groupProposals, type ReadSheet } from './proposals';
import { labelReader } from './readLabel';
import { readSheet, type OverviewColumns } from './readSheet';
import type { SheetInfo, UnrecognisedPlace, WorkbookReading } from './workbookReading';

/** Reads a workbook sheet by sheet; hand in the sheets in tab order, then ask for the reading. */
export interface WorkbookReader {
  addSheet(snapshot: SheetSnapshot): void;
  finish(): WorkbookReading;
}

/** What is kept of a sheet once its tables are read: its name, and the rows outside them that may name a proposal. */
function keptRows(snapshot: SheetSnapshot, tables: readonly BudgetTable[]): SheetSnapshot {
  const firstTop = Math.min(...tables.map(({ area }) => area.top));
  const outside = snapshot.rows.filter(
    (row) => row.row < firstTop || !tables.some(({ area }) => isWithinRow(row, area)),
  );
  return { ...snapshot, rows: outside };
}

/** Does the row stand in the table as a whole, with nothing beside it? */
function isWithinRow({ row, cells }: SheetRow, area: Area): boolean {
  if (row <= area.top || row > area.bottom) return false;
  return (cells[0]?.column ?? area.left) >= area.left && (cells.at(-1)?.column ?? area.right) <= area.right;
}

export function workbookReader(
  file: string,
  committees: CommitteeRegistry = COPENHAGEN_COMMITTEES,
): WorkbookReader {
  const names = committeeNames(committees);
  const label = labelReader();
  const sheets: SheetInfo[] = [];
  const ownSheets: SheetSnapshot[] = [];
  const readSheets: ReadSheet[] = [];
  const unrecognised: UnrecognisedPlace[] = [];
  let overview: OverviewColumns | null = null;
  return {
    addSheet(snapshot) {
      sheets.push({ id: snapshot.id, name: snapshot.name, visible: snapshot.visible });
      if (isOwnSheet(snapshot)) {
        ownSheets.push(snapshot);
        return;
      }
      const reading = readSheet(snapshot, names, label, overview);
      overview = reading.overview;
      unrecognised.push(...reading.unrecognised);
      if (reading.tables.length > 0) {
        readSheets.push({ snapshot: keptRows(snapshot, reading.tables), tables: reading.tables });
      }
    },
    finish() {
      return {
        file,
        sheets,
        ownSheets,
        proposals: groupProposals(readSheets),
        tables: readSheets.flatMap(({ tables }) => tables),
        unrecognised,
      };
    },
  };
}
