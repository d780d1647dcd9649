import { isCellError, type CellContent, type SheetSnapshot } from '../../domain/sheetSnapshot';

/** One row of a list on a sheet of ours, by the heading of its columns. */
export interface SheetListRow {
  /** As Excel counts, from 1. */
  readonly line: number;
  /** A cell as text; empty where the list has no such column. */
  readonly text: (heading: string) => string;
  /** A cell that holds a number; null otherwise. */
  readonly number: (heading: string) => number | null;
}

export interface SheetList {
  readonly headings: readonly string[];
  readonly rows: readonly SheetListRow[];
}

/** The list below the first row that has all of these headings, wherever people moved its rows and columns; null if there is none. */
export function readSheetList(sheet: SheetSnapshot, required: readonly string[]): SheetList | null {
  for (const [index, row] of sheet.rows.entries()) {
    const columns = new Map<string, number>();
    for (const { column, value } of row.cells) {
      const heading = textOfContent(value);
      if (heading !== '' && !columns.has(heading)) columns.set(heading, column);
    }
    if (!required.every((heading) => columns.has(heading))) continue;
    return {
      headings: [...columns.keys()],
      rows: sheet.rows.slice(index + 1).map(({ row: at, cells }) => {
        const contentOf = (heading: string): CellContent =>
          cells.find((cell) => cell.column === columns.get(heading))?.value ?? null;
        return {
          line: at + 1,
          text: (heading) => textOfContent(contentOf(heading)),
          number: (heading) => {
            const content = contentOf(heading);
            return typeof content === 'number' ? content : null;
          },
        };
      }),
    };
  }
  return null;
}

/** A cell's content as a person would type it in Denmark. */
export function textOfContent(value: CellContent): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value).trim();
}
