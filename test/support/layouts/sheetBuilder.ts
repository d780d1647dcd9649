import { sumFormula } from '../../../samples/formula';
import type { SheetCell, SheetRow, SheetSnapshot } from '../../../src/domain/sheetSnapshot';
import type { Block, BlockCell, BlockRow } from './block';
import type { DraftRow } from './draftTable';

/** A worksheet that blocks are put down on. */
export class SheetBuilder {
  private readonly rows = new Map<number, { hidden: boolean; cells: SheetCell[] }>();

  constructor(
    private readonly id: string,
    readonly name: string,
  ) {}

  /** Puts the block down with its upper left corner there. */
  put(block: Block, top: number, left: number): void {
    const rowOf = new Map<DraftRow, number>();
    block.rows.forEach(({ of }, index) => {
      if (of) rowOf.set(of, top + index);
    });
    block.rows.forEach((row, index) => this.putRow(row, top + index, left, rowOf));
  }

  done(): SheetSnapshot {
    const rows: SheetRow[] = [...this.rows]
      .sort(([one], [other]) => one - other)
      .map(([row, { hidden, cells }]) => ({
        row,
        hidden,
        cells: [...cells].sort((one, other) => one.column - other.column),
      }));
    return { id: this.id, name: this.name, visible: true, rows };
  }

  private putRow(source: BlockRow, row: number, left: number, rowOf: ReadonlyMap<DraftRow, number>): void {
    const cells = source.cells.flatMap((cell, index) => (cell ? [placed(cell, left + index, rowOf)] : []));
    if (cells.length === 0 && !source.hidden) return;
    const target = this.rows.get(row) ?? { hidden: source.hidden, cells: [] };
    target.cells.push(...cells);
    this.rows.set(row, target);
  }
}

function placed(cell: BlockCell, column: number, rowOf: ReadonlyMap<DraftRow, number>): SheetCell {
  return {
    column,
    value: cell.value,
    formula: formulaOf(cell, column, rowOf),
    numberFormat: cell.numberFormat,
  };
}

function formulaOf({ sum }: BlockCell, column: number, rowOf: ReadonlyMap<DraftRow, number>): string | null {
  if (!sum) return null;
  const rows = sum.rows.map((row) => {
    const at = rowOf.get(row);
    if (at === undefined) throw new Error(`A total adds up a row that is not there: ${row.label}`);
    return at;
  });
  rows.sort((one, other) => one - other);
  return sumFormula(column, rows, sum.asSum);
}
