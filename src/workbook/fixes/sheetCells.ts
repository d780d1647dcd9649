import type { CellRef } from '../../domain/cell';
import type { CellContent, SheetCell, SheetRow, SheetSnapshot } from '../../domain/sheetSnapshot';
import { isCellError } from '../../domain/sheetSnapshot';
import type { Area } from '../../domain/a1';
import type { CellState } from '../valueWriter';

/** What a cell is to hold; null: nothing, or, where a formula stands, no result that is known. */
export interface CellChange {
  readonly cell: CellRef;
  readonly value: CellContent;
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

/** The sheets of a workbook by place. */
export class SheetCells {
  readonly #rows = new Map<string, Map<number, SheetRow>>();

  constructor(sheets: readonly SheetSnapshot[]) {
    for (const { id, rows } of sheets) this.#rows.set(id, new Map(rows.map((row) => [row.row, row])));
  }

  at({ sheetId, row, column }: CellRef): SheetCell | null {
    const cells = this.#rows.get(sheetId)?.get(row)?.cells ?? [];
    return cells.find((cell) => cell.column === column) ?? null;
  }

  has(sheetId: string): boolean {
    return this.#rows.has(sheetId);
  }

  /** The cells of an area that hold something. */
  *within(sheetId: string, { top, left, bottom, right }: Area): Generator<CellRef & { cell: SheetCell }> {
    const rows = this.#rows.get(sheetId);
    if (rows === undefined) return;
    for (const { row, cells } of rows.values()) {
      if (row < top || row > bottom) continue;
      for (const cell of cells) {
        if (cell.column >= left && cell.column <= right) yield { sheetId, row, column: cell.column, cell };
      }
    }
  }

  /** What a cell holds, as far as it takes to write it back. */
  stateOf(at: CellRef): CellState {
    const cell = this.at(at);
    const value = cell?.value ?? '';
    return {
      formula: cell === null || cell.formula === null ? null : `=${cell.formula}`,
      value: isCellError(value) ? value.error : value,
      numberFormat: cell?.numberFormat ?? 'General',
    };
  }
}

/** The sheets with some cells changed; sheets without a change are the same objects. */
export function withChanges(
  sheets: readonly SheetSnapshot[],
  changes: readonly CellChange[],
): readonly SheetSnapshot[] {
  return sheets.map((sheet) => {
    const own = changes.filter(({ cell }) => cell.sheetId === sheet.id);
    return own.length === 0 ? sheet : withOwnChanges(sheet, own);
  });
}

function withOwnChanges(sheet: SheetSnapshot, changes: readonly CellChange[]): SheetSnapshot {
  const byRow = new Map<number, CellChange[]>();
  for (const change of changes) {
    const { row } = change.cell;
    byRow.set(row, [...(byRow.get(row) ?? []), change]);
  }
  const rows = sheet.rows.map((row) => {
    const own = byRow.get(row.row);
    byRow.delete(row.row);
    return own === undefined ? row : { ...row, cells: cellsWith(row.cells, own) };
  });
  const added = [...byRow].map(([row, own]) => ({ row, hidden: false, cells: cellsWith([], own) }));
  const all = added.length === 0 ? rows : [...rows, ...added].sort((one, other) => one.row - other.row);
  return { ...sheet, rows: all };
}

function cellsWith(cells: readonly SheetCell[], changes: readonly CellChange[]): SheetCell[] {
  const columns = new Set(changes.map(({ cell }) => cell.column));
  const written = changes.flatMap(({ cell, value, formula, numberFormat }) =>
    value === null && formula === null ? [] : [{ column: cell.column, value, formula, numberFormat }],
  );
  return [...cells.filter(({ column }) => !columns.has(column)), ...written].sort(
    (one, other) => one.column - other.column,
  );
}
