import { spellAmount } from './amountSpelling';
import { plainRow, textCell, type BlockCell, type BlockRow } from './block';
import type { Columns } from './columns';
import type { DraftRow, DraftTable, PaybackValue } from './draftTable';
import { noisyLabel, type LabelUse } from './labelNoise';
import type { Layout } from './layout';
import type { Choices } from './random';

/** The rows that one row of the table becomes: one, or two where its label is broken. */
export function bodyRowsOf(
  draft: DraftTable,
  row: DraftRow,
  columns: Columns,
  layout: Layout,
  choices: Choices,
): BlockRow[] {
  const labelColumn = row.role === 'item' || row.role === 'outside' ? columns.item : columns.label;
  const values = valueCells(row, columns, layout, choices);
  const withLabel = (cells: readonly (BlockCell | null)[], label: string): (BlockCell | null)[] => {
    const copy = [...cells];
    copy[isLineHeading(draft, row) ? 0 : labelColumn] = textCell(label);
    return copy;
  };
  const nothing = values.map(() => null);
  if (!row.broken) {
    const label = noisyLabel(row.label, useOf(draft, row), layout.noise, choices);
    return [plainRow(withLabel(values, label), row)];
  }
  const { head, tail, valuesOn } = row.broken;
  return valuesOn === 'first'
    ? [plainRow(withLabel(values, head), row), plainRow(withLabel(nothing, tail))]
    : [plainRow(withLabel(nothing, head)), plainRow(withLabel(values, tail), row)];
}

/** An overview with line numbers prints its headings and its total in the column of the numbers. */
function isLineHeading(draft: DraftTable, row: DraftRow): boolean {
  return draft.hasNumber && row.number === null;
}

function useOf(draft: DraftTable, row: DraftRow): LabelUse {
  if (draft.kind === 'overview') return 'overview';
  if (row.role === 'impact') return 'total';
  return row.role === 'outside' ? 'item' : row.role;
}

function valueCells(row: DraftRow, columns: Columns, layout: Layout, choices: Choices): (BlockCell | null)[] {
  const cells = new Array<BlockCell | null>(columns.width).fill(null);
  if (columns.second !== null) cells[columns.second] = textCell(row.second);
  if (columns.tail !== null) cells[columns.tail] = textCell(row.tail);
  if (columns.number !== null && row.number !== null) cells[columns.number] = numberCell(row.number, null);
  if (row.payback) {
    const { column } = row.payback;
    cells[column === 'second' ? (columns.second ?? columns.firstAmount) : columns.firstAmount + column] =
      paybackCell(row.payback);
  }
  const isPrinted =
    row.role !== 'payback' && (row.role !== 'section' || row.amounts.some((amount) => amount !== null));
  if (!isPrinted) return cells;
  row.amounts.forEach((amount, index) => {
    cells[columns.firstAmount + index] = amountCell(row, amount, layout, choices);
  });
  return cells;
}

function amountCell(
  row: DraftRow,
  amount: number | null,
  layout: Layout,
  choices: Choices,
): BlockCell | null {
  if (layout.totals === 'formulas' && row.addends && amount !== null) {
    const asSum = row.role === 'total' && row.addends.length !== 2;
    return { value: amount, sum: { rows: row.addends, asSum }, numberFormat: '#,##0' };
  }
  const spelt = spellAmount(amount, layout, choices);
  if (spelt === null) return null;
  return typeof spelt === 'number' ? numberCell(spelt, '#,##0') : textCell(spelt);
}

function paybackCell({ years, inWords }: PaybackValue): BlockCell | null {
  return inWords ? textCell(`${years} år`) : numberCell(years, null);
}

function numberCell(value: number, numberFormat: string | null): BlockCell {
  return { value, sum: null, numberFormat };
}
