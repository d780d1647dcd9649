import type { Area } from '../../../src/domain/a1';
import type { Json } from '../wire/json';
import type { SimCell } from './cell';
import { emptyCell, hasContent } from './cell';
import { COLUMNS } from './areas';
import type { SimConditionalFormat } from './conditionalFormat';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A list that cells offer. */
export interface SimValidation {
  readonly area: Area;
  readonly source: string;
  readonly alerts: boolean;
}

/** One worksheet of the simulated workbook. Only cells that hold or wear something exist. */
export class SimSheet {
  readonly id: string;
  name: string;
  visibility: Visibility = 'Visible';
  isProtected = false;
  tabColor = '';
  showGridlines = true;
  frozen: Area | null = null;
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  merges: readonly Area[] = [];
  filtered: Area | null = null;
  /** What cells offer, and what happens to other input. */
  validations: readonly SimValidation[] = [];
  /** What was set of the page layout, by the members' names on the wire. */
  readonly pageLayout = new Map<string, Json>();
  /** By priority: the first wins. */
  conditionalFormats: readonly SimConditionalFormat[] = [];
  readonly #cells = new Map<number, SimCell>();

  constructor(id: string, name: string) {
    this.id = id;
    this.name = name;
  }

  cellAt(row: number, column: number): SimCell | undefined {
    return this.#cells.get(row * COLUMNS + column);
  }

  /** The cell to change; made if it did not exist. */
  editCell(row: number, column: number): SimCell {
    const key = row * COLUMNS + column;
    const known = this.#cells.get(key);
    if (known !== undefined) return known;
    const made = emptyCell();
    this.#cells.set(key, made);
    return made;
  }

  /** Every existing cell with its place, in no particular order. */
  *cells(): Iterable<{ readonly row: number; readonly column: number; readonly cell: SimCell }> {
    for (const [key, cell] of this.#cells) {
      yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, cell };
    }
  }

  /** The smallest area around what the sheet holds; with `valuesOnly` formatting alone does not count. */
  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    for (const { row, column, cell } of this.cells()) {
      if (valuesOnly && !hasContent(cell)) continue;
      used =
        used === null
          ? { top: row, left: column, bottom: row, right: column }
          : {
              top: Math.min(used.top, row),
              left: Math.min(used.left, column),
              bottom: Math.max(used.bottom, row),
              right: Math.max(used.right, column),
            };
    }
    return used;
  }

  /** All of `area` hidden, none of it, or (null) some of it. */
  rowsHidden(area: Area): boolean | null {
    let hidden = 0;
    for (const row of this.hiddenRows) if (row >= area.top && row <= area.bottom) hidden += 1;
    if (hidden === 0) return false;
    return hidden === area.bottom - area.top + 1 ? true : null;
  }

  columnsHidden(area: Area): boolean | null {
    let hidden = 0;
    for (const column of this.hiddenColumns) if (column >= area.left && column <= area.right) hidden += 1;
    if (hidden === 0) return false;
    return hidden === area.right - area.left + 1 ? true : null;
  }
}
