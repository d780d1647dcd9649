import { areasOfFormula } from '../../src/checking/formulaReferences';
import { keyOfCell, type CellKey, type CellRef } from '../../src/domain/cell';
import type { CellContent, SheetCell, SheetSnapshot, WorkbookSnapshot } from '../../src/domain/sheetSnapshot';

/** What is written into a cell: a figure, nothing, or a formula with the cells it adds up. */
export interface Edit {
  readonly at: CellRef;
  /** Null empties the cell. */
  readonly figure: number | null;
  readonly formula?: string;
  /** In the spelling that stood there where it is left open. */
  readonly asText?: boolean;
  /** Words instead of a figure. */
  readonly text?: string;
}

/** The workbook with the cells overwritten, in the spelling they had, and its sums computed again. */
export function withEdits(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  const byCell = new Map(edits.map((edit) => [keyOfCell(edit.at), edit]));
  const sheets = workbook.sheets.map((sheet) => edited(sheet, byCell));
  return { ...workbook, sheets: sheets.map(recalculated) };
}

function edited(sheet: SheetSnapshot, edits: ReadonlyMap<CellKey, Edit>): SheetSnapshot {
  const own = [...edits.values()].filter(({ at }) => at.sheetId === sheet.id);
  if (own.length === 0) return sheet;
  const rows = sheet.rows.map((row) => {
    const mine = own.filter(({ at }) => at.row === row.row);
    if (mine.length === 0) return row;
    const kept = row.cells.filter(({ column }) => !mine.some(({ at }) => at.column === column));
    const added = mine.flatMap((edit) =>
      cellOf(
        edit,
        row.cells.find(({ column }) => column === edit.at.column),
      ),
    );
    return { ...row, cells: [...kept, ...added].sort((one, other) => one.column - other.column) };
  });
  return { ...sheet, rows };
}

function cellOf(edit: Edit, before: SheetCell | undefined): SheetCell[] {
  if (edit.text !== undefined) {
    return [{ column: edit.at.column, value: edit.text, formula: null, numberFormat: null }];
  }
  if (edit.figure === null) return [];
  const wasText = typeof before?.value === 'string' && /\d/.test(before.value);
  const value: CellContent = (edit.asText ?? wasText) ? spelled(edit.figure, before?.value) : edit.figure;
  return [
    {
      column: edit.at.column,
      value,
      formula: edit.formula ?? null,
      numberFormat: before?.numberFormat ?? null,
    },
  ];
}

function spelled(figure: number, before: CellContent | undefined): string {
  const digits = String(Math.abs(figure));
  const dotted =
    typeof before === 'string' && /^\D*\d{4,}/.test(before)
      ? digits
      : digits.replace(/\B(?=(\d{3})+$)/g, '.');
  if (figure >= 0) return dotted;
  return typeof before === 'string' && before.startsWith('(') ? `(${dotted})` : `-${dotted}`;
}

/** Computes the sheet's sums again, as Excel does: texts inside a range count as nothing. */
function recalculated(sheet: SheetSnapshot): SheetSnapshot {
  const formulas = new Map<string, { formula: string; row: number; column: number }>();
  const values = new Map<string, CellContent>();
  const keyOf = (row: number, column: number): string => `${row},${column}`;
  for (const row of sheet.rows) {
    for (const cell of row.cells) {
      values.set(keyOf(row.row, cell.column), cell.value);
      if (cell.formula !== null) {
        formulas.set(keyOf(row.row, cell.column), {
          formula: cell.formula,
          row: row.row,
          column: cell.column,
        });
      }
    }
  }
  if (formulas.size === 0) return sheet;
  const done = new Map<string, number>();
  const figureAt = (key: string, inRange: boolean): number => {
    const own = formulas.get(key);
    if (own !== undefined) return computed(key, own.formula);
    const value = values.get(key);
    if (typeof value === 'number') return value;
    return typeof value === 'string' && !inRange ? Number(value.replaceAll('.', '')) || 0 : 0;
  };
  const computed = (key: string, formula: string): number => {
    const known = done.get(key);
    if (known !== undefined) return known;
    let sum = 0;
    const isRange = /:/.test(formula);
    for (const area of areasOfFormula(formula) ?? []) {
      for (let row = area.top; row <= area.bottom; row += 1) {
        for (let column = area.left; column <= area.right; column += 1) {
          sum += figureAt(keyOf(row, column), isRange);
        }
      }
    }
    done.set(key, sum);
    return sum;
  };
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.formula === null
          ? cell
          : { ...cell, value: computed(keyOf(row.row, cell.column), cell.formula) },
      ),
    })),
  };
}
