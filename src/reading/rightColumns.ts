import type { ColumnRole } from '../domain/budgetTable';
import type { SheetRow } from '../domain/sheetSnapshot';
import { readAmountText } from './amountText';
import { foldLabel } from './labelText';
import { cellAt, isBlankCell, textOf, type SheetGrid } from './sheetGrid';

interface RightColumns {
  readonly edge: number;
  readonly columns: readonly { readonly column: number; readonly role: ColumnRole }[];
}

/** Header cells right of the years that belong to the same table: "I alt", "Samlet investering", percent, a source. */
export function rightColumns(grid: SheetGrid, rows: readonly SheetRow[], lastYear: number): RightColumns {
  const columns: { column: number; role: ColumnRole }[] = [];
  let edge = lastYear;
  for (let column = lastYear + 1; ; column += 1) {
    const words = headerWords(grid, rows, column);
    if (words === '' || readAmountText(words).kind === 'amount') break;
    // Right beside may stand the caption of the next table.
    if (rows.some((row) => grid.label(textOf(cellAt(row, column))).isCaption)) break;
    const kind = rightColumnKind(foldLabel(words));
    if (kind === null || (kind === 'row-total' && !hasFigureBelow(grid, rows, column))) break;
    if (kind !== 'text') columns.push({ column, role: { kind } });
    edge = column;
  }
  return { edge, columns };
}

/** How far below its header a column's first figure is looked for. */
const FIRST_FIGURE = 12;

/** "Total" right beside the years may be the last row of another table. */
function hasFigureBelow(grid: SheetGrid, rows: readonly SheetRow[], column: number): boolean {
  const bottom = rows.at(-1)?.row ?? 0;
  for (let row = bottom + 1; row <= bottom + FIRST_FIGURE; row += 1) {
    const cell = cellAt(grid.row(row), column);
    if (cell === undefined || isBlankCell(cell)) continue;
    return typeof cell.value !== 'string' || readAmountText(cell.value).kind !== 'unreadable';
  }
  return false;
}

function rightColumnKind(folded: string): 'row-total' | 'investment' | 'percent' | 'text' | null {
  if (/^(i ?alt|total|sum)\b/.test(folded)) return 'row-total';
  if (/investering/.test(folded)) return 'investment';
  if (/%|\bpct\b|procent|\bandel\b/.test(folded)) return 'percent';
  return /kilde|finansiering|godkendt|bemærk|note|afsnit/.test(folded) ? 'text' : null;
}

/** All that the header says above a column, joined. */
export function headerWords(grid: SheetGrid, rows: readonly SheetRow[], column: number): string {
  let words = '';
  for (const row of rows) {
    const cell = cellAt(row, column);
    const text = typeof cell?.value === 'number' ? String(cell.value) : grid.label(textOf(cell)).text;
    if (text !== '') words = words === '' ? text : `${words} ${text}`;
  }
  return words;
}
