import { plainRow, textCell, type BlockCell, type BlockRow } from './block';
import { unitInCaption, unitText } from './captionText';
import type { Columns } from './columns';
import type { DraftTable } from './draftTable';
import { noisyLabel } from './labelNoise';
import type { Layout } from './layout';
import type { Choices } from './random';

/** The table's header in one row, or in two with the unit in the first cell of a merge over the years. */
export function headerRowsOf(
  draft: DraftTable,
  columns: Columns,
  layout: Layout,
  caption: string,
  choices: Choices,
): BlockRow[] {
  if (draft.headerRows === 0) return [];
  const unit = unitInCaption(draft, layout, caption) ? '' : unitText(layout.unit);
  const second = noisyLabel(draft.secondHead ?? '', 'header', layout.noise, choices);
  const label =
    draft.kind === 'overview'
      ? draft.labelHead
      : noisyLabel(draft.labelHead, 'header', layout.noise, choices);
  const lower = new Row(columns.width).put(columns.second, second).put(columns.tail, draft.tailHead ?? '');
  draft.columns.forEach((column, index) =>
    lower.set(columns.firstAmount + index, headCell(column.head, layout)),
  );
  if (!hasTwoRows(draft, layout)) {
    return [
      lower
        .put(columns.number, 'Nr.')
        .put(columns.label, oneRowLabel(draft, label, unit))
        .done(),
    ];
  }
  const upper = new Row(columns.width).put(columns.label, label);
  if (draft.hasNumber) {
    upper.put(columns.number, unit).put(columns.label, '').put(columns.firstAmount, 'Effektiviseringsbidrag');
    upper.put(columns.firstAmount + 4, 'Samlet investering').put(columns.tail, draft.tailHead ?? '');
    lower
      .put(columns.number, 'Udvalg')
      .put(columns.firstAmount + 4, '')
      .put(columns.tail, '');
  } else if (draft.kind === 'proposal-economy' && choices.chance(50)) {
    upper.put(columns.second, second).put(columns.firstAmount, unit);
    lower.put(columns.second, '');
  } else if (draft.kind === 'proposal-economy') {
    upper.put(columns.firstAmount, unit);
  } else {
    upper.put(columns.second ?? columns.firstAmount, unit);
  }
  return [upper.done(), lower.done()];
}

function hasTwoRows(draft: DraftTable, layout: Layout): boolean {
  const canHave = draft.kind !== 'distribution-key' && (draft.kind !== 'overview' || draft.hasNumber);
  if (!canHave) return false;
  return layout.header === 'published' ? draft.headerRows === 2 : layout.header === 'two-rows';
}

/** A single header row has the unit above the labels, unless something else stands there. */
function oneRowLabel(draft: DraftTable, label: string, unit: string): string {
  const isCommitteeTable = draft.labelHead === 'Udvalg' && !draft.hasNumber;
  if (draft.kind === 'distribution-key' || isCommitteeTable) return label;
  if (draft.kind === 'overview' && !draft.hasNumber) return label;
  return unit || (draft.kind === 'administration' ? label : '');
}

function headCell(head: string | number, layout: Layout): BlockCell {
  const value = typeof head === 'number' && layout.years === 'text' ? String(head) : head;
  return { value, sum: null, numberFormat: null };
}

class Row {
  private readonly cells: (BlockCell | null)[];

  constructor(width: number) {
    this.cells = new Array<BlockCell | null>(width).fill(null);
  }

  put(column: number | null, text: string): this {
    if (column !== null) this.cells[column] = textCell(text);
    return this;
  }

  set(column: number, cell: BlockCell): void {
    this.cells[column] = cell;
  }

  done(): BlockRow {
    return plainRow(this.cells);
  }
}
