import { columnLetters, columnOfLetters } from '../../src/domain/a1';
import type { CellContent, SheetCell, SheetSnapshot } from '../../src/domain/sheetSnapshot';

/** A typed value, or one with its formula (without "=") or number format. */
export type CellSpec =
  CellContent | { readonly value: CellContent; readonly formula?: string; readonly numberFormat?: string };

/** Cells by A1 address: `{ A1: 'Tabel 1', B3: 2024, C5: '-1.800' }`. */
export type Cells = Readonly<Record<string, CellSpec>>;

export interface SheetOptions {
  readonly name?: string;
  /** Unique in one check; the name if left out. */
  readonly id?: string;
  /** Rows as Excel counts them. */
  readonly hiddenRows?: readonly number[];
}

/** A worksheet from a sparse grid. */
export function sheet(
  cells: Cells,
  { name = 'Ark', id = name, hiddenRows = [] }: SheetOptions = {},
): SheetSnapshot {
  const rows = new Map<number, SheetCell[]>(hiddenRows.map((row) => [row - 1, []]));
  for (const [address, spec] of Object.entries(cells)) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = columnOfLetters(letters);
    if (column < 0 || digits === '') throw new Error(`no A1 address: ${address}`);
    const row = Number(digits) - 1;
    const cell = { column, formula: null, numberFormat: null, ...contentOf(spec) };
    rows.set(row, [...(rows.get(row) ?? []).filter((other) => other.column !== column), cell]);
  }
  return {
    id,
    name,
    visible: true,
    rows: [...rows]
      .sort(([one], [other]) => one - other)
      .map(([row, filled]) => ({
        row,
        hidden: hiddenRows.includes(row + 1),
        cells: filled.sort((one, other) => one.column - other.column),
      })),
  };
}

function contentOf(
  spec: CellSpec,
): Omit<SheetCell, 'column' | 'formula' | 'numberFormat'> & Partial<SheetCell> {
  return typeof spec === 'object' && spec !== null && 'value' in spec ? spec : { value: spec };
}

/**
 * The cells of a table written line by line, columns divided by "|": whole numbers become numbers, "-150 =SUM(C3:C4)" a
 * formula with its value, and everything else, "-1.800" for one, stays text. Blank lines and cells are left empty.
 */
export function lines(text: string, at = 'A1'): Cells {
  const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
  const left = columnOfLetters(letters);
  const body = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  return Object.fromEntries(
    body.flatMap((line, index) =>
      line.split('|').flatMap((part, column): [string, CellSpec][] => {
        const content = part.trim();
        return content === ''
          ? []
          : [[`${columnLetters(left + column)}${Number(digits) + index}`, written(content)]];
      }),
    ),
  );
}

function written(content: string): CellSpec {
  const number = (digits: string): number => Number(digits);
  const [, value, formula] = /^(-?\d+) =(.+)$/.exec(content) ?? [];
  if (value !== undefined && formula !== undefined) return { value: number(value), formula };
  return /^-?\d+$/.test(content) ? number(content) : content;
}

/** The cells so many rows further down. */
export function movedDown(cells: Cells, rows: number): Cells {
  return moved(cells, (letters, row) => `${letters}${row + rows}`);
}

/** The cells so many columns further right. */
export function movedRight(cells: Cells, columns: number): Cells {
  return moved(cells, (letters, row) => `${columnLetters(columnOfLetters(letters) + columns)}${row}`);
}

function moved(cells: Cells, to: (letters: string, row: number) => string): Cells {
  return Object.fromEntries(
    Object.entries(cells).map(([from, spec]) => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(from) ?? [];
      return [to(letters, Number(row)), spec];
    }),
  );
}
