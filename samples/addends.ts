import type { PublishedTable, TextGrid } from './catalogues';
import { amountOf, isPaybackLabel, shapeOf, type TableShape } from './tableShape';

/**
 * The rows that each total of a table is the sum of, by row of the grid: only where that sum gives what is printed in every
 * column, so that a formula may stand there without changing a published figure.
 */
export function addendsOf(table: PublishedTable): ReadonlyMap<number, readonly number[]> {
  const shape = shapeOf(table);
  const found = new Map<number, readonly number[]>();
  for (const { row, candidates } of totalsOf(table, shape)) {
    const addends = candidates.find((rows) => rows.length > 0 && sumsTo(table, shape, rows, row));
    if (addends) found.set(row, addends);
  }
  return found;
}

interface TotalRow {
  readonly row: number;
  /** What the total may be the sum of, the likeliest first. */
  readonly candidates: readonly (readonly number[])[];
}

function totalsOf(table: PublishedTable, shape: TableShape): TotalRow[] {
  return table.kind === 'proposal-economy' ? economyTotals(table, shape) : plainTotals(table, shape);
}

/** Tables where "Total" or "I alt" sums the rows above it, back to the total before. */
function plainTotals({ grid, kind }: PublishedTable, shape: TableShape): TotalRow[] {
  const totals: TotalRow[] = [];
  let items: number[] = [];
  grid.forEach((cells, row) => {
    if (row < shape.headerRows) return;
    const label = cells[shape.labelColumn] || cells[0] || '';
    if (/^(Total|I alt)$|totalt/.test(label)) {
      totals.push({ row, candidates: [items] });
      items = [];
    } else if (kind !== 'overview' || shape.amountColumns.some((at) => amountOf(cells[at]) !== null)) {
      items.push(row);
    }
  });
  return totals;
}

function economyTotals({ grid }: PublishedTable, shape: TableShape): TotalRow[] {
  const totals: TotalRow[] = [];
  const sectionTotals: number[] = [];
  let items: number[] = [];
  let subtotals: number[] = [];
  let inImplementation = false;
  grid.forEach((cells, row) => {
    if (row < shape.headerRows) return;
    const label = cells[0] ?? '';
    if (isPaybackLabel(label)) return;
    if (label.startsWith('Samlet økonomisk påvirkning')) {
      if (sectionTotals.length === 2) totals.push({ row, candidates: [[...sectionTotals]] });
    } else if (/^(Samlet|Samlede)\b|totalt/.test(label)) {
      const area = areaOf(grid, row);
      if (area) {
        totals.push({ row, candidates: [items.filter((item) => grid[item]?.[1] === area)] });
        subtotals.push(row);
      } else {
        totals.push({ row, candidates: waysToTotal(items, subtotals) });
        sectionTotals.push(row);
      }
    } else if (/^(Varige ændringer|Implementeringsomkostninger)( \(|$)/.test(label)) {
      inImplementation = label.startsWith('Impl');
      items = [];
      subtotals = [];
    } else if (!isOutside(label, inImplementation, sectionTotals.length)) items.push(row);
  });
  return totals;
}

/** F1's purchase row stands below the permanent total and outside it. */
function isOutside(label: string, inImplementation: boolean, sectionTotals: number): boolean {
  return label.startsWith('<i>') || (!inImplementation && sectionTotals > 0);
}

/** From two subtotals; from the last subtotal and the items below it; from all items. */
function waysToTotal(items: readonly number[], subtotals: readonly number[]): readonly (readonly number[])[] {
  const last = subtotals.at(-1);
  const below = last === undefined ? [] : items.filter((item) => item > last);
  const ways: (readonly number[])[] = [];
  if (subtotals.length > 1) ways.push([...subtotals]);
  if (last !== undefined && below.length > 0) ways.push([last, ...below]);
  return [...ways, [...items]];
}

/** What a total is limited to: by its label, or by the area column where its label stands several times (F6). */
function areaOf(grid: TextGrid, row: number): string | null {
  const [label = '', column = ''] = grid[row] ?? [];
  if (label.includes('inkl.')) return null;
  if (/, service$/.test(label)) return 'Service';
  if (/, anlæg$/.test(label)) return 'Anlæg';
  return column !== '' && grid.filter(([other]) => other === label).length > 1 ? column : null;
}

function sumsTo(
  { grid }: PublishedTable,
  shape: TableShape,
  rows: readonly number[],
  total: number,
): boolean {
  return shape.amountColumns.every((column) => {
    const sum = rows.reduce((result, row) => result + (amountOf(grid[row]?.[column]) ?? 0), 0);
    return sum === (amountOf(grid[total]?.[column]) ?? 0);
  });
}
