import { amountOf, isPaybackLabel, shapeOf } from '../../samples/tableShape';
import type { PublishedTable } from './publishedTables';

/** A table's row as whole numbers, read without any of the product's own code. */
export interface FigureRow {
  readonly label: string;
  /** The second column: styringsområde or bevilling. */
  readonly second: string;
  /** One per amount column; nothing printed is 0. */
  readonly figures: readonly bigint[];
  readonly isPayback: boolean;
}

export function figuresOf(table: PublishedTable): FigureRow[] {
  const shape = shapeOf(table);
  return table.grid.slice(shape.headerRows).map((cells) => ({
    label: (cells[shape.labelColumn] || cells[0] || '').replace(/-(?=[a-zæøå])/g, ''),
    second: cells[1] ?? '',
    figures: shape.amountColumns.map((column) => BigInt(amountOf(cells[column]) ?? 0)),
    isPayback: isPaybackLabel(cells[0] ?? ''),
  }));
}

export function sumRows(rows: readonly FigureRow[], width: number): bigint[] {
  return Array.from({ length: width }, (_, column) =>
    rows.reduce((sum, row) => sum + (row.figures[column] ?? 0n), 0n),
  );
}
